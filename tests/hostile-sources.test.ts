/** What an attacker would bring as a source must end in a reason, within the limits, and never harm the next reading. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { afterAll, expect, test, vi } from "vitest";
import { readSourceFile } from "~/content/dossier/reading/read-source-file.server";
import {
  createFileReadingProcesses,
  type FileReadingProcesses,
} from "~/platform/reading/file-reading-processes.server";
import { bundleScript } from "./support/bundled-script";
import { type HostileSource, hostileSources } from "./support/hostile-sources";

vi.setConfig({ testTimeout: 60_000 });
const faults: string[] = [];
const log = pino({ level: "error" }, { write: (line: string) => faults.push(line) });
const sourceReaders = createFileReadingProcesses({
  log,
  entry: pathToFileURL(bundleScript("app/dossier-reader.server.ts")),
});
/** All limits are the real ones but the time, so that the test is short. */
const hurried: FileReadingProcesses = {
  ...sourceReaders,
  read: (kind, input, options) =>
    sourceReaders.read({ ...kind, limits: { ...kind.limits, milliseconds: 8000 } }, input, options),
};
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-hostile-"));
afterAll(() => {
  sourceReaders.stop();
  fs.rmSync(folder, { recursive: true });
});

async function read({ name, bytes }: HostileSource): Promise<string> {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes());
  const reading = await readSourceFile(hurried, { path: file, name });
  fs.rmSync(file);
  return reading.ok ? "read" : reading.reason;
}

test.each(Object.entries(hostileSources))("%s ends in a reason", async (_what, source) => {
  faults.length = 0;
  expect(source.answers).toContain(await read(source));
  // A process that ended by itself is a fault of ours, although the author is told that the file is broken.
  expect(faults).toEqual([]);
});
