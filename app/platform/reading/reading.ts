/** What both sides of a reading process agree on. */

export interface ReadingLimits {
  /** From the moment that the process is ready. */
  milliseconds: number;
  /** Of JavaScript objects; bytes outside the heap are counted by `unpackedBytes`. */
  heapMegabytes: number;
  /** What a file may become when it is unpacked. */
  unpackedBytes: number;
}

/** One kind of file or text from outside: what goes in, what comes out, and what reading it may cost. */
export interface ReaderKind<Input, Output> {
  name: string;
  limits: ReadingLimits;
  /** Never set: carries the types to `readers.read`. */
  types?: (input: Input) => Output;
}

/**
 * `busy`: too many wait already. `slow`: not done in time. `large`: needs more memory than it may, packed or not. `broken`: the process
 * ended by itself, which is a fault of ours.
 */
export type ReadingFailure = "busy" | "slow" | "large" | "broken";

export type ReadingOutcome<Output> = { ok: true; value: Output } | { ok: false; reason: ReadingFailure };

/** For `Retry-After`: what five readings take at most, and a little more. */
export const busyRetrySeconds = 30;

/** Thrown by whoever unpacks: the reading ends as `large`. */
export class TooLargeToReadError extends Error {
  override name = "TooLargeToReadError";
}

export interface ReadingRequest {
  kind: string;
  limits: ReadingLimits;
  input: unknown;
}
