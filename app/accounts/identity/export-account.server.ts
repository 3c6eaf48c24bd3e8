import type { Db } from "~/platform/database/database.server";
import { selectAuditEventsAboutLearner } from "../audit/audit-events.sql.server";
import { selectRoleChanges } from "../role/roles.sql.server";
import { listLearnerSessions } from "../session/own-sessions.server";
import { selectTrainerInvitationsToEmail } from "../trainer-invitations/trainer-invitations.sql.server";
import { findAccountProfile } from "./accounts.sql.server";
import { formatEmailForDisplay } from "./email";

/**
 * Returns a learner's own copy of what is stored about their account, sessions, roles, invitations to become a trainer and audit events;
 * no hashes and no tokens. Returns null if there is no such account.
 */
export async function exportAccount(db: Db, { learnerId, now }: { learnerId: string; now: Date }) {
  const profile = await findAccountProfile(db, learnerId);
  if (!profile) return null;
  const sessions = await listLearnerSessions(db, { learnerId, now });
  const roles = await selectRoleChanges(db, learnerId);
  const events = await selectAuditEventsAboutLearner(db, learnerId);
  const trainerInvitations = await selectTrainerInvitationsToEmail(db, profile.email);
  return {
    profile: { ...profile, email: formatEmailForDisplay(profile.email) },
    sessions: sessions.map(({ device, createdAt, lastUsedOn }) => ({ device, createdAt, lastUsedOn })),
    roles,
    trainerInvitations,
    events,
  };
}
