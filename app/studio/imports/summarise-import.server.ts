import { composeDossier } from "~/content/dossier/compose-dossier";
import type { SourceDocument } from "~/content/dossier/reading/source-document";
import { summariseSourceDocument } from "~/content/dossier/reading/source-report";
import type { ImportReport } from "./source-import";

/** A report names at most this many doubts: more is another way of saying that the file should be made again. */
const mostDoubts = 200;

/** Returns what the page of an import says about a source. It is stored beside the source, because counting the words takes time. */
export function summariseImport(document: SourceDocument): ImportReport {
  const source = { key: "A", title: "", address: null, licence: "unknown" as const, edition: "" };
  const { passages, language } = composeDossier(document, source);
  const report = summariseSourceDocument(document);
  const { title } = document;
  return { ...report, doubts: report.doubts.slice(0, mostDoubts), passages: passages.length, language, title };
}
