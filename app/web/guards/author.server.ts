/** This file checks who may use the studio, where courses are made. */
import type { Role } from "~/accounts/session/viewer";
import type { RequestContext } from "../context.server";
import { requireValidId } from "../params/address";
import { type AccountViewer, requireAccountWithRole } from "./viewer.server";

export const authorRoles: readonly Role[] = ["author", "administrator"];

/**
 * Returns the viewer if they are an author or an administrator. A viewer without an account is redirected to the log-in page; another account
 * gets a 403 response.
 */
export function requireAuthor(request: Request, context: RequestContext): Promise<AccountViewer> {
  return requireAccountWithRole(request, context, authorRoles);
}

/** Returns the ids that are part of every query about one import, so that no query finds that of another author. */
export async function requireAuthorAndReadImportKey(
  request: Request,
  context: RequestContext,
  { import: id }: { import?: string },
): Promise<{ id: string; learnerId: string }> {
  const { learnerId } = await requireAuthor(request, context);
  return { id: requireValidId(id), learnerId };
}
