/**
 * The addresses of forms that are accepted from any page, each with its reason. A test checks that forms to all other addresses need a page
 * mark. Paths are written as in `app/routes.ts`, with `:name` for one part.
 */
export const pageMarkExemptions: { path: string; why: string }[] = [
  { path: "login", why: "Says itself who is meant: the address and the password are typed." },
  {
    path: "logout",
    why: "Must always work, also on a page that stood open since somebody else was here. It writes nothing for a learner.",
  },
  {
    path: "confirm",
    why: "The key in the mailed link says who is meant; the link is often opened in another browser.",
  },
  { path: "forgot-password", why: "Is about the address that is typed, whoever asks, and tells nothing about it." },
  { path: "reset-password", why: "The key in the mailed link says who is meant." },
  {
    path: "unsubscribe/:token",
    why: "The key in the mailed link says who is meant; a mail program posts it without any page (RFC 8058).",
  },
  {
    path: "live/:liveCode/vote",
    why: "A vote in a live session belongs to the browser, by a cookie of its own; nothing is written for a learner.",
  },
  { path: "theme", why: "How this browser shows the site; nothing is written for a learner." },
  { path: "language", why: "The language of this browser, whoever uses it. It stands on every page, error pages too." },
];

const patterns = pageMarkExemptions.map(({ path }) => new RegExp(`^/${path.replace(/:\w+/g, "[^/]+")}$`));

/** Returns whether a form to this address needs no page mark. Another spelling of the same address does need one. */
export function isPageMarkExempt(pathname: string): boolean {
  return patterns.some((pattern) => pattern.test(pathname));
}
