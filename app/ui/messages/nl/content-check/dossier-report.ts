/** Texts of npm run dossier, for authors. */
import type { SourceBlockKind } from "~/content/dossier/reading/source-document";
import { plural } from "../common";

const kinds: Record<SourceBlockKind, string> = {
  paragraph: "alinea",
  heading: "kop",
  list: "lijst",
  table: "tabel",
  quotation: "citaat",
  caption: "bijschrift",
  note: "noot",
};

export const dossierReport = {
  kinds,
  made: (passages: number, file: string, runs: number, runsFile: string) =>
    `${plural(passages, "passage", "passages")} in ${file}; ${plural(runs, "reeks", "reeksen")} van acht woorden in ${runsFile}.`,
  empty: (file: string) => `${file} heeft geen tekst.`,
  tooMuchText: (file: string, megabytes: number) =>
    `${file} heeft te veel tekst voor één dossier: een bestand ervan zou groter zijn dan ${megabytes} MB. Verwacht: delen van de bron, elk met een eigen sleutel.`,
  idsTaken: (passage: string, other: string, prefix: string) =>
    `In ${other} staat al een passage ${passage}, en elk nummer komt één keer voor in alle dossiers van een cursus. Er is niets geschreven. Geef dit dossier een eigen begin: --prefix ${prefix}.`,
  otherUnreadable: (other: string) =>
    `${other} is niet te lezen, en daarom is niet zeker welke nummers al bestaan. Er is niets geschreven. Kijk met npm run content:check.`,
  wrongQuotation: (text: string) =>
    `Dit citaat staat niet zo in de bron, of is geen kort citaat: ‘${text}’. Verwacht: 8 tot 40 woorden uit één passage, letterlijk.`,
};
