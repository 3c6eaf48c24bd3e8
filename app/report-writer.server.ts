/**
 * This is the program of a process that draws the report about a large group, because that would block the site. `createFileReadingProcesses`
 * starts it. It is apart from `reader.server.ts`, so that a file from outside does not wait for all that draws a PDF.
 */
import { drawGroupReportInSeparateProcess, groupReportWriter } from "./cohorts/report/write-group-report.server";
import { answerFileReadingRequestOfParentProcess } from "./platform/reading/answer-file-reading-request-of-parent-process.server";
import { catalogues } from "./ui/messages";

const texts = Object.values(catalogues).map(({ exporting }) => exporting.words);

answerFileReadingRequestOfParentProcess({
  [groupReportWriter.name]: drawGroupReportInSeparateProcess(texts),
});
