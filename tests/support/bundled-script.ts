/** Bundles a command for the tests of a file, because a bundle starts in a quarter of the time: tsx reads hundreds of files at each start. */
import fs from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { afterAll } from "vitest";
import { bundleOptions, readerProgram } from "../../scripts/bundle-options";

/**
 * Bundles a script as the build does, and returns the path of the bundle. It is within the project, where Node finds the packages, and is
 * deleted after the tests of the file.
 * @param program what it starts as a separate process
 */
export function bundleScript(script: string, program = readerProgram): string {
  fs.mkdirSync(".cache", { recursive: true });
  const folder = fs.mkdtempSync(path.resolve(".cache/bundle-"));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  buildSync({ entryPoints: [{ in: script, out: "script" }, program], outdir: folder, ...bundleOptions });
  return path.join(folder, "script.js");
}
