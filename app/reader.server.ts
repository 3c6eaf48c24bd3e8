/**
 * This is the program of a reading process: a separate process that reads files from outside, such as a list of people. It has one reader
 * for each type of file. `createReaderProcesses` starts it.
 */
import { invitationListReader } from "./cohorts/inviting/invitation-list-reader";
import { readListInput } from "./cohorts/inviting/read-list-input.server";
import { runReaderProcess } from "./platform/reading/run-reader-process.server";

runReaderProcess({ [invitationListReader.name]: readListInput });
