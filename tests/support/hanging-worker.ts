/**
 * This process takes jobs from the queue and never finishes one, for a test that kills it. `DATABASE` contains the address of the database
 * as JSON.
 */
import { createJobQueuePool } from "../../app/platform/database/database.server";
import { startJobQueue } from "../../app/platform/jobs.server";
import { createLogger } from "../../app/platform/log.server";

const pool = createJobQueuePool(JSON.parse(process.env.DATABASE ?? "{}"));
const jobs = await startJobQueue(pool, { worker: true, log: createLogger("error") });
await jobs.work("mail", async ({ id }: { id: string }) => {
  process.stdout.write(`working on ${id}\n`);
  await new Promise(() => {});
});
