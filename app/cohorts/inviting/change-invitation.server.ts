/** What a trainer can do with an invitation that was not accepted yet: send it again or withdraw it. */
import type { Pool } from "~/platform/database/database.server";
import { cancelUnsentMail, type MailQueue } from "~/platform/mail/mail-queue.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import {
  composeInvitationMailKey,
  computeInvitationExpiry,
  createInvitationToken,
  enqueueInvitationMail,
  type InvitationMailContext,
} from "./invitation-mail.server";
import {
  lockInvitationNotAcceptedOrWithdrawn,
  markInvitationWithdrawn,
  updateInvitationLinkAndExpiry,
} from "./invitations.sql.server";
import { findAccountsOfInvitedPeople } from "./invited-accounts.sql.server";

type ResendInvitationOutcome = { ok: true } | { ok: false; reason: "gone" | "cohort-over" };

/**
 * Sends an invitation again, with a new link; the old link stops working. `times`: how often it was already sent when the trainer opened
 * the page. If that number has changed, the form was sent before, and no second mail is sent. `gone`: the invitation was sent again,
 * accepted or withdrawn meanwhile, or never existed.
 */
export function resendInvitation(
  pool: Pool,
  input: CohortTrainerKey & {
    invitationId: string;
    times: number;
    inviter: InvitationMailContext;
    mail: MailQueue;
    now: Date;
  },
): Promise<ResendInvitationOutcome> {
  const { cohortId, trainerId, invitationId, times, inviter, mail, now } = input;
  const key = { cohortId, trainerId, invitationId };
  const expiresAt = computeInvitationExpiry(inviter.cohort, now);
  if (!expiresAt) return Promise.resolve({ ok: false, reason: "cohort-over" });
  return pool.begin(async (tx): Promise<ResendInvitationOutcome> => {
    const open = (await lockCohortOfTrainer(tx, key)) && (await lockInvitationNotAcceptedOrWithdrawn(tx, key));
    const [, firstId = "", last = ""] = open?.mailKey.split(":") ?? [];
    if (!open || Number(last) !== times) return { ok: false, reason: "gone" };
    const { token, hash } = createInvitationToken();
    const mailKey = composeInvitationMailKey(firstId, times + 1);
    await cancelUnsentMail(tx, { idempotencyKey: open.mailKey });
    await updateInvitationLinkAndExpiry(tx, key, { tokenHash: hash, mailKey, expiresAt, now });
    const accounts = await findAccountsOfInvitedPeople(tx, key, [open.email]);
    const account = accounts.get(open.email);
    await enqueueInvitationMail(tx, mail, { ...open, inviter, token, mailKey, account, expiresAt, now });
    return { ok: true };
  });
}

/**
 * Withdraws an invitation: its link stops working, and its mail is not sent if it still waits. Returns false if there was no invitation to
 * withdraw.
 */
export function withdrawInvitation(
  pool: Pool,
  { now, ...key }: CohortTrainerKey & { invitationId: string; now: Date },
): Promise<boolean> {
  return pool.begin(async (tx) => {
    const open = (await lockCohortOfTrainer(tx, key)) && (await lockInvitationNotAcceptedOrWithdrawn(tx, key));
    if (!open) return false;
    await markInvitationWithdrawn(tx, key, now);
    await cancelUnsentMail(tx, { idempotencyKey: open.mailKey });
    return true;
  });
}
