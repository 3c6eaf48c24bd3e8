/** A reading process whose readers fail in every possible way. */
import { TooLargeToReadError } from "../../app/platform/reading/reading";
import { serveReaders } from "../../app/platform/reading/serve-readers.server";

serveReaders({
  echo: (input: unknown) => input,
  environment: () => Object.keys(process.env),
  wait: (ms: number) => new Promise((resolve) => setTimeout(() => resolve(ms), ms)),
  hang: () => {
    for (;;);
  },
  // Memory as one large array, and in many small parts. The first would end the whole site if it ran in a worker thread.
  array: () => new Array(40_000_000).fill(0.5).length,
  objects: () => {
    const all: object[] = [];
    for (;;) all.push({ a: all.length });
  },
  large: () => {
    throw new TooLargeToReadError();
  },
  fault: (input: string) => {
    throw new Error(`could not read ${input}`);
  },
  leave: () => process.exit(0),
});
