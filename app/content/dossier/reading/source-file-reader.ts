/** Limits for reading a source, and the program of the process that reads it. */
import type { FileReadingNameAndLimits } from "~/platform/reading/reading";
import { mostUnpackedSourceBytes, type SourceReading } from "./source-document";

/** A file on the disk of the site. `name`: what its owner calls it, which tells text without markup from Markdown. */
export interface SourceFile {
  path: string;
  name: string;
}

/**
 * The input is the path of a file, because sending forty megabytes to the process would stop the site for a moment. Who asks for the reading
 * removes the file. All memory of the process: the heap, what is unpacked outside it, the file itself and the program.
 */
export const sourceFileReader: FileReadingNameAndLimits<SourceFile, SourceReading> = {
  name: "source",
  program: "dossier-reader",
  limits: {
    milliseconds: 60_000,
    heapMegabytes: 512,
    unpackedBytes: mostUnpackedSourceBytes,
    residentMegabytes: 1000,
  },
};
