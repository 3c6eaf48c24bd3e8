import type { Pool } from "~/platform/database/database.server";
import { finalTestPolicy } from "../policy.server";
import { firstBatch, listOpenFinalTestsClosing, type OpenFinalTest } from "./closing-final-tests.sql.server";

/** How many attempts are read at once. */
const batchSize = 100;

/**
 * Calls `use` for each open final test that closes after `from` and at `until` at the latest, one after another. One that fails does not stop
 * the others.
 * @throws AggregateError at the end, if `use` threw
 */
export async function forEachClosingFinalTest(
  pool: Pool,
  { from, until }: { from: Date; until: Date },
  use: (test: OpenFinalTest) => Promise<unknown>,
): Promise<void> {
  const { kind } = finalTestPolicy;
  const errors: unknown[] = [];
  let batch = await listOpenFinalTestsClosing(pool, { kind, from, until, after: firstBatch, limit: batchSize });
  while (batch.length > 0) {
    for (const test of batch) await use(test).catch((error: unknown) => errors.push(error));
    const after = batch.at(-1) ?? firstBatch;
    batch = await listOpenFinalTestsClosing(pool, { kind, from, until, after, limit: batchSize });
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} final tests failed`);
}
