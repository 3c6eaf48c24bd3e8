import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { utcDay } from "../session/sessions.sql.server";

/** The kind of a learner, who is held still until the transaction ends. */
export async function lockLearner(db: Db, learnerId: string): Promise<string | null> {
  const [row] = await db<{ kind: string }[]>`select kind from learner where id = ${learnerId} for update`;
  return row?.kind ?? null;
}

/** A learner without a guest before it. */
export async function insertLearner(
  db: Db,
  { learnerId, locale, now }: { learnerId: string; locale: Locale; now: Date },
): Promise<void> {
  await db`
    insert into learner (id, kind, locale, created_at, last_active_on)
    values (${learnerId}, 'account', ${locale}, ${now}, ${utcDay(now)}::date)`;
}

/** A guest becomes an account, which is activity too. */
export async function updateToAccount(db: Db, { learnerId, now }: { learnerId: string; now: Date }): Promise<void> {
  await db`update learner set kind = 'account', last_active_on = ${utcDay(now)}::date where id = ${learnerId}`;
}

/** An account becomes a holder of certificates, of whom nothing else is left. */
export async function updateToHolder(db: Db, learnerId: string): Promise<void> {
  await db`update learner set kind = 'holder' where id = ${learnerId}`;
}

export async function updateLocale(
  db: Db,
  { learnerId, locale }: { learnerId: string; locale: Locale },
): Promise<void> {
  await db`update learner set locale = ${locale} where id = ${learnerId} and locale <> ${locale}`;
}

/** The learner and, by cascade, all that is theirs. */
export async function deleteLearner(db: Db, learnerId: string): Promise<void> {
  await db`delete from learner where id = ${learnerId}`;
}

/** At most `limit` guests without activity since `before` (`2026-11-22`), around rows that somebody holds. Returns how many. */
export async function deleteInactiveGuests(
  db: Db,
  { before, limit }: { before: string; limit: number },
): Promise<number> {
  const { count } = await db`
    delete from learner where id in (
      select id from learner where kind = 'guest' and last_active_on < ${before}::date
       limit ${limit} for update skip locked)`;
  return count;
}
