/**
 * The page mark is a code that shows for whom a page was made. Every form that writes contains it, and the server refuses a form with another person's
 * mark (docs/decisions/015-page-mark.md). It does not reveal who the person is.
 */

/** Name of the field. */
export const pageMarkField = "page-mark";

/** The mark of visitors' pages: the same for all, so that they can be cached. A learner's mark is longer, so it never equals this. */
export const visitorMark = "visitor";

/** Header of a response in place: the mark that the page gets. */
export const pageMarkHeader = "X-Page-Mark";
