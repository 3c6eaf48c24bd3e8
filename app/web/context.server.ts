/**
 * What the shell hands to every loader and action. Nothing here is request state except what `RequestContext` adds,
 * which lives as long as one request.
 */
import type { KnownDevices } from "~/accounts/session/known-devices.server";
import type { SessionStore } from "~/accounts/session/sessions.server";
import type { Viewer } from "~/accounts/session/viewer";
import type { CohortWatch } from "~/cohorts/following/watch-cohort.server";
import type { ReleaseReader } from "~/content/release/releases.server";
import type { ActivitySignal } from "~/platform/activity-signal.server";
import type { Config } from "~/platform/config.server";
import type { Pool } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import type { RateLimits } from "~/platform/rate-limits.server";
import type { ReaderProcesses } from "~/platform/reading/reader-processes.server";
import type { NotTaken, TypedField } from "~/ui/not-taken";
import type { PostedForm } from "./forms/posted-form.server";
import type { PageMark } from "./security/page-mark.server";

/** Type aliases, not interfaces: Remix wants a context with an index signature. Made once at boot by the composition root (`app/start.server.ts`). */
export type AppServices = {
  config: Config;
  pool: Pool;
  log: Logger;
  now: () => Date;
  sessions: SessionStore;
  devices: KnownDevices;
  releases: ReleaseReader;
  limits: RateLimits;
  readers: ReaderProcesses;
  mail: MailQueue;
  activity: ActivitySignal;
  cohortWatch: CohortWatch;
  pageMark: PageMark;
};

export type RequestContext = AppServices & {
  /** For rate limits only; never stored or logged. */
  clientAddress: string;
  /** Origin of links in mails and canonical addresses. */
  origin: string;
  nonce: string;
  /** Aborted when the server stops: what would never end by itself ends then. */
  closing: AbortSignal;
  /** `Set-Cookie` values that the shell adds to whatever response comes out. */
  setCookies: string[];
  /** Read once a request, shared by all loaders (see `readViewer`). */
  viewer?: Promise<Viewer | null>;
  /** The same for its form (see `readFormData`). */
  form?: Promise<PostedForm>;
  /** The form that the check of page marks refused, for the page that explains it. */
  notTaken?: NotTaken & { typed: TypedField[]; status: 400 | 409 };
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}
