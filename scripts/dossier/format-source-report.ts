import type { SourceReport } from "../../app/content/dossier/reading/source-report";
import type { Messages } from "../../app/ui/messages";

/** Returns the lines that tell what was understood of a source. */
export function formatSourceReport(report: SourceReport, file: string, messages: Messages): string[] {
  const words = messages.dossierImport;
  const { quotationsWithSpeaker: withSpeaker, leftOut, doubts } = report;
  const counts = report.blocks.map(({ kind, count }) => words.blocks[kind](count));
  return [
    words.readFile(onOneLine(file), report.format, report.pages),
    words.kept(report.words.kept, report.words.inFile),
    ...(leftOut.length === 0
      ? [words.nothingLeftOut]
      : leftOut.map((each) => `  ${words.leftOut(each.words, each.reason)}`)),
    ...(report.words.missing > 0 ? [words.missing(report.words.missing)] : []),
    counts.join(", "),
    ...(withSpeaker > 0 ? [`  ${words.withSpeaker(withSpeaker)}`] : []),
    words.doubtCount(doubts.length),
    ...doubts.map((doubt) => `  ${onOneLine(words.doubts[doubt.code](doubt))}`),
  ];
}

/** Takes out what would move the cursor of a terminal or turn its text around: a report has words of the file. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
}
