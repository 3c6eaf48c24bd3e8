/** The data folder of a site that was started once. It is made once for a run of the browser tests, and each site of a test begins as a copy. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startSiteProcess } from "./site-process";

/** The environment variable that tells the processes of the tests where the folder is. */
const variable = "SITE_TEMPLATE";

/** Makes the folder before the tests. Returns a function that removes it after them. */
export default async function makeSiteTemplate(): Promise<() => void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-template-"));
  fs.chmodSync(folder, 0o755);
  const site = await startSiteProcess({ DATA_DIR: folder, WORKER: "off" });
  await site.stop();
  process.env[variable] = folder;
  return () => fs.rmSync(folder, { recursive: true, force: true });
}

/** Copies the folder to the data folder of another site. A program that is no browser test has none, so its site starts empty. */
export function copySiteTemplate(dataDir: string): void {
  const folder = process.env[variable];
  if (folder) spawnSync("cp", ["-a", `${folder}/.`, dataDir]);
}
