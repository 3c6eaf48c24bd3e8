/** Changes of stored data that SQL can't make. They run after the SQL migrations, under the same lock: one process at a time. */

import type { Logger } from "../log.server";
import type { Pool } from "./database.server";

export interface DataMigration {
  /** The name never changes. A migration that must run again gets a new name. */
  name: string;
  /** Must be repeatable. False: it is not complete, so it runs again at the next start. */
  run(): Promise<boolean>;
}

/** Runs each data migration that has not completed yet. If one fails, it is logged and the start continues. */
export async function runDataMigrations(
  pool: Pool,
  { steps, log, now }: { steps: readonly DataMigration[]; log: Logger; now: Date },
): Promise<void> {
  for (const { name, run } of steps) {
    try {
      const [done] = await pool`select from stored_step where name = ${name}`;
      if (done || !(await run())) continue;
      await pool`insert into stored_step (name, done_at) values (${name}, ${now}) on conflict do nothing`;
      log.info({ step: name }, "stored data brought up to date");
    } catch (error) {
      log.error(
        { step: name, err: error },
        "stored data could not be brought up to date; tried again at the next start",
      );
    }
  }
}
