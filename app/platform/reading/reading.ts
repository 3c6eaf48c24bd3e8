/** What the site and the reading process share. */

export interface ReadingLimits {
  /** Counted from the moment that the process is ready. */
  milliseconds: number;
  /** The limit for JavaScript objects. Bytes outside the heap are limited by `unpackedBytes`. */
  heapMegabytes: number;
  /** The largest size of a file after unpacking. */
  unpackedBytes: number;
}

/** A kind of file or text from outside: its input, its output, and the limits of reading it. */
export interface ReaderDefinition<Input, Output> {
  name: string;
  limits: ReadingLimits;
  /** This is never set. It only carries the types for `readers.read`. */
  types?: (input: Input) => Output;
}

/**
 * `busy`: too many readings are waiting. `slow`: not finished in time. `large`: needs too much memory, packed or unpacked. `broken`: the
 * process ended by itself, which is an error of ours.
 */
export type ReadingFailure = "busy" | "slow" | "large" | "broken";

export type ReadingOutcome<Output> = { ok: true; value: Output } | { ok: false; reason: ReadingFailure };

/** For `Retry-After`: a little more than five readings can take. */
export const busyRetrySeconds = 30;

/** Thrown while unpacking. The reading then ends as `large`. */
export class TooLargeToReadError extends Error {
  override name = "TooLargeToReadError";
}

export interface ReadingRequest {
  kind: string;
  limits: ReadingLimits;
  input: unknown;
}
