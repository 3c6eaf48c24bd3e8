/**
 * The page mark is a code that shows for whom a page was made. Every form that writes contains it, and the server refuses a form with another person's
 * mark (docs/decisions/015-page-mark.md). It does not reveal who the person is.
 */

/** The name of the form field that contains the page mark: a code for the person for whom the page was made. */
export const pageMarkFieldName = "page-mark";

/**
 * The page mark of all visitors. They share it, so that their pages can be cached. The mark of a learner is longer, so it never equals this
 * one.
 */
export const visitorPageMark = "visitor";

/** The name of the response header with the page's new mark, used when the script replaces only a part of the page. */
export const pageMarkHeaderName = "X-Page-Mark";
