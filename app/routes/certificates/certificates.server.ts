/** What the routes of certificates share. */
import { data } from "@remix-run/node";
import type { Viewer } from "~/accounts/session/viewer";
import { listCertificates } from "~/certificates/own/list-certificates.server";
import type { OwnCertificate } from "~/certificates/own/own-certificate";
import { getCompletion } from "~/learning/progress/get-completion.server";
import { takeTries } from "~/platform/rate-limits.server";
import type { RequestContext } from "~/web/context.server";
import { notFound } from "~/web/responses/refusals";
import type { ClaimState } from "./claim.page";

/**
 * Counts a code that somebody looks up. Give the try back when there is such a certificate.
 * @throws a 429 response when there were too many that are none from this address.
 */
export async function allowLookup({ limits, clientAddress }: RequestContext): Promise<{ giveBack(): Promise<void> }> {
  const tries = await takeTries(limits, ["certificate-address", clientAddress]);
  if (tries.ok) return tries;
  throw data(null, { status: 429, headers: { "Retry-After": String(tries.retryAfterSeconds) } });
}

/** How far somebody is with the certificate of a course. @throws a 404 response when there is no such course. */
export async function getClaim(context: RequestContext, courseId: string, viewer: Viewer | null): Promise<ClaimState> {
  const { pool, releases, config } = context;
  if (!viewer) return { kind: "visitor" };
  const completion = await getCompletion(pool, releases, { learnerId: viewer.learnerId, courseId });
  if (!completion) throw notFound();
  const trial = config.publicUrl === null;
  const held = (await listOwn(context, viewer)).find((each) => isOf(each, courseId, completion.label));
  if (held && (trial || !held.trial)) return { kind: "issued", id: held.id };
  if (!completion.result) {
    const missing = completion.lessons.filter(({ state }) => state !== "passed");
    const total = completion.lessons.length;
    return { kind: "incomplete", passed: total - missing.length, total, missing };
  }
  return viewer.kind === "account" ? { kind: "ready", name: viewer.name ?? "", trial } : { kind: "guest" };
}

function listOwn({ pool }: RequestContext, { kind, learnerId }: Viewer): Promise<OwnCertificate[]> {
  return kind === "account" ? listCertificates(pool, { learnerId }) : Promise.resolve([]);
}

const isOf = (each: OwnCertificate, courseId: string, label: string) =>
  each.courseId === courseId && each.edition === label;

/**
 * Course id -> what a learner who completed the edition they follow does next about its certificate: the id of the one they
 * have, or null to ask for it. Looks only when something is complete.
 */
export async function nextForCertificates(
  context: RequestContext,
  viewer: Viewer | null,
  courses: { courseId: string; label: string; complete: boolean }[],
): Promise<Record<string, string | null>> {
  const complete = courses.filter((each) => each.complete);
  if (!viewer || complete.length === 0) return {};
  const own = await listOwn(context, viewer);
  return Object.fromEntries(
    complete.map(({ courseId, label }) => [courseId, own.find((each) => isOf(each, courseId, label))?.id ?? null]),
  );
}
