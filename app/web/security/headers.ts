/** Security headers of every response. One place, so that no page can forget one. */

const everywhere: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  // Forms need their Origin header, which `no-referrer` would turn into null.
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

/** `scripts`: what may run, such as `'nonce-…' 'strict-dynamic'` or hashes. */
export function contentSecurityPolicy(scripts: string, { development = false } = {}): string {
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    // Vite adds style elements while developing; never in a build.
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function setSecurityHeaders(headers: Headers, { secure }: { secure: boolean }): void {
  for (const [name, value] of Object.entries(everywhere)) headers.set(name, value);
  if (secure) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

/**
 * Account pages show who somebody is: not even the back button of a shared computer may bring them back. A certificate shows
 * a name as long as its holder wants and not a second longer.
 */
export function cacheControl(path: string): string {
  return /^\/(account|admin|certificates)/.test(path) ? "no-store" : "private, no-cache";
}
