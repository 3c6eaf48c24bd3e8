/**
 * The page mark of a form (a code that shows for whom the page was made), for tests that send forms without a browser. See
 * docs/decisions/015-page-mark.md.
 */
import type { APIRequestContext } from "@playwright/test";
import { createSessionStore } from "../../app/accounts/session/sessions.server";
import type { Pool } from "../../app/platform/database/database.server";
import { getOrCreateSiteSecret } from "../../app/platform/database/site-secrets.server";
import { pageMarkFieldName } from "../../app/ui/page-mark";
import { createPageMarkFunction } from "../../app/web/security/page-mark.server";

/** Returns the page mark of this learner's pages, or that of visitors' pages if `learnerId` is null. */
export async function computePageMark(pool: Pool, learnerId: string | null): Promise<string> {
  return createPageMarkFunction(await getOrCreateSiteSecret(pool, { name: "page-mark", now: new Date() }))(learnerId);
}

/** Returns the id of the learner whose session is in this browser context, or null for a visitor. */
export async function findLearnerIdOfBrowser(
  pool: Pool,
  context: Pick<APIRequestContext, "storageState">,
): Promise<string | null> {
  const { cookies } = await context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const sessions = createSessionStore({ secure: cookie.includes("__Host-") });
  const { viewer } = await sessions.read(pool, cookie, new Date());
  return viewer?.learnerId ?? null;
}

/** Returns the page mark of the person in this browser context, as a field to add to a form. */
export async function createPageMarkFields(
  pool: Pool,
  context: Pick<APIRequestContext, "storageState">,
): Promise<{ [pageMarkFieldName]: string }> {
  return { [pageMarkFieldName]: await computePageMark(pool, await findLearnerIdOfBrowser(pool, context)) };
}

/** Returns a page mark as a part of a URL-encoded form. */
export const encodePageMarkField = (mark: string): string => `${pageMarkFieldName}=${mark}`;
