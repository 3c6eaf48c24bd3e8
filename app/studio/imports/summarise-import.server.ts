import { composeDossier } from "~/content/dossier/compose-dossier";
import type { SourceDocument } from "~/content/dossier/reading/source-document";
import { summariseSourceDocument } from "~/content/dossier/reading/source-report";
import { shortenText } from "~/platform/text/shorten-text";
import { normaliseTextToOneLine } from "~/platform/text/typed-text";
import type { ImportReport } from "./source-import";

/** A report names at most this many doubts: more is another way of saying that the file should be made again. */
const mostDoubts = 200;
const mostHeadings = 100;
const longestHeading = 200;

/** Returns what the page of an import says about a source. It is stored beside the source, because counting the words takes time. */
export function summariseImport(document: SourceDocument): ImportReport {
  const source = { key: "A", title: "", address: null, licence: "unknown" as const, edition: "" };
  const { passages, language } = composeDossier(document, source);
  const report = summariseSourceDocument(document);
  const title = document.title === null ? null : normaliseTextToOneLine(document.title).slice(0, 1000);
  const headings = passages
    .flatMap(({ block, text }) =>
      block.kind === "heading"
        ? [{ depth: block.depth, text: shortenText(normaliseTextToOneLine(text), longestHeading) }]
        : [],
    )
    .slice(0, mostHeadings);
  return {
    ...report,
    headings,
    doubts: report.doubts
      .slice(0, mostDoubts)
      .map(({ about, ...doubt }) => ({ ...doubt, ...(about && { about: normaliseTextToOneLine(about) }) })),
    passages: passages.length,
    language,
    title,
  };
}
