import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCoTrainerOfCohort, handOverCohort } from "~/cohorts/administering/hand-over-cohort.server";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { isValidId, readSearchParam, requireValidId } from "~/web/params/address";
import { forbiddenResponse, notFoundResponse } from "~/web/responses/refusals";
import { handOverForm } from "./hand-over.form";
import { HandOverPage } from "./hand-over.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) =>
  pageMeta(({ groupAdministration }) => ({ title: groupAdministration.handOver.title }), args);

/** Returns the co-trainer who would become the owner. Only the owner of the group may see this page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  if (cohort.part !== "owner") throw forbiddenResponse();
  const learnerId = readSearchParam(request, "trainer") ?? "";
  const next = isValidId(learnerId) ? await getCoTrainerOfCohort(context.pool, { ...key, learnerId }) : null;
  if (!next) throw redirect(`/cohorts/${cohort.id}/trainers`);
  const { id, name, archivedAt } = cohort;
  return { cohort: { id, name, archivedAt }, next: { learnerId, name: next.name } };
}

/** Makes a co-trainer the owner of the group. Only the owner may do this. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  const { trainer } = await requireValidForm(request, context, handOverForm);
  const learnerId = requireValidId(trainer);
  const outcome = await handOverCohort(context.pool, { ...key, learnerId, mail: context.mail, now: context.now() });
  if (outcome.ok) return redirect(`/cohorts/${key.cohortId}/trainers?done=handed-over`, 303);
  throw outcome.reason === "not-owner" ? forbiddenResponse() : notFoundResponse();
}

export default function HandOverRoute() {
  return <HandOverPage {...useLoaderData<typeof loader>()} />;
}
