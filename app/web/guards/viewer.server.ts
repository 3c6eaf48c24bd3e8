/** This file reads the viewer: the person behind a request. The viewer is read once for each request. */
import { redirect } from "@remix-run/node";
import type { Role, Viewer } from "~/accounts/session/viewer";
import type { RequestContext } from "../context.server";
import { forbiddenResponse } from "../responses/refusals";
import { findFormPagePath } from "../security/origin";

/** Returns the learner behind the request, or null for a visitor. */
export function readViewer(request: Request, context: RequestContext): Promise<Viewer | null> {
  context.viewer ??= findViewer(request, context);
  return context.viewer;
}

async function findViewer(request: Request, context: RequestContext): Promise<Viewer | null> {
  const cookie = request.headers.get("cookie");
  if (!cookie) return null;
  const { viewer, setCookie } = await context.sessions.read(context.pool, cookie, context.now());
  if (setCookie) context.setCookies.push(setCookie);
  return viewer;
}

export type AccountViewer = Viewer & { kind: "account"; name: string; email: string };

/** Returns the viewer if they have an account. Other viewers are redirected to the log-in page, which leads back afterwards. */
export async function requireAccount(request: Request, context: RequestContext): Promise<AccountViewer> {
  const viewer = await readViewer(request, context);
  if (viewer?.kind === "account") return viewer as AccountViewer;
  const { pathname, search } = new URL(request.url);
  const back = request.method === "GET" ? pathname + search : findFormPagePath(request, context.origin);
  throw redirect(`/login?next=${encodeURIComponent(back)}`);
}

/**
 * Returns the viewer if they are an administrator. A viewer without an account is redirected to the log-in page; another account gets a 403
 * response.
 */
export function requireAdministrator(request: Request, context: RequestContext): Promise<AccountViewer> {
  return requireAccountWithRole(request, context, ["administrator"]);
}

/**
 * Returns the viewer if they have one of these roles. A viewer without an account is redirected to the log-in page; another account gets a
 * 403 response.
 */
export async function requireAccountWithRole(
  request: Request,
  context: RequestContext,
  allowed: readonly Role[],
): Promise<AccountViewer> {
  const viewer = await requireAccount(request, context);
  if (!viewer.roles.some((role) => allowed.includes(role))) throw forbiddenResponse();
  return viewer;
}
