/** A file that an author brought to make a dossier of: how far the reading is, what was understood, and whose text it is. */
import type { DossierLicence } from "~/content/dossier/dossier-schema";
import type { LeftOutText, ReadingRefusal } from "~/content/dossier/reading/source-document";
import type { SourceReport } from "~/content/dossier/reading/source-report";

/**
 * Why nothing of a file is kept. `busy`: too many files were waiting. `broken-off`: the site stopped while it read, so the author must bring
 * the file again.
 */
export type ImportRefusal = ReadingRefusal | "busy" | "broken-off";

/** The ids that are part of every statement about one import, so that no statement finds that of another author. */
export interface ImportKey {
  id: string;
  learnerId: string;
}

/** What was understood of a source, in figures. */
export interface ImportReport extends SourceReport {
  /** The number of passages of the dossier. */
  passages: number;
  /** The language of the text, as `nl`; `und` if it can't be told. */
  language: string;
  /** What the file calls its title, or its first heading. */
  title: string | null;
  /** The first of the headings, in their order. */
  headings: { depth: number; text: string }[];
}

/** What its author says about a source. */
export interface SourceDescription {
  title: string;
  /** Where the source can be read; null if it has no address. */
  address: string | null;
  licence: DossierLicence;
  edition: string;
  /** The name that the course should get: the last part of its address on the site. */
  courseId: string;
}

export type ImportState =
  /** `page` is null while it waits for its turn. */
  | { kind: "reading"; page: number | null; pages: number | null }
  | { kind: "read"; report: ImportReport }
  | { kind: "refused"; reason: ImportRefusal; pages: number | null; about: string | null }
  | { kind: "stopped" };

export interface ListedImport {
  id: string;
  fileName: string;
  fileBytes: number;
  createdAt: Date;
  state: ImportState;
  /** The title that its author gave it, or null. */
  title: string | null;
}

export interface SourceImport extends ListedImport {
  description: SourceDescription | null;
  /** How often it was described. A form that showed an older description does not replace a newer one. */
  descriptionVersion: number;
  /** The first of the texts that were left out. */
  leftOut: LeftOutText[];
}

/** How many files of one author may be read, or wait for it, at once. */
export const mostReadingAtOnce = 2;
/** A process that reads says every second that it is alive. After this time without a word, the reading broke off. */
export const silenceBeforeBrokenOffMs = 120_000;
/** How long an import is kept. */
export const importRetentionDays = 90;
export const maxSourceTitleLength = 200;
export const maxSourceAddressLength = 2000;
export const maxSourceEditionLength = 120;
export const maxCourseIdLength = 60;
