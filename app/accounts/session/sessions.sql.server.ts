import type { Db } from "~/platform/database/database.server";
import type { Viewer } from "./viewer";

export interface SessionWithViewer {
  learnerId: string;
  publicId: string;
  expiresAt: Date;
  renewed: boolean;
  kind: Viewer["kind"];
  locale: Viewer["locale"];
  name: string | null;
  email: string | null;
  roles: Viewer["roles"];
}

/** Returns the day of a moment in UTC, such as `2026-11-22`. */
export function utcDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Returns a valid session with its viewer, or null. The first use on a day also renews the session and marks the learner as active. */
export async function findAndRenewSession(
  db: Db,
  input: { tokenHash: Buffer; now: Date; today: string; idleMs: number; longestMs: number },
): Promise<SessionWithViewer | null> {
  const { tokenHash, now, today, idleMs, longestMs } = input;
  const startedAfter = new Date(now.getTime() - longestMs);
  const longestSeconds = longestMs / 1000;
  const idleUntil = new Date(now.getTime() + idleMs);
  const [row] = await db<SessionWithViewer[]>`
    with renewed as (
      update session
         set last_used_on = ${today}::date,
             expires_at = least(${idleUntil}::timestamptz, created_at + make_interval(secs => ${longestSeconds}))
       where token_hash = ${tokenHash} and expires_at > ${now} and created_at > ${startedAfter}
         and last_used_on < ${today}::date
      returning learner_id, expires_at
    ), active as (
      update learner set last_active_on = ${today}::date
        from renewed where learner.id = renewed.learner_id and learner.last_active_on < ${today}::date
    )
    select s.learner_id, s.public_id, coalesce(renewed.expires_at, s.expires_at) as expires_at,
           renewed.learner_id is not null as renewed,
           l.kind, l.locale, a.name, a.email,
           array_to_json(array(select latest.role
                   from (select distinct on (g.role) g.role, g.granted from role_grant g
                          where g.learner_id = s.learner_id order by g.role, g.id desc) latest
                  where latest.granted)) as roles
      from session s
      join learner l on l.id = s.learner_id
      left join account a on a.learner_id = s.learner_id
      left join renewed on true
     where s.token_hash = ${tokenHash} and s.expires_at > ${now} and s.created_at > ${startedAfter}`;
  return row ?? null;
}

interface NewSession {
  tokenHash: Buffer;
  publicId: string;
  learnerId: string;
  device: string;
  now: Date;
  expiresAt: Date;
}

/** Stores a new session, and marks its learner as active today. */
export async function insertSession(db: Db, session: NewSession): Promise<void> {
  const { tokenHash, publicId, learnerId, device, now, expiresAt } = session;
  await db`
    with active as (
      update learner set last_active_on = ${utcDay(now)}::date
       where id = ${learnerId} and last_active_on < ${utcDay(now)}::date
    )
    insert into session (token_hash, public_id, learner_id, created_at, expires_at, last_used_on, device)
    values (${tokenHash}, ${publicId}, ${learnerId}, ${now}, ${expiresAt}, ${utcDay(now)}::date, ${device})`;
}

export async function insertGuestWithSession(
  db: Db,
  session: NewSession & { locale: Viewer["locale"] },
): Promise<void> {
  const { tokenHash, publicId, learnerId, locale, device, now, expiresAt } = session;
  await db`
    with guest as (
      insert into learner (id, kind, locale, created_at, last_active_on)
      values (${learnerId}, 'guest', ${locale}, ${now}, ${utcDay(now)}::date)
      returning id
    )
    insert into session (token_hash, public_id, learner_id, created_at, expires_at, last_used_on, device)
    select ${tokenHash}, ${publicId}, guest.id, ${now}, ${expiresAt}, ${utcDay(now)}::date, ${device} from guest`;
}

export interface LearnerSession {
  publicId: string;
  device: string;
  createdAt: Date;
  /** The last day on which the session was used, such as `2026-11-22`. */
  lastUsedOn: string;
}

/** Returns the valid sessions of a learner, the last used first. */
export function selectLearnerSessions(db: Db, learnerId: string, now: Date, startedAfter: Date) {
  return db<LearnerSession[]>`
    select public_id, device, created_at, to_char(last_used_on, 'YYYY-MM-DD') as last_used_on
      from session
     where learner_id = ${learnerId} and expires_at > ${now} and created_at > ${startedAfter}
     order by last_used_on desc, created_at desc`;
}

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db`delete from session where token_hash = ${tokenHash}`;
}

/**
 * Ends sessions of a learner: the one with public id `only`, or all except the one with public id `except` (null: all). Returns how many
 * ended.
 */
export async function deleteLearnerSessions(
  db: Db,
  learnerId: string,
  which: { only: string } | { except: string | null },
): Promise<number> {
  const filter =
    "only" in which
      ? db`and public_id = ${which.only}`
      : which.except === null
        ? db``
        : db`and public_id <> ${which.except}`;
  const { count } = await db`delete from session where learner_id = ${learnerId} ${filter}`;
  return count;
}

/** Deletes sessions that were unused for too long or started too long ago. */
export async function deleteExpiredSessions(
  db: Db,
  { now, startedBefore }: { now: Date; startedBefore: Date },
): Promise<void> {
  await db`delete from session where expires_at <= ${now} or created_at <= ${startedBefore}`;
}
