import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addTrainer, listTrainers, removeTrainer } from "~/cohorts/group/change-trainers.server";
import type { FormState } from "~/ui/forms/form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/posted-form.server";
import { requireTrainerOf } from "~/web/guards/trainer.server";
import { requireId, searchParam } from "~/web/params/address";
import { badForm, forbidden, notFound } from "~/web/responses/refusals";
import { invalid } from "~/web/responses/refused-form.server";
import { TrainersPage } from "./trainers.page";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.trainers.title }), args);

const dones = ["added", "removed"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOf(request, context, params.cohort);
  const { id, name, part } = cohort;
  return {
    cohort: { id, name, part },
    trainers: await listTrainers(context.pool, key),
    done: dones.find((each) => each === searchParam(request, "done")) ?? null,
  };
}

/** The owner's alone. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key } = await requireTrainerOf(request, context, params.cohort);
  if (cohort.part !== "owner") throw forbidden();
  const fields = await readForm(request, context);
  const part = fields.part?.[0];
  const now = context.now();
  if (part === "add") {
    const email = (fields.email?.[0] ?? "").slice(0, 500);
    const outcome = await addTrainer(context.pool, { ...key, email, now });
    if (outcome.ok) return redirect(`/cohorts/${key.cohortId}/trainers?done=added`, 303);
    if (outcome.reason === "invalid") return invalid({ email: outcome.problem }, { email });
    throw refusal(outcome.reason);
  }
  if (part === "remove") {
    const outcome = await removeTrainer(context.pool, { ...key, learnerId: requireId(fields.trainer?.[0]), now });
    if (outcome.ok) return redirect(`/cohorts/${key.cohortId}/trainers?done=removed`, 303);
    throw refusal(outcome.reason);
  }
  throw badForm();
}

function refusal(reason: "not-found" | "not-owner") {
  return reason === "not-owner" ? forbidden() : notFound();
}

export default function CohortTrainers() {
  return <TrainersPage {...useLoaderData<typeof loader>()} form={useActionData<FormState>()} />;
}
