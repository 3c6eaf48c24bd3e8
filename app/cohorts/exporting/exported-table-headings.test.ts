import { expect, it } from "vitest";
import { catalogues } from "~/ui/messages";
import { isHeadingOfExportedTable } from "./exported-table-headings";

const languages = Object.values(catalogues).map(({ exporting }) => exporting.words.columns);

it("a name is a heading of the tables in any language, whatever the capitals and the lesson", () => {
  for (const name of [
    "Naam",
    "Les",
    "NAME",
    "Ｎaam",
    "editie",
    "Stand",
    "Les 1",
    "lesson 12, best score (%)",
    "Nummer",
  ])
    expect(isHeadingOfExportedTable(name, languages), name).toBe(true);
  for (const name of ["Klas", "Studentnummer", "Naam van de school", "Lessen", "Les 1 of 2", "Lesson NaN", "1"])
    expect(isHeadingOfExportedTable(name, languages), name).toBe(false);
  expect(isHeadingOfExportedTable("Naam", [])).toBe(false);
});
