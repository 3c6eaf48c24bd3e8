/** SQL of the audit: the record of what was done to accounts and groups, by whom and when. Rows are only added, never changed. */
import type { Db } from "~/platform/database/database.server";

interface NewEvent {
  id: string;
  actor: string;
  subject: string;
  action: string;
  object: string;
  reason: string;
}

/** Adds events, all at the same time. */
export async function insertAuditEvents(db: Db, events: readonly NewEvent[], now: Date): Promise<void> {
  await db`
    insert into audit_event (id, at, actor, subject, action, object, reason)
    select event.id, ${now}::timestamptz, event.actor, event.subject, event.action, event.object, event.reason
      from jsonb_to_recordset(${db.json(events as never)})
           as event (id uuid, actor text, subject uuid, action text, object text, reason text)`;
}

/** Returns all events of the audit about a learner, the oldest first. */
export async function selectAuditEventsAboutLearner(
  db: Db,
  learnerId: string,
): Promise<{ at: Date; action: string; object: string }[]> {
  const rows = await db<{ at: Date; action: string; object: string }[]>`
    select at, action, object from audit_event where subject = ${learnerId} order by id`;
  return [...rows];
}

export interface AuditEventCausedByOther {
  at: Date;
  /**
   * Name of the person who caused the event. It is null if a command of the server caused it, or if that person's account no longer exists
   * (then `gone` is true).
   */
  by: string | null;
  gone: boolean;
  /** Whom the event is about: the id of a learner or of a group. */
  subject: string;
  action: string;
  object: string;
  /** If `object` is the id of an account: its owner's name. Otherwise null. */
  objectName: string | null;
}

export interface AuditEventGroupAndPeriod {
  subject: string;
  from: Date;
  /** The end of the period. It is null if the period has not ended. */
  until: Date | null;
}

const uuid = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

/**
 * Returns what other people did: events about the learner's roles and groups, and events about a group in one of the given periods. The
 * newest come first.
 */
export async function selectAuditEventsCausedByOthers(
  db: Db,
  {
    learnerId,
    spans,
    limit,
    offset,
  }: { learnerId: string; spans: AuditEventGroupAndPeriod[]; limit: number; offset: number },
): Promise<AuditEventCausedByOther[]> {
  const most = limit + offset;
  const rows = await db<AuditEventCausedByOther[]>`
    with event as (
      (select id, at, actor, subject, action, object from audit_event
        where subject = ${learnerId} and actor <> ${learnerId} and (action like 'cohort-%' or action in ('role-granted', 'role-revoked'))
        order by id desc limit ${most})
      union
      (select done.* from jsonb_to_recordset(${db.json(spans as never)}) as span (subject uuid, "from" timestamptz, until timestamptz)
        cross join lateral (
          select id, at, actor, subject, action, object from audit_event
           where subject = span.subject and at >= span.from and (span.until is null or at <= span.until) and actor <> ${learnerId}
           order by id desc limit ${most}
        ) done)
    )
    select event.at, account.name as by, event.actor ~ ${uuid} and account.learner_id is null as gone,
      event.subject, event.action, event.object, named.name as object_name
      from event
      left join account on account.learner_id = case when event.actor ~ ${uuid} then event.actor::uuid end
      left join account named on named.learner_id = case when event.object ~ ${uuid} then event.object::uuid end
     order by event.at desc, event.id desc limit ${limit} offset ${offset}`;
  return [...rows];
}
