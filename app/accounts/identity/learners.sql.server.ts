import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { utcDay } from "../session/sessions.sql.server";

/**
 * Locks a learner until the transaction ends. Returns whether they are a `guest`, `account` or `holder`, or null if there is no such
 * learner.
 */
export async function lockLearnerAndReadKind(db: Db, learnerId: string): Promise<string | null> {
  const [row] = await db<{ kind: string }[]>`select kind from learner where id = ${learnerId} for update`;
  return row?.kind ?? null;
}

/** Adds a learner with an account, for a person who was not a guest before. */
export async function insertLearnerOfKindAccount(
  db: Db,
  { learnerId, locale, now }: { learnerId: string; locale: Locale; now: Date },
): Promise<void> {
  await db`
    insert into learner (id, kind, locale, created_at, last_active_on)
    values (${learnerId}, 'account', ${locale}, ${now}, ${utcDay(now)}::date)`;
}

/** Marks a guest as a learner with an account, who is active today. */
export async function updateGuestToAccount(
  db: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<void> {
  await db`update learner set kind = 'account', last_active_on = ${utcDay(now)}::date where id = ${learnerId}`;
}

/** Marks a learner as a holder: a learner without an account, who only has certificates. */
export async function updateLearnerToCertificateHolder(db: Db, learnerId: string): Promise<void> {
  await db`update learner set kind = 'holder' where id = ${learnerId}`;
}

export async function updateLearnerLocale(
  db: Db,
  { learnerId, locale }: { learnerId: string; locale: Locale },
): Promise<void> {
  await db`update learner set locale = ${locale} where id = ${learnerId} and locale <> ${locale}`;
}

/** Deletes a learner and, by cascade, everything that belongs to them. */
export async function deleteLearner(db: Db, learnerId: string): Promise<void> {
  await db`delete from learner where id = ${learnerId}`;
}

/** Returns the ids of guests who were last active before the day `before` (such as `2026-11-22`), in order. `after`: those after this id. */
export async function listIdsOfInactiveGuests(
  db: Db,
  { before, after, limit }: { before: string; after: string; limit: number },
): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from learner where kind = 'guest' and last_active_on < ${before}::date and id > ${after} order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** Deletes guests who are still inactive, except those whose row is locked. Returns the number of deleted guests. */
export async function deleteInactiveGuests(
  db: Db,
  { before, learnerIds }: { before: string; learnerIds: readonly string[] },
): Promise<number> {
  const { count } = await db`
    delete from learner where id in (
      select id from learner where id in ${db(learnerIds)} and kind = 'guest' and last_active_on < ${before}::date
       for update skip locked)`;
  return count;
}
