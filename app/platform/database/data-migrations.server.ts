/**
 * Runs data migrations: changes of stored data that SQL can't make. They run after the SQL migrations and under the same lock, so in one
 * process at a time.
 */

import type { Logger } from "../log.server";
import type { Db, Pool } from "./database.server";

export interface DataMigration {
  /** The name under which a completed run is stored. It never changes. A data migration that must run again gets a new name. */
  name: string;
  /** Makes the change. It must be safe to repeat. If it returns false, the change is not complete, and it runs again at the next start. */
  run(): Promise<boolean>;
}

/** Runs each data migration that is not completed yet. If one fails, its error is logged, and the start of the server continues. */
export async function runDataMigrations(
  pool: Pool,
  { steps, log, now }: { steps: readonly DataMigration[]; log: Logger; now: Date },
): Promise<void> {
  for (const { name, run } of steps) {
    try {
      if ((await findWhenStepWasDone(pool, name)) || !(await run())) continue;
      await recordDoneStep(pool, { name, now });
      log.info({ step: name }, "stored data brought up to date");
    } catch (error) {
      log.error(
        { step: name, err: error },
        "stored data could not be brought up to date; tried again at the next start",
      );
    }
  }
}

/** Returns when a data migration, or another step over stored data, was completed. Returns null if it was not. */
export async function findWhenStepWasDone(db: Db, name: string): Promise<Date | null> {
  const [done] = await db<{ doneAt: Date }[]>`select done_at from stored_step where name = ${name}`;
  return done?.doneAt ?? null;
}

export async function recordDoneStep(db: Db, { name, now }: { name: string; now: Date }): Promise<void> {
  await db`insert into stored_step (name, done_at) values (${name}, ${now}) on conflict do nothing`;
}
