/** A site whose clock a test moves. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startTestSite } from "./site";

export interface SiteWithMovedClock extends Awaited<ReturnType<typeof startTestSite>> {
  /** Lets the clock of the site stand at this moment. From there it goes on. */
  moveClockTo(at: string): void;
  /** Returns the time on the clock of the site. */
  now(): Date;
}

/** Starts a site whose clock stands at this moment. */
export async function startSiteWithMovedClock(at: string): Promise<SiteWithMovedClock> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-clock-"));
  const file = path.join(folder, "difference");
  let difference = 0;
  const moveClockTo = (moment: string) => {
    difference = Date.parse(moment) - Date.now();
    // A rename, so that the site never reads half a number.
    fs.writeFileSync(`${file}.new`, String(difference));
    fs.renameSync(`${file}.new`, file);
  };
  moveClockTo(at);
  const site = await startTestSite({
    NODE_OPTIONS: `--import ${path.resolve("tests/support/moved-clock.mjs")}`,
    MOVED_CLOCK: file,
  });
  const stop = async () => {
    await site.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { ...site, moveClockTo, now: () => new Date(Date.now() + difference), stop };
}
