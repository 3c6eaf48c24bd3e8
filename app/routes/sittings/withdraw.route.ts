import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawCohortSitting } from "~/cohorts/sittings/withdraw-cohort-sitting.server";
import { cohortSittingAgainPath, cohortSittingPath } from "~/ui/addresses";
import { messagesFor } from "~/ui/messages";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { composeMessageWithRoom } from "./sittings.server";

/** Redirects to the page of the sitting, because this address accepts only forms. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  return redirect(cohortSittingPath(cohort.id, requireValidId(params.sitting)));
}

/** Withdraws a sitting in which nobody has begun, also of a group in the archive. Then the form for a new one is filled in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, cohort, key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  const { pool, releases, mail } = context;
  const sittingId = requireValidId(params.sitting);
  const { withdrawnLetter } = messagesFor(viewer.locale).sitting;
  const composeMessage = (sitting: Parameters<typeof composeMessageWithRoom>[1]) =>
    composeMessageWithRoom(withdrawnLetter, sitting);
  const input = { ...key, sittingId, composeMessage, mail, now: context.now() };
  const outcome = await withdrawCohortSitting(pool, releases, input);
  const path = cohortSittingPath(key.cohortId, sittingId);
  if (outcome.ok)
    return redirect(cohort.archivedAt ? path : cohortSittingAgainPath(key.cohortId, sittingId, outcome.told), 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return redirect(outcome.reason === "begun" ? `${path}?begun=1` : path, 303);
}
