import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { closeCohortSitting } from "~/cohorts/sittings/decide-cohort-sitting.server";
import { cohortSittingPath } from "~/ui/addresses";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { closeSittingForm } from "./sittings.form";
import { readPostedTicks } from "./sittings.server";

/** Redirects to the page of the sitting, because this address accepts only forms. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  return redirect(cohortSittingPath(cohort.id, requireValidId(params.sitting)));
}

/**
 * Closes the sitting for good with the ticks that are on the page, also of a group in the archive, because certificates wait for it. If somebody
 * is still busy or has no tick, the trainer must say that they know.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  const sittingId = requireValidId(params.sitting);
  const fields = await readPostedFields(request, context);
  const form = parseFormFields(fields, closeSittingForm);
  const posted = { ...readPostedTicks(fields), confirmed: form.ok && form.value.known };
  const { pool, releases, mail, config } = context;
  const isPublic = config.publicUrl !== null;
  const closing = { ...key, ...posted, sittingId, isPublic, mail, now: context.now() };
  const outcome = await closeCohortSitting(pool, releases, closing);
  const path = cohortSittingPath(key.cohortId, sittingId);
  if (outcome.ok) return redirect(`${path}?done=closed`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return redirect(outcome.reason === "unconfirmed" ? `${path}?unconfirmed=1#close` : `${path}?late=1`, 303);
}
