/** A reading process for tests. Most of its readers (functions that read a file) fail, each in another way. */

import { answerFileReadingRequestOfParentProcess } from "../../app/platform/reading/answer-file-reading-request-of-parent-process.server";
import { UnpackedFileTooLargeError } from "../../app/platform/reading/reading";

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
  large: () => {
    throw new UnpackedFileTooLargeError();
  },
  fault: (input: string) => {
    throw new Error(`could not read ${input}`);
  },
  leave: () => process.exit(0),
});
