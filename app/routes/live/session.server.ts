/** Helpers that the pages of one live session share, for its trainers. */
import { getCohortOfTrainer } from "~/cohorts/group/get-cohort-of-trainer.server";
import { enterLiveCodePath, livePhonePath } from "~/ui/addresses";
import type { RequestContext } from "~/web/context.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";

/**
 * Returns the trainer, the cohort and the ids that are part of every query about a session. A session ends when its cohort goes into the archive;
 * a form that ends it once more changes nothing.
 */
export async function requireLiveSessionKey(
  request: Request,
  context: RequestContext,
  params: { cohort?: string; session?: string },
) {
  const { viewer, cohort, key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  const { id, name } = cohort;
  return { viewer, cohort: { id, name }, key: { ...key, sessionId: requireValidId(params.session) } };
}

/** Returns the address that people type, as the screen shows it, and the one in the QR code. */
export function composeLiveAddresses({ origin }: Pick<RequestContext, "origin">, code: string | null) {
  const address = `${new URL(origin).host}${enterLiveCodePath}`;
  return { address, link: code ? `${origin}${livePhonePath(code)}` : "" };
}

/** Returns a function that tells whether a trainer may still watch a group: the session, the role or the group may end meanwhile. */
export function createAccessCheck(
  request: Request,
  { pool, sessions, now }: RequestContext,
  key: { cohortId: string; trainerId: string },
): () => Promise<boolean> {
  const cookie = request.headers.get("cookie") ?? "";
  return async () => {
    const { viewer } = await sessions.read(pool, cookie, now());
    const isSame = viewer?.learnerId === key.trainerId && viewer.roles.includes("trainer");
    return isSame && (await getCohortOfTrainer(pool, key)) !== null;
  };
}
