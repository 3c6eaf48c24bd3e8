/** Makes the request context of loaders and actions, on a test database. Tests call loaders and actions as functions. */
import { createKnownDeviceCookieStore } from "~/accounts/session/known-devices.server";
import { createSessionStore } from "~/accounts/session/sessions.server";
import { createMatrixUpdatePoller } from "~/cohorts/following/watch-cohort.server";
import { createLiveSessionPoller } from "~/cohorts/live/watch-live-session.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createLearnerActivityChannel } from "~/platform/activity-signal.server";
import { parseConfigFromEnvironment } from "~/platform/config.server";
import type { Pool } from "~/platform/database/database.server";
import { createLogger } from "~/platform/log.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { createFileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { createSourceImporter } from "~/studio/imports/source-importer.server";
import type { AppServices, RequestContext } from "~/web/context.server";
import { createStreamPlaces } from "~/web/responses/stream-places.server";
import { createLiveVoterTokens } from "~/web/security/live-voters.server";
import { createPageMarkFunction } from "~/web/security/page-mark.server";

/** Mail is refused by default, so that a test without mail notices one. */
const refuseMail = () => Promise.reject(new Error("no mail is expected here"));
const noMail = { enqueue: refuseMail, enqueueAll: refuseMail };

/** Returns a function that makes a new context for each request, so that one request does not change the next. */
export function createRequestContextFactory(
  pool: Pool,
  now: () => Date,
  {
    config = parseConfigFromEnvironment({ NODE_ENV: "test" }),
    mail = noMail,
  }: Partial<Pick<AppServices, "config" | "mail">> = {},
): (clientAddress?: string) => RequestContext {
  const log = createLogger("silent");
  const activity = createLearnerActivityChannel({ pool, listener: pool, log });
  const releases = createReleaseCache();
  const services = {
    config,
    pool,
    log,
    now,
    sessions: createSessionStore({ secure: false }),
    devices: createKnownDeviceCookieStore({ secure: false, key: Buffer.alloc(32, 7) }),
    releases,
    limits: createRateLimiter(pool),
    readers: createFileReadingProcesses({ log }),
    sourceImporter: createSourceImporter({ pool, readers: createFileReadingProcesses({ log }), log, now }),
    writers: createFileReadingProcesses({ log }),
    activity,
    cohortWatch: createMatrixUpdatePoller({ pool, releases, activity, log, now }),
    liveSessionWatch: createLiveSessionPoller({ pool, log }),
    streamPlaces: createStreamPlaces(),
    liveVoters: createLiveVoterTokens(Buffer.alloc(32, 7)),
    pageMark: createPageMarkFunction(Buffer.alloc(32, 7)),
    mail,
  };
  return (clientAddress = "192.0.2.1") => ({
    ...services,
    clientAddress,
    origin: "http://localhost:3000",
    nonce: "nonce",
    closing: new AbortController().signal,
    setCookies: [],
  });
}

/** Returns the `Cookie` header of a browser that received these `Set-Cookie` values. */
export function composeCookieHeader(setCookies: string[]): string {
  return setCookies.map((each) => each.split(";")[0]).join("; ");
}
