/** Security headers of every response: hono's middleware with our choices, so that no page can forget one. */
import type { MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";

interface Options {
  /** Whether the site is served by HTTPS. */
  secure: boolean;
  development: boolean;
}

/** A response may bring a stricter header of its own. The nonce of a response is in the context as `secureHeadersNonce`. */
export function setSecurityHeaders({ secure, development }: Options): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: [NONCE, "'strict-dynamic'"],
      // Vite adds style elements while developing; never in a build.
      styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      connectSrc: development ? ["'self'", "ws:"] : ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], browsingTopics: [] },
    // Forms need their Origin header, which `no-referrer` would turn into null.
    referrerPolicy: "strict-origin-when-cross-origin",
    strictTransportSecurity: secure && "max-age=31536000; includeSubDomains",
    xFrameOptions: "DENY",
    // Only for browsers that are gone.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xDnsPrefetchControl: false,
    originAgentCluster: false,
  });
}

/** The same content security policy with other sources of scripts: for a page that is kept, which can have no nonce. */
export function allowScripts(policy: string, sources: string[]): string {
  return policy.replace(/script-src [^;]*/, `script-src ${sources.join(" ")}`);
}

/**
 * Account pages show who somebody is: not even the back button of a shared computer may bring them back. A certificate shows
 * a name as long as its holder wants and not a second longer.
 */
export function cacheControl(path: string): string {
  return /^\/(account|admin|certificates)/.test(path) ? "no-store" : "private, no-cache";
}
