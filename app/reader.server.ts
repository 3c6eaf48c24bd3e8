/**
 * This is the program of a reading process: a separate process that reads files from outside, such as a list of people. It has one reader
 * for each type of file. It also writes large workbooks, because that would block the site. `createFileReadingProcesses` starts it.
 */
import { ownColumnListReader } from "./cohorts/columns/own-column-list-reader";
import { readOwnColumnListInReadingProcess } from "./cohorts/columns/read-own-column-list.server";
import { invitationListReader } from "./cohorts/inviting/invitation-list-reader";
import { readInvitationListInReadingProcess } from "./cohorts/inviting/read-invitation-list-in-reading-process.server";
import { answerFileReadingRequestOfParentProcess } from "./platform/reading/answer-file-reading-request-of-parent-process.server";
import { workbookWriter, writeWorkbookFromJson } from "./platform/tables/write-workbook.server";

answerFileReadingRequestOfParentProcess({
  [invitationListReader.name]: readInvitationListInReadingProcess,
  [ownColumnListReader.name]: readOwnColumnListInReadingProcess,
  [workbookWriter.name]: writeWorkbookFromJson,
});
