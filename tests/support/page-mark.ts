/** The mark that a form carries, for tests that post by hand (docs/decisions/015-page-mark.md). */
import type { APIRequestContext } from "@playwright/test";
import { createSessionStore } from "../../app/accounts/session/sessions.server";
import type { Pool } from "../../app/platform/database/database.server";
import { getSiteSecret } from "../../app/platform/database/site-secrets.server";
import { pageMarkField } from "../../app/ui/page-mark";
import { createPageMark } from "../../app/web/security/page-mark.server";

/** Of the pages of a learner, on the site with this database; null: a visitor's. */
export async function computePageMark(pool: Pool, learnerId: string | null): Promise<string> {
  return createPageMark(await getSiteSecret(pool, { name: "page-mark", now: new Date() }))(learnerId);
}

/** Of the pages of whoever has this session cookie (`name=value`). */
export async function readPageMarkForCookie(pool: Pool, cookie: string, now = new Date()): Promise<string> {
  const sessions = createSessionStore({ secure: cookie.includes("__Host-") });
  const { viewer } = await sessions.read(pool, cookie, now);
  return computePageMark(pool, viewer?.learnerId ?? null);
}

/** Of the pages of whoever asks in this context of a browser; to spread into the fields of a form. */
export async function createPageMarkFields(
  pool: Pool,
  context: Pick<APIRequestContext, "storageState">,
): Promise<{ [pageMarkField]: string }> {
  const { cookies } = await context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return { [pageMarkField]: await readPageMarkForCookie(pool, cookie) };
}

/** As a part of a urlencoded form. */
export const encodePageMarkField = (mark: string): string => `${pageMarkField}=${mark}`;
