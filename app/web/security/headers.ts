/** This file sets the security headers of every response, by Hono's middleware. */
import type { MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";

interface Options {
  /** Whether the site is served by HTTPS. */
  secure: boolean;
  development: boolean;
}

/**
 * Returns the middleware that sets the security headers. A response may set a stricter header itself. The nonce of a response is in the
 * context as `secureHeadersNonce`.
 */
export function createSecurityHeadersMiddleware({ secure, development }: Options): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: [NONCE, "'strict-dynamic'"],
      // Vite adds style elements in development, never in a build.
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
    // The check of forms needs their Origin header, which `no-referrer` would turn into null.
    referrerPolicy: "strict-origin-when-cross-origin",
    strictTransportSecurity: secure && "max-age=31536000; includeSubDomains",
    xFrameOptions: "DENY",
    // These headers are off, because only browsers that do not exist any more need them.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xDnsPrefetchControl: false,
    originAgentCluster: false,
  });
}

/** Returns a content security policy with other script sources. A cached page needs this, because it can't have a nonce. */
export function replaceScriptSources(policy: string, sources: string[]): string {
  return policy.replace(/script-src [^;]*/, `script-src ${sources.join(" ")}`);
}

/**
 * Returns the Cache-Control header of the page at a path. Account pages show who a person is, so not even the Back button of a shared
 * computer may show them again. A certificate shows a name only as long as its holder wants. A page of an open final test must show what is
 * saved now.
 */
export function chooseCacheControl(path: string): string {
  return /^\/(account|admin|certificates|courses\/[^/]+\/final-test\/)/.test(path) ? "no-store" : "private, no-cache";
}
