import { setImmediate as pause } from "node:timers/promises";

/**
 * Gives items in pieces of at most `size`, in their order, with a pause after each that lets the server handle other requests. An empty list is
 * one empty piece.
 */
export async function* takeInPieces<T>(items: readonly T[], size: number): AsyncGenerator<T[]> {
  for (let from = 0; from === 0 || from < items.length; from += size) {
    yield items.slice(from, from + size);
    await pause();
  }
}
