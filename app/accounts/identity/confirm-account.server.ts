import type { Db, Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import { newId } from "~/platform/ids";
import { defaultLocale } from "~/platform/locale";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { verifyPassword } from "../password/passwords.server";
import type { SessionStore } from "../session/sessions.server";
import { deleteLearnerSessions } from "../session/sessions.sql.server";
import { consumePasswordTry } from "../session/tries.server";
import { insertAccount } from "./accounts.sql.server";
import {
  consumeEmailToken,
  type EmailTokenRow,
  findUnusedUnexpiredEmailToken,
  lockEmailAddressUntilTransactionEnds,
  withdrawEmailTokens,
} from "./email-tokens.sql.server";
import {
  deleteLearner,
  insertLearnerOfKindAccount,
  lockLearnerAndReadKind,
  updateGuestToAccount,
} from "./learners.sql.server";
import { isEmailLinkRequestedByViewer } from "./read-email-link.server";

export interface ConfirmAccountInput {
  limits: RateLimiter;
  token: string;
  /** The learner whose session opens the link, or null if there is no session. */
  viewerId: string | null;
  /** The password that was chosen at registration. It is needed unless the guest who registered opens the link. */
  password: string | null;
  sessions: SessionStore;
  device: string;
  /** Called when a guest became an account, in the same transaction, which has locked the learner: another room makes what only accounts have. */
  onGuestBecameAccount: (tx: Db, learner: { learnerId: string }) => Promise<void>;
  now: Date;
}

type ConfirmAccountOutcome =
  /** `next`: path of the page from which the person registered, to return to. */
  | { ok: true; learnerId: string; setCookie: string; next: string | null }
  | { ok: false; reason: "link-gone" | "password-needed" | "password-wrong" | "address-taken" }
  | TooManyTriesRefusal;

/**
 * Creates an account when its confirmation link is opened. The guest who registered becomes the account and keeps the same learner id, and
 * with it their answers. All sessions of that learner end, and a new one starts.
 */
export async function confirmAccount(pool: Pool, input: ConfirmAccountInput): Promise<ConfirmAccountOutcome> {
  const { token, viewerId, password, sessions, device, now } = input;
  const link = await findUnusedUnexpiredEmailToken(pool, token, now);
  if (link?.purpose !== "confirm") return { ok: false, reason: "link-gone" };
  if (!isEmailLinkRequestedByViewer(link, viewerId)) {
    if (!password) return { ok: false, reason: "password-needed" };
    const tries = await consumePasswordTry(input.limits, "confirm-link", token);
    if (!tries.ok) return tries;
    const right = await verifyPassword(link.data.passwordHash ?? null, password);
    if (!right) return { ok: false, reason: "password-wrong" };
    await tries.wasRight();
  }
  return runTransactionWithRetry(pool, async (tx): Promise<ConfirmAccountOutcome> => {
    await lockEmailAddressUntilTransactionEnds(tx, link.email);
    const used = await consumeEmailToken(tx, "confirm", token, now);
    if (!used) return { ok: false, reason: "link-gone" };
    const { email, data } = used;
    const learnerId = await chooseLearner(tx, used, now);
    const account = { learnerId, email, name: data.name ?? "", passwordHash: data.passwordHash ?? "", now };
    if (!(await insertAccount(tx, account))) {
      if (learnerId !== used.learnerId) await deleteLearner(tx, learnerId);
      return { ok: false, reason: "address-taken" };
    }
    await updateGuestToAccount(tx, { learnerId, now });
    if (learnerId === used.learnerId) await input.onGuestBecameAccount(tx, { learnerId });
    await withdrawEmailTokens(tx, { email, purpose: "confirm" }, now);
    await deleteLearnerSessions(tx, learnerId, { except: null });
    await recordAuditEvent(tx, { actor: learnerId, subject: learnerId, action: "account-created", now });
    return {
      ok: true,
      learnerId,
      setCookie: await sessions.start(tx, { learnerId, device, now }),
      next: data.next ?? null,
    };
  });
}

/**
 * Returns the learner who gets the account: the guest who registered, or a new learner if a visitor registered or if the guest already
 * confirmed another address.
 */
async function chooseLearner(
  tx: Db,
  { learnerId: guestId, data: { locale = defaultLocale } }: EmailTokenRow,
  now: Date,
): Promise<string> {
  if (guestId !== null && (await lockLearnerAndReadKind(tx, guestId)) === "guest") return guestId;
  const id = newId(now);
  await insertLearnerOfKindAccount(tx, { learnerId: id, locale, now });
  return id;
}
