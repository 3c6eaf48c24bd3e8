import type { FileReadingFailure } from "./reading";

const errorName = "FileNotWrittenError";

/** Thrown if a file for a download could not be written in a separate process, for example because many are waiting. */
export class FileNotWrittenError extends Error {
  override name = errorName;

  constructor(readonly reason: FileReadingFailure) {
    super(`a file was not written: ${reason}`);
  }
}

/**
 * Returns whether an error says that a file was not written because the site is busy, so that trying again helps. It looks at the name, because
 * pages and server are two bundles, each with a class of its own.
 */
export function isTooBusyToWriteFile(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== errorName) return false;
  const { reason } = error as FileNotWrittenError;
  return reason === "busy" || reason === "slow";
}
