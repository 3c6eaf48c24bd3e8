/** How esbuild bundles a program of ours into one file: the build does so, and tests that start a command. */
import path from "node:path";
import type { BuildOptions } from "esbuild";

export const bundleOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  // The oldest Node that package.json allows: it can import JSON.
  target: "node20.11",
  packages: "external",
  alias: { "~": path.resolve("app") },
  logLevel: "warning",
} as const satisfies BuildOptions;

/** `build/serve.js` and commands start this program as a separate process to read a file from outside, such as an uploaded list. */
export const readerProgram = { in: "app/reader.server.ts", out: "reader" };

/** `build/serve.js` starts this program as a separate process to draw a long report. */
export const reportWriterProgram = { in: "app/report-writer.server.ts", out: "report-writer" };

/** Commands start this program as a separate process to read a source from outside, of which a dossier is made. */
export const dossierReaderProgram = { in: "app/dossier-reader.server.ts", out: "dossier-reader" };
