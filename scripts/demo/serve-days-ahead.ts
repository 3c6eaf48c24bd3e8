/**
 * Serves a site of its own with only the demo in it, whose clock is some days ahead, to try reviews over several days without waiting. Its
 * database is apart from that of the site, because nobody else may have answers of days that are still to come.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Config, ConfigError } from "../../app/platform/config.server";
import type { Pool } from "../../app/platform/database/database.server";

const dayMs = 86_400_000;
/** More days ahead than anybody tries. */
const mostDaysAhead = 366;

/** Reads the number of days. @throws ConfigError if it is not a whole number, or too large */
export function parseDaysAhead(given: string): number {
  const days = Number(given);
  if (!/^\d{1,3}$/.test(given) || days > mostDaysAhead)
    throw new ConfigError(`--days-ahead: a whole number from 0 to ${mostDaysAhead} was expected`);
  return days;
}

/** Returns the configuration of that site: with an embedded database in a folder of its own. @throws ConfigError if the site is public */
export function composeConfigForDaysAhead(config: Config): Config {
  if (config.publicUrl) throw new ConfigError("--days-ahead is not for a public site: unset PUBLIC_URL");
  const dataDir = path.join(config.dataDir, "demo-days");
  return { ...config, databaseUrl: null, databaseDirectUrl: null, dataDir };
}

/** @throws ConfigError if somebody answered later than the clock would stand, because time does not go back */
export async function expectClockNotBehindAnswers(pool: Pool, clock: Date): Promise<void> {
  const [row] = await pool<{ last: Date | null }[]>`select max(answered_at) as last from answer`;
  if (row?.last && row.last > clock)
    throw new ConfigError(
      `Somebody answered on ${row.last.toISOString().slice(0, 10)}, so the clock can't go back: choose more days, or delete the folder of this demo.`,
    );
}

/** Serves the built site on this clock until it is stopped. Returns its exit code. */
export async function serveOnClock({ dataDir }: Config, clock: Date): Promise<number> {
  const site = spawn(process.execPath, ["build/serve.js"], {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: `--import=${pathToFileURL(path.resolve("scripts/screenshots/fixed-clock.mjs"))}`,
      CLOCK_START: clock.toISOString(),
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      DATABASE_DIRECT_URL: "",
      // Mails of this site stay files, which /mails shows to browsers on this machine, also if it was not started from a terminal.
      SMTP_URL: "",
      SHOW_MAILS: process.env.SHOW_MAILS || "on",
    },
  });
  // Ctrl-C reaches the site too. This process waits until the site has stopped.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => site.kill("SIGTERM"));
  return new Promise((resolve) => site.once("exit", (code) => resolve(code ?? 1)));
}

export const addDaysTo = (now: Date, days: number) => new Date(now.getTime() + days * dayMs);
