/** SQL for the table in which tries are counted for the rate limits. */
import type { Db } from "./database/database.server";

export async function giveRateLimitTryBack(db: Db, key: string): Promise<void> {
  await db`update rate_limit set points = points - 1 where key = ${key} and points > 0`;
}

export async function deleteExpiredTryCounts(db: Db, now: Date): Promise<void> {
  await db`delete from rate_limit where expire < ${now.getTime()}`;
}

/** Adds the tries of one row to those of another row, and deletes the first row. */
export async function moveTryCountToOtherRow(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await db`
    with moved as (delete from rate_limit where key = ${from} returning points, expire)
    insert into rate_limit (key, points, expire) select ${to}, points, expire from moved
    on conflict (key) do update set points = rate_limit.points + excluded.points,
                                    expire = greatest(rate_limit.expire, excluded.expire)`;
}
