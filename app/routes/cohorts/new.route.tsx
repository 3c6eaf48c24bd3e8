import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createCohort } from "~/cohorts/group/create-cohort.server";
import { newId } from "~/platform/ids";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireTrainer } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { listCourseSummariesForGroupPages } from "~/web/params/courses.server";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { newCohortForm } from "./new.form";
import { NewCohortPage } from "./new.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.create.title }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTrainer(request, context);
  return {
    id: newId(context.now()),
    courses: (await listCourseSummariesForGroupPages(context)).filter(({ archived }) => !archived),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireTrainer(request, context);
  const form = await readForm(request, context, newCohortForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { id, name, course: courseId, starts: startsOn, ends: endsOn } = form.value;
  // Pages that were opened before this form had an id send an empty one.
  const formId = id === "" ? newId(context.now()) : requireValidId(id);
  const input = { formId, name, courseId, startsOn, endsOn, trainerId: learnerId, now: context.now() };
  const outcome = await createCohort(context.pool, context.releases, input);
  if (!outcome.ok) return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
  return redirect(`/cohorts/${outcome.cohortId}/deadlines?done=made`, 303);
}

export default function NewCohortRoute() {
  return <NewCohortPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
