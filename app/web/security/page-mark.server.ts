/** The mark of a page: whom it was made for (docs/decisions/015-page-mark.md). */
import { createHmac } from "node:crypto";
import { visitorMark } from "~/ui/page-mark";

/** The mark of a learner's pages, of 22 characters; null: a visitor's. */
export type PageMark = (learnerId: string | null) => string;

/** `key`: the site's `page-mark`, so that marks are the same for every process and after a restart. */
export function createPageMark(key: Buffer): PageMark {
  // 128 bits of it: no two learners share one. It opens nothing, so it may stand in a page.
  const markOf = (learnerId: string) => createHmac("sha256", key).update(learnerId).digest("base64url").slice(0, 22);
  return (learnerId) => (learnerId === null ? visitorMark : markOf(learnerId));
}
