/** Finds out whether a name is the heading of a column that the exported tables always have. A pure function. */
import type { ExportedFileTexts } from "./export-texts";

export type ExportedTableHeadings = ExportedFileTexts["columns"];

/**
 * Returns whether an exported table could have a column with this name anyway. With two columns of one name, a pivot table or an import
 * takes the wrong one. `languages`: the headings in each language of the interface, because co-trainers can read different ones. Capitals
 * make no difference, nor does it matter which lessons the course has.
 */
export function isHeadingOfExportedTable(name: string, languages: readonly ExportedTableHeadings[]): boolean {
  const folded = foldHeading(name);
  const lesson = Number(/\d{1,4}/.exec(folded)?.[0] ?? 0);
  return languages.some((headings) =>
    Object.values(headings).some(
      (heading) => foldHeading(typeof heading === "string" ? heading : heading(lesson)) === folded,
    ),
  );
}

const foldHeading = (heading: string) => heading.normalize("NFKC").toLowerCase();
