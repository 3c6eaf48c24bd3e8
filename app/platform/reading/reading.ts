/** Types, errors and limits that the site and the reading process share. */

export interface FileReadingLimits {
  /** The time for one reading, counted from the moment that the process is ready. */
  milliseconds: number;
  /** The memory for JavaScript objects. Memory outside V8's heap is limited by `unpackedBytes`. */
  heapMegabytes: number;
  /** The largest size of a file after unpacking. */
  unpackedBytes: number;
  /** All memory of the process, for a reader of which a file can fill memory outside the heap before its unpacked bytes are counted. */
  residentMegabytes?: number;
}

/**
 * The programs of reading processes: `app/reader.server.ts`; `app/report-writer.server.ts`, which takes half a second more to start because it
 * needs all that draws a PDF; and `app/dossier-reader.server.ts`, which needs all that reads documents.
 */
export type FileReadingProgram = "reader" | "report-writer" | "dossier-reader";

/** What can be read in a reading process: a kind of file or text from outside, with its input, its output and its limits. */
export interface FileReadingNameAndLimits<Input, Output> {
  name: string;
  /** The program of the process that reads or writes this, if it is not `reader`. */
  program?: FileReadingProgram;
  limits: FileReadingLimits;
  /** Never set. It only carries the types of input and output for `readers.read`. */
  types?: (input: Input) => Output;
}

/**
 * Why a reading failed. `busy`: too many readings are waiting. `slow`: it was not finished in time. `large`: the file needs too much
 * memory, packed or unpacked. `broken`: the process ended by itself, which is an error in our code.
 */
export type FileReadingFailure = "busy" | "slow" | "large" | "broken";

export type FileReadingOutcome<Output> = { ok: true; value: Output } | { ok: false; reason: FileReadingFailure };

/** Says how far a reading is: the page that was read last, and how many there are. */
export type FileReadingProgress = (page: number, pages: number) => void;

/** Seconds after which a refused reading may be tried again (the header `Retry-After`). Five readings can take a little less. */
export const retryAfterSecondsWhenFileReadingIsBusy = 30;

/** Thrown if a file is too large, as it is or while it is unpacked. The reading then fails with the reason `large`. */
export class UnpackedFileTooLargeError extends Error {
  override name = "UnpackedFileTooLargeError";
}

export interface FileReadingRequest {
  kind: string;
  limits: FileReadingLimits;
  input: unknown;
}

/** What the reading process sends: first that it is ready, then how far it is, as often as its reader says so, and in the end the result. */
export type FileReadingMessage = "ready" | { page: number; pages: number } | FileReadingOutcome<unknown>;
