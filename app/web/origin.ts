/**
 * Whether a write comes from our own pages (CSRF): its `Origin` is the public address, or the host that was asked.
 * Browsers send `Origin` with every POST; one that sends none must say `Sec-Fetch-Site: same-origin`.
 */
export function isSameOrigin(request: Request, publicUrl: string | null): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return true;
  const origin = request.headers.get("origin");
  if (origin === null) return request.headers.get("sec-fetch-site") === "same-origin";
  if (origin === publicUrl) return true;
  const host = origin.replace(/^https?:\/\//, "");
  // Our own host by another scheme (http beside https) is not ours.
  if (publicUrl !== null && host === new URL(publicUrl).host) return false;
  return host !== origin && host === request.headers.get("host");
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
 * The address that limits count by. Each trusted proxy appends what it saw to X-Forwarded-For, so with n of them the
 * n-th from the right is the first that no client can forge.
 */
export function clientAddress(socketAddress: string, forwardedFor: string | null, trustedProxies: number): string {
  if (trustedProxies === 0 || !forwardedFor) return socketAddress;
  const hops = forwardedFor.split(",").map((hop) => hop.trim());
  return hops[Math.max(0, hops.length - trustedProxies)] || socketAddress;
}

/**
 * Remix compares `Origin` with the host once more and knows no public address: behind a proxy that asks by another host, it
 * is told the public one. Only for requests that `isSameOrigin` let through.
 */
export function withPublicHost(request: Request, publicUrl: string | null): Request {
  const origin = request.headers.get("origin");
  if (origin === null || origin !== publicUrl) return request;
  const { host } = new URL(publicUrl);
  if (host === request.headers.get("host")) return request;
  const headers = new Headers(request.headers);
  headers.set("X-Forwarded-Host", host);
  return new Request(request, { headers });
}
