/** Helpers that the routes of accounts share: the ports of use cases, and what happens after a log-in. */
import { redirect } from "@remix-run/node";
import { validateNewPassword } from "~/accounts/password/validate-new-password.server";
import { writeCookie } from "~/accounts/session/cookies";
import { describeDevice } from "~/accounts/session/device";
import { hasAnswersOrNotes } from "~/learning/records/merge-guest.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import type { RequestContext } from "~/web/context.server";
import { readViewer } from "~/web/guards/viewer.server";

/** Returns what use cases of accounts need besides the typed values. */
export function composeAccountUseCaseInput(request: Request, context: RequestContext) {
  const { limits, mail, sessions, devices, releases, clientAddress } = context;
  const device = describeDevice(request.headers.get("user-agent"));
  const cookieHeader = request.headers.get("cookie");
  const site = new URL(context.origin).hostname;
  return { limits, mail, sessions, devices, releases, clientAddress, cookieHeader, device, site, now: context.now() };
}

/**
 * Returns all problems of a refused form that sets a password, including a weak password. A schema can't judge that, because it takes the
 * database. `owner`: the person whose password it becomes, as far as known.
 */
export async function findPasswordFormErrors(
  request: Request,
  context: RequestContext,
  { errors, typed }: { errors: RefusedFormState["errors"]; typed: Record<string, string> },
  { field, ...owner }: { field: string; name: string; email: string },
): Promise<RefusedFormState["errors"]> {
  const password = typed[field];
  if (password === undefined || errors[field]) return errors;
  const judged = await validateNewPassword(context.pool, {
    ...composeAccountUseCaseInput(request, context),
    ...owner,
    password,
  });
  return judged.ok || "retryAfterSeconds" in judged ? errors : { ...errors, [field]: judged.reason };
}

export const keptGuestCookieName = "guest";
const guestSeconds = 3600;

/** Keeps the token of a guest's session for the page that asks whether the account takes over the guest's answers. */
function guestCookie(token: string, secure: boolean): string {
  return writeCookie(keptGuestCookieName, token, { seconds: token === "" ? 0 : guestSeconds, secure, path: "/merge" });
}

export function removeKeptGuestCookie(context: RequestContext): void {
  context.setCookies.push(guestCookie("", context.config.secureCookies));
}

/** Marks this browser as a known device of the account, for the limits on log-in tries. */
export async function rememberKnownDevice(request: Request, context: RequestContext, learnerId: string): Promise<void> {
  const { pool, devices, setCookies } = context;
  const asking = { cookieHeader: request.headers.get("cookie"), learnerId, now: context.now() };
  setCookies.push(await devices.remember(pool, asking));
}

/**
 * Gives the browser a new session, remembers it as a known device and redirects. The old session ends. The session of a guest with answers
 * is kept apart, for the question whether the account takes them over.
 */
export async function logInAndRedirect(
  request: Request,
  context: RequestContext,
  { learnerId, setCookie }: { learnerId: string; setCookie: string },
  next: string,
): Promise<Response> {
  const { pool, sessions, config } = context;
  const before = await readViewer(request, context);
  const token = sessions.tokenOf(request.headers.get("cookie"));
  context.setCookies.push(setCookie);
  await rememberKnownDevice(request, context, learnerId);
  if (
    token &&
    before?.kind === "guest" &&
    before.learnerId !== learnerId &&
    (await hasAnswersOrNotes(pool, before.learnerId))
  ) {
    context.setCookies.push(guestCookie(token, config.secureCookies));
    return redirect(`/merge?next=${encodeURIComponent(next)}`, 303);
  }
  if (token) await sessions.endToken(pool, token);
  return redirect(next, 303);
}
