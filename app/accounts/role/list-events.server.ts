import type { Db } from "~/platform/database/database.server";

export interface DoneEvent {
  at: Date;
  /** Of whoever did it; null for a command, and when that account is gone (then `gone`). */
  by: string | null;
  gone: boolean;
  /** A learner, or something that events are about as a whole. */
  subject: string;
  action: string;
  object: string;
  /** Of the account that the object is; null where it is none. */
  objectName: string | null;
}

export interface Span {
  subject: string;
  from: Date;
  /** Null: until now. */
  until: Date | null;
}

const uuid = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

/**
 * What others did to a learner, and to what they belonged to while they did; the newest first. One more than `limit` tells that there
 * is a next page. One statement.
 */
export async function listEventsAbout(
  db: Db,
  { learnerId, spans, limit, offset }: { learnerId: string; spans: Span[]; limit: number; offset: number },
): Promise<DoneEvent[]> {
  const most = limit + offset;
  const rows = await db<DoneEvent[]>`
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
