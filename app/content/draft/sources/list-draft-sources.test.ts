import { expect, test } from "vitest";
import { createDossierOfBlocks, heading, list, paragraph } from "~/../tests/support/draft-dossier";
import type { SourceBlock } from "../../dossier/reading/source-document";
import { readDossierText } from "../language/dossier-text";
import { listDraftSources } from "./list-draft-sources";
import { findLiteraturePassages } from "./literature";

function listSources(...blocks: SourceBlock[]) {
  const dossier = createDossierOfBlocks(blocks);
  return listDraftSources(dossier, readDossierText(dossier), findLiteraturePassages(dossier));
}
const cited = (text: string) => listSources(paragraph(text)).map(({ author, year }) => [author, year]);

test.each<[string, [string, number][]]>([
  ["Dat werkt (Bakker, 2019).", [["Bakker", 2019]]],
  [
    "Dat werkt (zie ook Bakker & Van der Smit, 2019, p. 120; Visser et al., 2021).",
    [
      ["Bakker & Van der Smit", 2019],
      ["Visser et al.", 2021],
    ],
  ],
  ["Volgens Bakker en De Smit (2019a) werkt dat.", [["Bakker en De Smit", 2019]]],
  ["Visser en collega’s (2021) zien dat ook.", [["Visser en collega’s", 2021]]],
  ["Dat geldt sinds de wet (2015) en (in 2019) weer.", []],
  [
    "Het Centraal Bureau (Centraal Bureau voor de Statistiek, 2020) telde.",
    [["Centraal Bureau voor de Statistiek", 2020]],
  ],
  ["Bakker (2019) zegt het, en later nog eens (Bakker, 2019).", [["Bakker", 2019]]],
])("the citations in: %s", (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test("entries of the list of literature are known by what they say, and by who cites them", () => {
  const sources = listSources(
    paragraph("Dat werkt (Bakker, 2019). Smit (2020) ziet dat anders."),
    heading("Literatuurlijst"),
    paragraph("Bakker, J. (2019). De straat als huiskamer. Utrecht: Uitgeverij. https://bron.example/straat."),
    list("Visser, A. & Bos, P. (2018). Wie belt er aan? Een onderzoek.", "Een folder zonder jaar"),
    heading("Bijlage"),
    paragraph("Meer."),
  );
  expect(sources).toEqual([
    {
      key: "bakker-2019",
      author: "Bakker, J.",
      year: 2019,
      title: "De straat als huiskamer",
      address: "https://bron.example/straat",
      citedIn: ["p-1"],
    },
    { key: "visser-2018", author: "Visser, A. & Bos, P.", year: 2018, title: "Wie belt er aan?", citedIn: [] },
    { key: "bron", title: "Een folder zonder jaar", citedIn: [] },
    { key: "smit-2020", author: "Smit", year: 2020, citedIn: ["p-1"] },
  ]);
});

test("a number cites the entry with that number, and a note that names a work is a source", () => {
  const sources = listSources(
    paragraph("Dat werkt [2], en dit ook [1, 3]."),
    { kind: "note", mark: "1", text: "Bakker, J. (2019). De straat als huiskamer." },
    { kind: "note", mark: "2", text: "Dit is een opmerking." },
    heading("Bronnen"),
    {
      kind: "list",
      ordered: true,
      items: [
        { text: "Visser, A. (2018). Wie belt er aan?", items: [] },
        { text: "Bos, P. (2017). De stoep.", items: [] },
      ],
    },
  );
  expect(sources.map(({ key, citedIn }) => [key, citedIn])).toEqual([
    ["bakker-2019", ["p-2"]],
    ["visser-2018", ["p-1"]],
    ["bos-2017", ["p-1"]],
  ]);
});
