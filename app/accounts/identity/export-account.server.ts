import type { Db } from "~/platform/database/database.server";
import { listSessions } from "../session/own-sessions.server";
import { showEmail } from "./email";

/** All that this room keeps of a learner, for the learner: no hashes, no tokens. Null when there is no such account. */
export async function exportAccount(db: Db, { learnerId, now }: { learnerId: string; now: Date }) {
  const [profile] = await db`
    select a.name, a.email, a.email_confirmed_at, l.created_at, to_char(l.last_active_on, 'YYYY-MM-DD') as last_active_on,
           l.locale
      from account a join learner l on l.id = a.learner_id
     where a.learner_id = ${learnerId}`;
  if (!profile) return null;
  const sessions = await listSessions(db, { learnerId, now });
  const roles = await db`select role, granted, at from role_grant where learner_id = ${learnerId} order by id`;
  const events = await db`select at, action, object from audit_event where subject = ${learnerId} order by id`;
  return {
    profile: { ...profile, email: showEmail(profile.email) },
    sessions: sessions.map(({ device, createdAt, lastUsedOn }) => ({ device, createdAt, lastUsedOn })),
    roles: [...roles],
    events: [...events],
  };
}
