import { readSafeNextPath } from "../params/next-path";

/** HTTP methods that change nothing on the server. */
export const safeHttpMethods = ["GET", "HEAD", "OPTIONS"];

/** Returns whether a request asks for the host name of this site: that of PUBLIC_URL, if it is set (RFC 9110, 7.4). */
export function isHostOfThisSite(host: string | null | undefined, publicUrl: string | null): boolean {
  if (publicUrl === null) return true;
  const { host: own, protocol } = new URL(publicUrl);
  // A client may add the default port to the host name.
  const usual = protocol === "https:" ? ":443" : ":80";
  const asked = host?.toLowerCase() ?? "";
  return asked === own || asked === own + usual;
}

/**
 * Returns whether a request that writes comes from our own pages (protection against CSRF). Its `Origin` must be ours, including the
 * scheme. Browsers send `Origin` with every POST. A browser without it must send `Sec-Fetch-Site: same-origin`. One that sends neither
 * (w3m, lynx) must come from our page by its `Referer`.
 */
export function isSafeMethodOrSameOriginRequest(request: Request, publicUrl: string | null): boolean {
  if (safeHttpMethods.includes(request.method)) return true;
  const own = publicUrl ?? askedOrigin(request);
  const origin = request.headers.get("origin");
  if (origin !== null) return origin === own;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const referer = request.headers.get("referer");
  return referer !== null && URL.canParse(referer) && new URL(referer).origin === own;
}

/**
 * Returns the origin for which a request asks, if there is no PUBLIC_URL. We serve plain HTTP, and a proxy that adds TLS sends a header. A
 * page of another site can't send that header without asking first (CORS).
 */
function askedOrigin({ headers }: Request): string {
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return `${scheme}://${headers.get("host")?.toLowerCase()}`;
}

/**
 * Returns whether a mail program unsubscribes its user (RFC 8058). Such a request comes from outside, without session and `Origin`. The key
 * in the address is the permission, so another site can't misuse it.
 */
export function isOneClickUnsubscribeRequest(request: Request): boolean {
  return (
    request.method === "POST" &&
    /^\/unsubscribe\/[\w-]{20,}$/.test(new URL(request.url).pathname) &&
    request.headers.get("origin") === null
  );
}

/**
 * Returns the path of the page that contained the form, according to the browser. If the browser does not tell, returns the address to
 * which the form was posted, which shows the form in answer to a GET. `origin`: the origin of this site.
 */
export function findFormPagePath(request: Request, origin: string): string {
  const own = new URL(request.url);
  const referer = request.headers.get("referer");
  const page = referer !== null && URL.canParse(referer) ? new URL(referer) : own;
  const hosts = [own.host, request.headers.get("host"), new URL(origin).host];
  const { pathname, search } = hosts.includes(page.host) ? page : own;
  // A path of ours may begin like a host name (`//elsewhere`), so it is checked, too.
  return readSafeNextPath(pathname + search, "/");
}
