/** The page mark: a code that shows for whom a page was made (docs/decisions/015-page-mark.md). */
import { createHmac } from "node:crypto";
import { visitorMark } from "~/ui/page-mark";

/** The page mark for the pages of a learner (22 characters); null gives the mark of visitors. */
export type PageMarkFunction = (learnerId: string | null) => string;

/** `key`: the site secret `page-mark`, so that marks are the same for every process and after a restart. */
export function createPageMarkFunction(key: Buffer): PageMarkFunction {
  // 128 bits, so that no two learners share one. It gives no access, so it may be in a page.
  const markOf = (learnerId: string) => createHmac("sha256", key).update(learnerId).digest("base64url").slice(0, 22);
  return (learnerId) => (learnerId === null ? visitorMark : markOf(learnerId));
}
