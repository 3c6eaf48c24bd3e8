/** A reading process for tests. Most of its readers (functions that read a file) fail, each in another way. */

import { answerFileReadingRequestOfParentProcess } from "../../app/platform/reading/answer-file-reading-request-of-parent-process.server";
import { type FileReadingProgress, UnpackedFileTooLargeError } from "../../app/platform/reading/reading";

answerFileReadingRequestOfParentProcess({
  echo: (input: unknown) => input,
  environment: () => Object.keys(process.env),
  wait: (ms: number) => new Promise((resolve) => setTimeout(() => resolve(ms), ms)),
  hang: () => {
    for (;;);
  },
  // Fills the memory with one large array. In a worker thread this would end the whole site.
  array: () => new Array(40_000_000).fill(0.5).length,
  objects: () => {
    const all: object[] = [];
    for (;;) all.push({ a: all.length });
  },
  // Fills memory outside the heap, as what unpacks a stream does: at most 1.5 GB, so that a test without limit does no harm.
  buffers: () => Array.from({ length: 1500 }, () => new Uint8Array(1_000_000).fill(1)).length,
  pages: async (pages: number, _limits: unknown, report: FileReadingProgress) => {
    for (let page = 1; page <= pages; page++) report(page, pages);
    return "read";
  },
  large: () => {
    throw new UnpackedFileTooLargeError();
  },
  fault: (input: string) => {
    throw new Error(`could not read ${input}`);
  },
  leave: () => process.exit(0),
});
