import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { type TooManyTriesRefusal, takeTryOfEachLimit } from "~/platform/rate-limits.server";
import type { RateLimiterAndClientAddress } from "../session/tries.server";
import { checkPasswordLength, normalisePassword, type PasswordProblem } from "./password-rules";
import { isStrongPassword } from "./password-strength.server";

/** What the check of a new password needs, besides the password itself and its owner's name and address. */
export interface PasswordValidationContext extends RateLimiterAndClientAddress {
  releases: ReleaseCache;
  /** Host name of the site, which must not be used as a password. */
  site: string;
}

export type NewPasswordRefusal = { ok: false; reason: PasswordProblem } | TooManyTriesRefusal;

/**
 * Checks the length and the strength of a new password. A password that is in use is never checked again. A weak password uses up one of
 * the limited tries of the network it comes from, because checking is expensive.
 */
export async function validateNewPassword(
  pool: Pool,
  input: PasswordValidationContext & { password: string; name: string; email: string },
): Promise<{ ok: true } | NewPasswordRefusal> {
  const { password, name, email, site, limits, clientAddress, releases } = input;
  const problem = checkPasswordLength(password);
  if (problem) return { ok: false, reason: problem };
  const tries = await takeTryOfEachLimit(limits, ["weak-password-address", clientAddress]);
  if (!tries.ok) return tries;
  const titles = (await releases.list(pool)).map(({ content }) => content.title);
  const texts = [name, email, "Leerdossier", site, ...titles];
  if (!(await isStrongPassword(normalisePassword(password), texts))) return { ok: false, reason: "password-weak" };
  await tries.giveBack();
  return { ok: true };
}
