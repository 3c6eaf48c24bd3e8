/** What administrators do with invitations to become a trainer: send one, send it again, and withdraw it. */
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import { createToken, hashToken } from "~/platform/hash.server";
import { newId } from "~/platform/ids";
import type { Locale } from "~/platform/locale";
import { cancelUnsentMail, type MailQueue } from "~/platform/mail/mail-queue.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { findAccountByEmail, lockAccountAgainstDeletionIfExists } from "../identity/accounts.sql.server";
import { hasRole } from "../role/has-role.server";
import { mostOpenTrainerInvitations, trainerInvitationValidDays } from "./trainer-invitation";
import {
  countOpenTrainerInvitations,
  insertOrRenewTrainerInvitation,
  lockTrainerInvitationWithAddress,
  markTrainerInvitationWithdrawn,
  updateTrainerInvitationLink,
} from "./trainer-invitations.sql.server";

interface InvitingAdministrator {
  /** The learner id of the administrator. */
  actor: string;
  /** The language of the mail to a person who has no account yet. */
  locale: Locale;
  /** The name of who runs this installation, for the text of the mail. Null if it is not configured. */
  operator: string | null;
  limits: RateLimiter;
  mail: MailQueue;
  now: Date;
}

type InviteTrainerOutcome =
  /** `sent`: false if the address already had an open invitation, as after a second click. Then no second mail is sent. */
  { ok: true; sent: boolean } | { ok: false; reason: "already-trainer" | "too-many-invitations" } | TooManyTriesRefusal;

/**
 * Invites the owner of an address by mail to become a trainer, whether or not the address has an account. `email`: a result of
 * `normaliseEmail`.
 */
export async function inviteTrainer(
  pool: Pool,
  input: InvitingAdministrator & { email: string },
): Promise<InviteTrainerOutcome> {
  const { email, actor, limits, now } = input;
  const limit = await limits.consume("trainer-invitation", actor);
  if (!limit.ok) return limit;
  return pool.begin(async (tx): Promise<InviteTrainerOutcome> => {
    await lockAccountAgainstDeletionIfExists(tx, actor);
    const account = await findAccountByEmail(tx, email);
    if (account && (await hasRole(tx, { learnerId: account.learnerId, role: "trainer" })))
      return { ok: false, reason: "already-trainer" };
    if ((await countOpenTrainerInvitations(tx, { now })) >= mostOpenTrainerInvitations)
      return { ok: false, reason: "too-many-invitations" };
    const link = createLink(newId(now), 1, input);
    if ((await insertOrRenewTrainerInvitation(tx, { ...link, email })) === null) return { ok: true, sent: false };
    await sendLink(tx, link, { ...input, email });
    return { ok: true, sent: true };
  });
}

/**
 * Sends an invitation again, with a new link; the old link stops working. `times`: how often it was sent when the administrator opened the
 * page. If that number has changed, the form was sent before, and no second mail is sent. `gone`: it was sent again, accepted or withdrawn
 * meanwhile, or never existed.
 */
export async function resendTrainerInvitation(
  pool: Pool,
  input: InvitingAdministrator & { invitationId: string; times: number },
): Promise<{ ok: true } | { ok: false; reason: "gone" } | TooManyTriesRefusal> {
  const { invitationId, times, actor, limits } = input;
  const limit = await limits.consume("trainer-invitation", actor);
  if (!limit.ok) return limit;
  return pool.begin(async (tx) => {
    // Every transaction locks accounts first, so that there are no deadlocks.
    await lockAccountAgainstDeletionIfExists(tx, actor);
    const open = await lockTrainerInvitationWithAddress(tx, { invitationId });
    const [, , last = ""] = open?.mailKey.split(":") ?? [];
    if (!open || Number(last) !== times) return { ok: false, reason: "gone" };
    await cancelUnsentMail(tx, { idempotencyKey: open.mailKey });
    const link = createLink(invitationId, times + 1, input);
    await updateTrainerInvitationLink(tx, link);
    await sendLink(tx, link, { ...input, email: open.email });
    return { ok: true };
  });
}

/**
 * Withdraws an invitation: its link stops working, its address is erased, and its mail is not sent if it still waits. Returns false if there
 * was no invitation to withdraw.
 */
export function withdrawTrainerInvitation(
  pool: Pool,
  { invitationId, actor, now }: { invitationId: string; actor: string; now: Date },
): Promise<boolean> {
  return pool.begin(async (tx) => {
    const open = await lockTrainerInvitationWithAddress(tx, { invitationId });
    if (!open) return false;
    await markTrainerInvitationWithdrawn(tx, { invitationId, now });
    await cancelUnsentMail(tx, { idempotencyKey: open.mailKey });
    const event = { actor, subject: invitationId, action: "trainer-invitation-withdrawn" as const };
    await recordAuditEvent(tx, { ...event, now });
    return true;
  });
}

/** Makes the link of an invitation that is sent for the `times`th time. The database stores only the hash of its token. */
function createLink(id: string, times: number, { actor, now }: { actor: string; now: Date }) {
  const token = createToken();
  const expiresAt = new Date(now.getTime() + trainerInvitationValidDays * 86_400_000);
  return {
    id,
    token,
    tokenHash: hashToken(token),
    mailKey: `trainer-invitation:${id}:${times}`,
    actor,
    expiresAt,
    now,
  };
}

async function sendLink(
  tx: Db,
  link: ReturnType<typeof createLink>,
  { email, locale, operator, mail, now }: InvitingAdministrator & { email: string },
): Promise<void> {
  const found = await findAccountByEmail(tx, email);
  // The name of a person who deletes the account at this moment must not be mailed after that.
  const account = found && (await lockAccountAgainstDeletionIfExists(tx, found.learnerId)) ? found : null;
  const until = formatAmsterdamDay(new Date(link.expiresAt.getTime() - 1));
  const data = { name: account?.name ?? "", operator: operator ?? "", account: account ? "true" : "", until };
  const outgoing = { idempotencyKey: link.mailKey, recipient: email, template: "trainer-invitation" };
  await mail.enqueue(tx, { ...outgoing, locale: account?.locale ?? locale, data: { ...data, token: link.token } }, now);
  await recordAuditEvent(tx, { actor: link.actor, subject: link.id, action: "trainer-invited", now });
}
