/** Reads a source in a separate process, because a file from outside may take all time and memory there is. */
import type { FileReadingOptions, FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { readFileBytes } from "~/platform/reading/read-file-bytes.server";
import type { FileReadingFailure, FileReadingLimits, FileReadingProgress } from "~/platform/reading/reading";
import { readSourceDocument } from "./read-source-document.server";
import { mostSourceBytes, type ReadingRefusal, type SourceReading } from "./source-document";
import { type SourceFile, sourceFileReader } from "./source-file-reader";

/** `busy`: other sources are being read, so that trying again later helps. */
export type SourceFileReading = SourceReading | { ok: false; reason: "busy" };

const refusals: Record<Exclude<FileReadingFailure, "busy">, ReadingRefusal> = {
  slow: "too-slow",
  large: "too-large",
  broken: "broken",
};

/** @throws the reason of the signal, if that stopped the reading */
export async function readSourceFile(
  sourceReaders: FileReadingProcesses,
  file: SourceFile,
  options: FileReadingOptions = {},
): Promise<SourceFileReading> {
  const outcome = await sourceReaders.read(sourceFileReader, file, options);
  if (outcome.ok) return outcome.value;
  return { ok: false, reason: outcome.reason === "busy" ? "busy" : refusals[outcome.reason] };
}

/** Reads a source. This function runs in the separate process. */
export async function readSourceFileInReadingProcess(
  { path, name }: SourceFile,
  _limits: FileReadingLimits,
  report: FileReadingProgress,
): Promise<SourceReading> {
  return readSourceDocument({ bytes: await readFileBytes(path, mostSourceBytes), name }, report);
}
