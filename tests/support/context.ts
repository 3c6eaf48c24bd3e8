/** What a loader or action gets, on a test database; loaders and actions are called as functions. */
import { createKnownDevices } from "~/accounts/session/known-devices.server";
import { createSessionStore } from "~/accounts/session/sessions.server";
import { createCohortWatch } from "~/cohorts/following/watch-cohort.server";
import { createReleaseReader } from "~/content/release/releases.server";
import { createActivity } from "~/platform/activity.server";
import { parseConfig } from "~/platform/config.server";
import type { Pool } from "~/platform/database/database.server";
import { createLimits } from "~/platform/limits.server";
import { createLogger } from "~/platform/log.server";
import { createReaders } from "~/platform/reading/readers.server";
import type { RequestContext } from "~/web/context.server";
import { createPageMark } from "~/web/security/page-mark.server";

/** A context for each request: what one request sets must not reach the next. */
export function contextMaker(pool: Pool, now: () => Date): (clientAddress?: string) => RequestContext {
  const log = createLogger("silent");
  const activity = createActivity({ pool, listener: pool, log });
  const releases = createReleaseReader();
  const services = {
    config: parseConfig({ NODE_ENV: "test" }),
    pool,
    log,
    now,
    sessions: createSessionStore({ secure: false }),
    devices: createKnownDevices({ secure: false, key: Buffer.alloc(32, 7) }),
    releases,
    limits: createLimits(pool),
    readers: createReaders({ log }),
    activity,
    cohortWatch: createCohortWatch({ pool, releases, activity, log, now }),
    pageMark: createPageMark(Buffer.alloc(32, 7)),
    mail: { enqueue: () => Promise.reject(new Error("no mail is expected here")) },
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

/** The `Cookie` header of a browser that got these `Set-Cookie` values. */
export function cookieHeader(setCookies: string[]): string {
  return setCookies.map((each) => each.split(";")[0]).join("; ");
}
