/**
 * Writes the report about a cohort as a PDF. Drawing takes a millisecond or two for each member, and the end of a document can't be interrupted.
 * So the report about a large group is drawn in a separate process, in the way in which large workbooks are written
 * (docs/decisions/062-large-files.md).
 */
import { FileNotWrittenError } from "~/platform/reading/file-not-written-error";
import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import type { FileReadingNameAndLimits } from "~/platform/reading/reading";
import type { ExportedFileTexts } from "../exporting/export-texts";
import type { GroupReport } from "./group-report";
import { renderGroupReportAsPdf } from "./render-group-report.server";

/** The most members of a report that the site draws itself: they take less time than starting a process. */
export const mostMembersDrawnInSiteProcess = 100;

/** `language`: the language tag of the texts. The texts themselves can't be sent, because some are functions. */
interface GroupReportToDraw {
  report: GroupReport;
  language: string;
}

export const groupReportWriter: FileReadingNameAndLimits<GroupReportToDraw, Uint8Array> = {
  name: "group-report",
  program: "report-writer",
  limits: { milliseconds: 120_000, heapMegabytes: 512, unpackedBytes: 0 },
};

/**
 * Returns a report as a PDF. `by`: the id of the trainer who asks for it.
 * @throws FileNotWrittenError if a long report can't be drawn now, because many are waiting, or two of this trainer
 */
export async function writeGroupReport(
  writers: FileReadingProcesses,
  report: GroupReport,
  words: ExportedFileTexts,
  by?: string,
): Promise<Buffer> {
  if (report.members.length <= mostMembersDrawnInSiteProcess) return renderGroupReportAsPdf(report, words);
  const outcome = await writers.read(groupReportWriter, { report, language: words.tag }, { by });
  if (!outcome.ok) throw new FileNotWrittenError(outcome.reason);
  return Buffer.from(outcome.value);
}

/** Returns the function that draws a report in the separate process, with the texts of one of the languages. */
export function drawGroupReportInSeparateProcess(texts: readonly ExportedFileTexts[]) {
  return ({ report, language }: GroupReportToDraw): Promise<Buffer> => {
    const words = texts.find(({ tag }) => tag === language);
    if (!words) throw new Error(`there are no texts in ${language}`);
    return renderGroupReportAsPdf(report, words);
  };
}
