import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import {
  getNameOfCohortWithoutTrainer,
  giveCohortToTrainer,
  listTrainers,
} from "~/cohorts/administering/administer-cohorts.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { giveCohortForm } from "./give-cohort.form";
import { GiveCohortPage } from "./give-cohort.page";

export const meta: MetaFunction = (args) =>
  pageMeta(({ groupAdministration }) => ({ title: groupAdministration.cohorts.give }), args);

/** Returns the trainers to whom a group can be given. A group that has a trainer is not given to another. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const id = requireValidId(params.cohort);
  const name = await getNameOfCohortWithoutTrainer(context.pool, { cohortId: id });
  if (name === null) throw redirect("/admin/cohorts");
  return { cohort: { id, name }, trainers: (await listTrainers(context.pool)).map(formatRowEmailForDisplay) };
}

/** Makes a trainer the owner of a group without a trainer. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId: actor } = await requireAdministrator(request, context);
  const cohortId = requireValidId(params.cohort);
  const form = await readForm(request, context, giveCohortForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const input = { cohortId, learnerId: form.value.trainer, actor, mail: context.mail, now: context.now() };
  const outcome = await giveCohortToTrainer(context.pool, input);
  if (!outcome.ok && outcome.reason === "not-possible")
    return invalidFormResponse({ trainer: "trainer-not-possible" }, form.values);
  return redirect(`/admin/cohorts?done=${outcome.ok ? "given" : "has-trainer"}`, 303);
}

export default function GiveCohortRoute() {
  return <GiveCohortPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
