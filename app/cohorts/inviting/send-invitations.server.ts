import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { mostMembersPerCohort } from "../group/cohort";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { InvitationListLine } from "./invitation-list";
import {
  composeInvitationMailKey,
  computeInvitationExpiry,
  createInvitationToken,
  enqueueInvitationMail,
  type InvitationMailContext,
} from "./invitation-mail.server";
import { countOpenInvitations, insertOrRenewInvitationsReturningMailKeys } from "./invitations.sql.server";
import { findAccountsOfInvitedPeople } from "./invited-accounts.sql.server";
import { previewInvitations } from "./preview-invitations.server";

type SendInvitationsOutcome = { ok: true; sent: number } | { ok: false; reason: "cohort-over" | "too-many" };

/**
 * Invites by mail everybody on a list who has no invitation to the cohort yet. Repeated and invalid lines are skipped. If the same list is
 * sent again, nobody gets a second mail.
 */
export function sendInvitations(
  pool: Pool,
  input: CohortTrainerKey & { inviter: InvitationMailContext; lines: InvitationListLine[]; mail: MailQueue; now: Date },
): Promise<SendInvitationsOutcome> {
  const { cohortId, trainerId, inviter, lines, mail, now } = input;
  const key = { cohortId, trainerId };
  const expiresAt = computeInvitationExpiry(inviter.cohort, now);
  if (!expiresAt) return Promise.resolve({ ok: false, reason: "cohort-over" });
  return pool.begin(async (tx): Promise<SendInvitationsOutcome> => {
    await lockCohortOfTrainer(tx, key);
    const preview = await previewInvitations(tx, { ...key, lines, now });
    const people = preview.flatMap((line) => (line.kind === "person" ? [line] : []));
    if ((await countOpenInvitations(tx, { ...key, now })) + people.length > mostMembersPerCohort)
      return { ok: false, reason: "too-many" };
    const invitations = people.map(({ email, name }) => {
      const id = newId(now);
      const { token, hash } = createInvitationToken();
      return { id, email, name, token, tokenHash: hash.toString("hex"), mailKey: composeInvitationMailKey(id, 1) };
    });
    const stored = invitations.map(({ token: _secret, ...row }) => row);
    const inserted = await insertOrRenewInvitationsReturningMailKeys(tx, {
      ...key,
      invitations: stored,
      expiresAt,
      now,
    });
    const accounts = await findAccountsOfInvitedPeople(
      tx,
      key,
      people.map(({ email }) => email),
    );
    const fresh = invitations.filter(({ mailKey }) => inserted.has(mailKey));
    for (const each of fresh) {
      await enqueueInvitationMail(tx, mail, { ...each, inviter, account: accounts.get(each.email), expiresAt, now });
    }
    if (fresh.length > 0) {
      const object = `${cohortId}:${fresh.length}`;
      await recordAuditEvent(tx, { actor: trainerId, subject: cohortId, action: "cohort-invited", object, now });
    }
    return { ok: true, sent: fresh.length };
  });
}
