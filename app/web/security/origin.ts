import { readNextPath } from "../params/next-path";

/** Methods that change nothing. */
export const readingMethods = ["GET", "HEAD", "OPTIONS"];

/** Whether a request was meant for this site, by the name that it asks for: the one of PUBLIC_URL, where that is set (RFC 9110, 7.4). */
export function isOwnHost(host: string | null | undefined, publicUrl: string | null): boolean {
  if (publicUrl === null) return true;
  const { host: own, protocol } = new URL(publicUrl);
  // A client may name the port that goes without saying.
  const usual = protocol === "https:" ? ":443" : ":80";
  const asked = host?.toLowerCase() ?? "";
  return asked === own || asked === own + usual;
}

/**
 * Whether a write comes from our own pages (CSRF): its `Origin` is ours, the scheme included. Browsers send `Origin` with every POST;
 * one that sends none must say `Sec-Fetch-Site: same-origin`, and one that says neither (w3m, lynx) must come from a page of ours by
 * its `Referer`.
 */
export function isSameOrigin(request: Request, publicUrl: string | null): boolean {
  if (readingMethods.includes(request.method)) return true;
  const own = publicUrl ?? askedOrigin(request);
  const origin = request.headers.get("origin");
  if (origin !== null) return origin === own;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const referer = request.headers.get("referer");
  return referer !== null && URL.canParse(referer) && new URL(referer).origin === own;
}

/**
 * Without PUBLIC_URL: the host that was asked. We serve plain HTTP; a proxy that adds TLS says so. No page of another site can send
 * that header without asking first (CORS).
 */
function askedOrigin({ headers }: Request): string {
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return `${scheme}://${headers.get("host")?.toLowerCase()}`;
}

/**
 * Whether a mail program switches off mail for its owner (RFC 8058): from outside, without a session or an `Origin`. The long key in the
 * address is the permission, so there is nothing that another site could borrow.
 */
export function isOneClick(request: Request): boolean {
  return (
    request.method === "POST" &&
    /^\/unsubscribe\/[\w-]{20,}$/.test(new URL(request.url).pathname) &&
    request.headers.get("origin") === null
  );
}

/**
 * The path of the page that a form stood on: as the browser says, or else the address of the form, which shows it as a GET.
 * `origin`: of the site.
 */
export function formPage(request: Request, origin: string): string {
  const own = new URL(request.url);
  const referer = request.headers.get("referer");
  const page = referer !== null && URL.canParse(referer) ? new URL(referer) : own;
  const hosts = [own.host, request.headers.get("host"), new URL(origin).host];
  const { pathname, search } = hosts.includes(page.host) ? page : own;
  // A path of ours may begin as a host does: `//elsewhere`.
  return readNextPath(pathname.replace(/\.data$/, "") + search, "/");
}
