/** Texts of npm run dossier, for authors. */
import type { Messages } from "../../nl";
import { plural } from "../common";

export const dossierReport: Messages["contentCheck"]["dossier"] = {
  kinds: {
    paragraph: "paragraph",
    heading: "heading",
    list: "list",
    table: "table",
    quotation: "quotation",
    caption: "caption",
    note: "note",
  },
  made: (passages, file, runs, runsFile) =>
    `${plural(passages, "passage", "passages")} in ${file}; ${plural(runs, "run", "runs")} of eight words in ${runsFile}.`,
  empty: (file) => `${file} has no text.`,
  tooMuchText: (file, megabytes) =>
    `${file} has too much text for one dossier: a file of it would be larger than ${megabytes} MB. Expected: parts of the source, each with a key of its own.`,
  idsTaken: (passage, other, prefix) =>
    `${other} has a passage ${passage} already, and each id occurs once in all dossiers of a course. Nothing was written. Give this dossier a beginning of its own: --prefix ${prefix}.`,
  otherUnreadable: (other) =>
    `${other} can't be read, so it is not sure which ids exist already. Nothing was written. See npm run content:check.`,
  wrongQuotation: (text) =>
    `This quotation is not in the source like this, or is no short quotation: ‘${text}’. Expected: 8 to 40 words of one passage, word for word.`,
};
