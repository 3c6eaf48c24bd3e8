/** What runs in a reading process: puts the readers of the rooms together. Started by `createReaderProcesses`. */
import { listReader } from "./cohorts/inviting/list-reader";
import { readListInput } from "./cohorts/inviting/read-list-input.server";
import { serveReaders } from "./platform/reading/serve-readers.server";

serveReaders({ [listReader.name]: readListInput });
