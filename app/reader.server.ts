/** The program of a reading process, with the readers of all rooms. `createReaderProcesses` starts it. */
import { invitationListReader } from "./cohorts/inviting/invitation-list-reader";
import { readListInput } from "./cohorts/inviting/read-list-input.server";
import { runReaderProcess } from "./platform/reading/run-reader-process.server";

runReaderProcess({ [invitationListReader.name]: readListInput });
