/** This file makes page marks: codes that show for whom a page was made (docs/decisions/015-page-mark.md). */
import { createHmac } from "node:crypto";
import { visitorPageMark } from "~/ui/page-mark";

/** A function that returns the page mark for the pages of a learner (22 characters). For null it returns the mark of visitors. */
export type PageMarkFunction = (learnerId: string | null) => string;

/**
 * Creates the function that makes page marks. `key`: the site secret `page-mark`, so that marks are the same for every process and after a
 * restart.
 */
export function createPageMarkFunction(key: Buffer): PageMarkFunction {
  // A mark has 128 bits, so that no two learners share one. It gives no access, so it may be in a page.
  const markOf = (learnerId: string) => createHmac("sha256", key).update(learnerId).digest("base64url").slice(0, 22);
  return (learnerId) => (learnerId === null ? visitorPageMark : markOf(learnerId));
}
