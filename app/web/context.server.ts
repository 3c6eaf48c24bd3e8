/** What every loader and action receives. `AppServices` is the same for all requests; `RequestContext` adds the state of one request. */
import type { KnownDeviceCookieStore } from "~/accounts/session/known-devices.server";
import type { SessionStore } from "~/accounts/session/sessions.server";
import type { Viewer } from "~/accounts/session/viewer";
import type { MatrixUpdatePoller } from "~/cohorts/following/watch-cohort.server";
import type { LiveSessionPoller } from "~/cohorts/live/watch-live-session.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { LearnerActivityChannel } from "~/platform/activity-signal.server";
import type { Config } from "~/platform/config.server";
import type { Pool } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { RateLimiter } from "~/platform/rate-limits.server";
import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import type { SourceImporter } from "~/studio/imports/source-importer.server";
import type { FormNotSavedInfo, TypedFieldText } from "~/ui/form-not-saved";
import type { PostedForm } from "./forms/posted-form.server";
import type { SourceUpload } from "./forms/source-upload";
import type { StreamPlaces } from "./responses/stream-places.server";
import type { LiveVoterTokens } from "./security/live-voters.server";
import type { PageMarkFunction } from "./security/page-mark.server";

/**
 * What all requests share. Created once, in `app/start.server.ts`. It is a type alias and not an interface, because Remix needs an index
 * signature.
 */
export type AppServices = {
  config: Config;
  pool: Pool;
  log: Logger;
  now: () => Date;
  sessions: SessionStore;
  devices: KnownDeviceCookieStore;
  releases: ReleaseCache;
  limits: RateLimiter;
  /** Reads files from outside in separate processes. */
  readers: FileReadingProcesses;
  /** Reads the files that authors bring, beside the requests. */
  sourceImporter: SourceImporter;
  /** Writes large files in separate processes. It is a queue of its own, so that uploads don't wait for downloads. */
  writers: FileReadingProcesses;
  mail: BulkMailQueue;
  activity: LearnerActivityChannel;
  cohortWatch: MatrixUpdatePoller;
  liveSessionWatch: LiveSessionPoller;
  streamPlaces: StreamPlaces;
  liveVoters: LiveVoterTokens;
  pageMark: PageMarkFunction;
};

export type RequestContext = AppServices & {
  /** The network address of the client, for rate limits only. It is never stored or logged. */
  clientAddress: string;
  /** The scheme and host of this site, for links in mails and for canonical addresses. */
  origin: string;
  nonce: string;
  /** Aborts when the server stops, to end streams that would never end by themselves. */
  closing: AbortSignal;
  /** `Set-Cookie` headers to add to the response, whichever response it is. */
  setCookies: string[];
  /** The person behind the request, read once for each request and shared by all loaders (see `readViewer`). */
  viewer?: Promise<Viewer | null>;
  /** The posted form, parsed once for each request (see `readPostedForm`). */
  form?: Promise<PostedForm>;
  /** The file of a form that brings a source, or why there is none (see `receiveSourceForm`). */
  upload?: SourceUpload | undefined;
  /** Since when the group of the page is in the archive, set by the guard of the page (see `requireTrainerOfCohort`). */
  archivedGroup?: Date;
  /** A form that was refused, with the reason and what was typed, for the page that explains the refusal. */
  notTaken?: FormNotSavedInfo & { typed: TypedFieldText[]; status: 400 | 409 | 429 };
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}
