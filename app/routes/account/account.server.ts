/** Helpers that the routes about accounts share: what use cases need besides typed values, and what happens after a log-in. */
import { redirect } from "@remix-run/node";
import { validateNewPassword } from "~/accounts/password/validate-new-password.server";
import { hasRole } from "~/accounts/role/has-role.server";
import { describeBrowserAndSystem } from "~/accounts/session/device";
import { hasAnswersOrNotes } from "~/learning/records/merge-guest-into-account.server";
import { hasGivenAnswers } from "~/learning/today/has-given-answers.server";
import { mergePath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import type { RequestContext } from "~/web/context.server";
import { readViewer } from "~/web/guards/viewer.server";
import { findHeldGuest, holdGuest } from "./held-guest.server";

/** Returns what the use cases about accounts need besides the typed values, such as rate limits, the mail queue and the time. */
export function composeAccountUseCaseContext(request: Request, context: RequestContext) {
  const { limits, mail, sessions, devices, releases, clientAddress } = context;
  const device = describeBrowserAndSystem(request.headers.get("user-agent"));
  const cookieHeader = request.headers.get("cookie");
  const site = new URL(context.origin).hostname;
  return { limits, mail, sessions, devices, releases, clientAddress, cookieHeader, device, site, now: context.now() };
}

/**
 * Returns the problems of a refused form that sets a password, and adds the problem of a weak password. That check needs the database, so
 * the schema of the form can't do it. `owner`: the person who gets the password, as far as known.
 */
export async function addErrorIfPasswordWeak(
  request: Request,
  context: RequestContext,
  { errors, typed }: { errors: RefusedFormState["errors"]; typed: Record<string, string> },
  { field, ...owner }: { field: string; name: string; email: string },
): Promise<RefusedFormState["errors"]> {
  const password = typed[field];
  if (password === undefined || errors[field]) return errors;
  const judged = await validateNewPassword(context.pool, {
    ...composeAccountUseCaseContext(request, context),
    ...owner,
    password,
  });
  return judged.ok || "retryAfterSeconds" in judged ? errors : { ...errors, [field]: judged.reason };
}

/** Marks this browser as a known device of the account, for the limits on log-in tries. */
export async function rememberBrowserAsKnownDevice(
  request: Request,
  context: RequestContext,
  learnerId: string,
): Promise<void> {
  const { pool, devices, setCookies } = context;
  const asking = { cookieHeader: request.headers.get("cookie"), learnerId, now: context.now() };
  setCookies.push(await devices.remember(pool, asking));
}

/**
 * Returns the page where somebody begins who logged in and asked for no page: an administrator at the administration, a trainer who gave no
 * answer as a learner at their groups, others at today. A trainer who only reads a course follows an edition of it too.
 */
export async function findStartPage({ pool }: RequestContext, learnerId: string): Promise<string> {
  if (await hasRole(pool, { learnerId, role: "administrator" })) return "/admin";
  const trains = await hasRole(pool, { learnerId, role: "trainer" });
  return trains && !(await hasGivenAnswers(pool, learnerId)) ? "/cohorts" : "/today";
}

/**
 * Logs the browser in: sets the cookie of the new session, remembers the browser as a known device and redirects. The old session ends,
 * unless it belongs to a guest with answers, notes or choices: then the browser keeps that guest, and the redirect leads to a page that asks
 * whether the account takes over what the guest did. The page also asks about a guest whom the browser kept when an earlier session ended.
 */
export async function logInAndRedirect(
  request: Request,
  context: RequestContext,
  { learnerId, setCookie }: { learnerId: string; setCookie: string },
  next: string,
): Promise<Response> {
  const { pool, sessions } = context;
  const before = await readViewer(request, context);
  const token = sessions.tokenOf(request.headers.get("cookie"));
  context.setCookies.push(setCookie);
  await rememberBrowserAsKnownDevice(request, context, learnerId);
  const isOtherGuest = before?.kind === "guest" && before.learnerId !== learnerId;
  if (token && isOtherGuest && (await hasAnswersOrNotes(pool, before.learnerId))) {
    holdGuest(context, token);
    return redirect(mergePath(next), 303);
  }
  if (token) await sessions.endToken(pool, token);
  // An account that was logged in already was asked at that log-in.
  const asks = before?.kind !== "account" && (await findHeldGuest(request, context)) !== null;
  return redirect(asks ? mergePath(next) : next, 303);
}
