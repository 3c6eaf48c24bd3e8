/** The mail of an invitation, and the token in its link. Only code in app/cohorts may import this module. */
import { addDays, computeMomentFromAmsterdamTime, formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db } from "~/platform/database/database.server";
import { createToken, hashToken } from "~/platform/hash.server";
import type { Locale } from "~/platform/locale";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import type { Cohort } from "../group/cohort";
import { invitationValidDays } from "./invitation";
import type { InvitedAccount } from "./invited-accounts.sql.server";

/** Who invites, and to which cohort and course: data for the text of the invitation mail. */
export interface InvitationMailContext {
  cohort: Cohort;
  courseTitle: string;
  trainerName: string;
  /** The language of the mail to a person who has no account yet. */
  locale: Locale;
}

/** Returns a new random token for the link in an invitation mail, and its hash. The database stores only the hash. */
export function createInvitationToken(): { token: string; hash: Buffer } {
  const token = createToken();
  return { token, hash: hashToken(token) };
}

/** Returns the key of an invitation's mail in the table of mails. `times`: how often the invitation is sent, this time included. */
export const composeInvitationMailKey = (invitationId: string, times: number) => `invitation:${invitationId}:${times}`;

/**
 * Returns when an invitation expires: after `invitationValidDays` days, or at the end of its cohort if that is earlier. Returns null if the
 * cohort is over.
 */
export function computeInvitationExpiry({ endsOn }: Pick<Cohort, "endsOn">, now: Date): Date | null {
  const end = computeMomentFromAmsterdamTime(addDays(endsOn, 1));
  if (!end || end <= now) return null;
  return new Date(Math.min(end.getTime(), now.getTime() + invitationValidDays * 86_400_000));
}

export async function enqueueInvitationMail(
  tx: Db,
  mail: MailQueue,
  given: {
    inviter: InvitationMailContext;
    email: string;
    name: string;
    token: string;
    mailKey: string;
    account: InvitedAccount | undefined;
    expiresAt: Date;
    now: Date;
  },
): Promise<void> {
  const { inviter, email, name, token, mailKey, account, expiresAt, now } = given;
  const { cohort, courseTitle, trainerName } = inviter;
  const template = !account ? "invitation" : account.member ? "invitation-member" : "invitation-account";
  const until = formatAmsterdamDay(new Date(expiresAt.getTime() - 1));
  const about = { course: courseTitle, cohort: cohort.name, trainer: trainerName, welcome: cohort.welcome };
  const data = { name, ...about, until, token, cohortId: cohort.id };
  await mail.enqueue(
    tx,
    { idempotencyKey: mailKey, recipient: email, template, locale: account?.locale ?? inviter.locale, data },
    now,
  );
}
