/**
 * How many batches with mail a trainer may send in an hour. The batches that were sent are counted themselves, so that one that failed, or that a
 * server did not live to send, does not count. Each batch also counts as one message.
 */
import type { Db, Pool } from "~/platform/database/database.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { type BatchesLeft, batchLimitMs, mostBatchesPerHour } from "./batch";
import { selectTimesOfSentBatches } from "./batches.sql.server";

interface LimitInput {
  limits: RateLimiter;
  trainerId: string;
  now: Date;
}

/** Returns how many batches with mail a trainer may still send, and until when there are none. */
export async function countBatchesLeft(pool: Pool, { limits, trainerId, now }: LimitInput): Promise<BatchesLeft> {
  const [batches, messages] = await Promise.all([
    countOwnBatchesLeft(pool, { trainerId, now }),
    limits.peek("trainer-message", trainerId),
  ]);
  if (batches.left <= messages.left) return batches;
  const from = messages.left > 0 ? null : new Date(now.getTime() + messages.secondsUntilMore * 1000);
  return { left: messages.left, from };
}

/** Returns the refusal if a trainer may send no batch with mail now, or null. It reads little and locks nothing. */
export async function findBatchLimitRefusal(pool: Pool, input: LimitInput): Promise<TooManyTriesRefusal | null> {
  return refuseIfNoneLeft(await countBatchesLeft(pool, input), input.now);
}

/** As `findBatchLimitRefusal`, in the transaction that sends, after `lockBatchesOfTrainer`. The messages are counted outside it. */
export async function findBatchLimitRefusalUnderLock(
  tx: Db,
  { trainerId, now }: { trainerId: string; now: Date },
): Promise<TooManyTriesRefusal | null> {
  return refuseIfNoneLeft(await countOwnBatchesLeft(tx, { trainerId, now }), now);
}

async function countOwnBatchesLeft(
  db: Db,
  { trainerId, now }: { trainerId: string; now: Date },
): Promise<{ left: number; from: Date | null }> {
  const times = await selectTimesOfSentBatches(db, { trainerId, since: new Date(now.getTime() - batchLimitMs) });
  const oldest = times[mostBatchesPerHour - 1];
  if (!oldest) return { left: mostBatchesPerHour - times.length, from: null };
  return { left: 0, from: new Date(oldest.getTime() + batchLimitMs) };
}

function refuseIfNoneLeft({ left, from }: BatchesLeft, now: Date): TooManyTriesRefusal | null {
  if (left > 0) return null;
  const waitMs = from ? new Date(from).getTime() - now.getTime() : batchLimitMs;
  return { ok: false, reason: "too-many-tries", retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
}
