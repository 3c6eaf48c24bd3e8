/**
 * This is the program of a process that reads a source from outside, such as a Word document, so that a dossier can be made of it.
 * `createFileReadingProcesses` starts it. It is apart from `reader.server.ts`, so that a list of people does not wait for all that reads documents.
 */
import { readSourceFileInReadingProcess } from "./content/dossier/reading/read-source-file.server";
import { sourceFileReader } from "./content/dossier/reading/source-file-reader";
import { answerFileReadingRequestOfParentProcess } from "./platform/reading/answer-file-reading-request-of-parent-process.server";

answerFileReadingRequestOfParentProcess({ [sourceFileReader.name]: readSourceFileInReadingProcess });
