/** Steps of code over what is stored, for what SQL can't do. Under the lock of the migrations: one process at a time. */

import type { Logger } from "../log.server";
import type { Pool } from "./database.server";

export interface DataMigration {
  /** Stays the same for ever; a step that must be done anew gets another. */
  name: string;
  /** Bears to be run again. False: something was left, so it comes again at the next start. */
  run(): Promise<boolean>;
}

/** Does what was not done yet, each step once. What fails is logged, and the start goes on. */
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
