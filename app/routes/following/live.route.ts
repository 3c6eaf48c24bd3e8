import type { LoaderFunctionArgs } from "@remix-run/node";
import { getCohortOfTrainer } from "~/cohorts/group/get-cohort-of-trainer.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParams } from "~/web/params/address";
import { readLocale } from "~/web/params/locale.server";
import { streamCohortMatrixChanges } from "~/web/responses/cohort-stream.server";

/** Streams the group's progress as server-sent events. An event `change` contains the rows of the matrix that changed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool, sessions, cohortWatch, closing, streamPlaces: places, now } = context;
  const cookie = request.headers.get("cookie") ?? "";
  /** Returns whether the trainer may still watch. The session, the role or the cohort may end while the connection is open. */
  const allowed = async () => {
    const { viewer } = await sessions.read(pool, cookie, now());
    const same = viewer?.learnerId === key.trainerId && viewer.roles.includes("trainer");
    return same && (await getCohortOfTrainer(pool, key)) !== null;
  };
  const locale = await readLocale(request, context);
  const scores = readSearchParams(request).get("scores") !== "off";
  return streamCohortMatrixChanges({
    watch: cohortWatch,
    closing,
    places,
    locale,
    scores,
    watcher: { ...key, cohort, allowed },
  });
}
