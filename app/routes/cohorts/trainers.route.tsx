import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addCoTrainer, listTrainersOfCohort } from "~/cohorts/group/change-trainers.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { emailFieldAsTyped } from "~/web/forms/email-fields.server";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { readForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { forbiddenResponse, notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { addCoTrainerForm } from "./trainers.form";
import { CohortTrainersPage } from "./trainers.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.trainers.title }), args);

const dones = ["added", "removed", "handed-over"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { id, name, part, archivedAt } = cohort;
  return {
    cohort: { id, name, part, archivedAt },
    trainers: await listTrainersOfCohort(context.pool, key),
    done: dones.find((each) => each === readSearchParam(request, "done")) ?? null,
  };
}

/** The schema of the form, with a check of the e-mail address that only the server can do. */
const schema = addCoTrainerForm.extend({ email: emailFieldAsTyped });

/** Adds a co-trainer to a group. Only the owner of the group may do this. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  if (cohort.part !== "owner") throw forbiddenResponse();
  // Pages that were opened before removing a trainer had its own address still post that form here.
  const { part } = await readPostedFields(request, context);
  if (part?.[0] === "remove") return redirect(`/cohorts/${key.cohortId}/trainers/remove`, 307);
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const outcome = await addCoTrainer(context.pool, { ...key, email: form.value.email, now: context.now() });
  if (outcome.ok) return redirect(`/cohorts/${key.cohortId}/trainers?done=added`, 303);
  if (outcome.reason === "invalid") return invalidFormResponse({ email: outcome.problem }, form.values);
  throw outcome.reason === "not-owner" ? forbiddenResponse() : notFoundResponse();
}

export default function CohortTrainersRoute() {
  return <CohortTrainersPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
