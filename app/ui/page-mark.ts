/**
 * The mark of a page: whom it was made for. Every form that writes carries it, and the server takes no form with another's mark
 * (docs/decisions/015-page-mark.md). It says nothing about who that is.
 */

/** Name of the field. */
export const pageMarkField = "page-mark";

/** The mark of a page for a visitor: the same for all, so that such pages can be cached. Never the mark of a learner, which is longer. */
export const visitorMark = "visitor";

/** Header of an answer that comes back in place: the mark that the page has from now on. */
export const pageMarkHeader = "X-Page-Mark";
