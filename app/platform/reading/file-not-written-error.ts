import type { FileReadingFailure } from "./reading";

/** Thrown if a file for a download could not be written in a separate process, for example because many are waiting. */
export class FileNotWrittenError extends Error {
  override name = "FileNotWrittenError";

  constructor(readonly reason: FileReadingFailure) {
    super(`a file was not written: ${reason}`);
  }
}
