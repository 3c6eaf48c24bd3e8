/** What the routes of accounts share: the ports of use cases, and what follows a log-in. */
import { redirect } from "@remix-run/node";
import { validateNewPassword } from "~/accounts/password/validate-new-password.server";
import { writeCookie } from "~/accounts/session/cookies";
import { describeDevice } from "~/accounts/session/device";
import { hasAnswers } from "~/learning/records/merge-guest.server";
import type { FormState } from "~/ui/forms/form-state";
import type { RequestContext } from "~/web/context.server";
import { readViewer } from "~/web/guards/viewer.server";

/** What use cases of accounts take besides what was typed. */
export function accountPorts(request: Request, context: RequestContext) {
  const { limits, mail, sessions, devices, releases, clientAddress } = context;
  const device = describeDevice(request.headers.get("user-agent"));
  const cookieHeader = request.headers.get("cookie");
  const site = new URL(context.origin).hostname;
  return { limits, mail, sessions, devices, releases, clientAddress, cookieHeader, device, site, now: context.now() };
}

/**
 * What is wrong with a refused form that sets a password: a weak one is told with the rest. Judging it takes the database, so no schema
 * can. `owner`: whose it becomes, as far as known.
 */
export async function errorsWithPassword(
  request: Request,
  context: RequestContext,
  { errors, typed }: { errors: FormState["errors"]; typed: Record<string, string> },
  { field, ...owner }: { field: string; name: string; email: string },
): Promise<FormState["errors"]> {
  const password = typed[field];
  if (password === undefined || errors[field]) return errors;
  const judged = await validateNewPassword(context.pool, { ...accountPorts(request, context), ...owner, password });
  return judged.ok || "retryAfterSeconds" in judged ? errors : { ...errors, [field]: judged.reason };
}

export const guestCookieName = "guest";
const guestSeconds = 3600;

/** Keeps the token of a guest's session for the one page that asks whose answers those are. */
function guestCookie(token: string, secure: boolean): string {
  return writeCookie(guestCookieName, token, { seconds: token === "" ? 0 : guestSeconds, secure, path: "/merge" });
}

export function dropGuestCookie(context: RequestContext): void {
  context.setCookies.push(guestCookie("", context.config.secureCookies));
}

/** From now on this browser is known to the account, for its tries to log in. */
export async function rememberDevice(request: Request, context: RequestContext, learnerId: string): Promise<void> {
  const { pool, devices, setCookies } = context;
  const asking = { cookieHeader: request.headers.get("cookie"), learnerId, now: context.now() };
  setCookies.push(await devices.remember(pool, asking));
}

/**
 * Changes the browser's session to a new one, remembers it as a known device and goes on. The session it had ends; except a guest's with answers,
 * which is kept aside for the question whether to take them along.
 */
export async function enterAccount(
  request: Request,
  context: RequestContext,
  { learnerId, setCookie }: { learnerId: string; setCookie: string },
  next: string,
): Promise<Response> {
  const { pool, sessions, config } = context;
  const before = await readViewer(request, context);
  const token = sessions.tokenOf(request.headers.get("cookie"));
  context.setCookies.push(setCookie);
  await rememberDevice(request, context, learnerId);
  if (
    token &&
    before?.kind === "guest" &&
    before.learnerId !== learnerId &&
    (await hasAnswers(pool, before.learnerId))
  ) {
    context.setCookies.push(guestCookie(token, config.secureCookies));
    return redirect(`/merge?next=${encodeURIComponent(next)}`, 303);
  }
  if (token) await sessions.endToken(pool, token);
  return redirect(next, 303);
}
