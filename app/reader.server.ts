/** What runs in a reading process: puts the readers of the rooms together. Started by `createReaderProcesses`. */
import { invitationListReader } from "./cohorts/inviting/invitation-list-reader";
import { readListInput } from "./cohorts/inviting/read-list-input.server";
import { serveReaders } from "./platform/reading/serve-readers.server";

serveReaders({ [invitationListReader.name]: readListInput });
