import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createCohort } from "~/cohorts/group/create-cohort.server";
import type { FormState } from "~/ui/forms/form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/posted-form.server";
import { requireTrainer } from "~/web/guards/trainer.server";
import { listNamedCourses } from "~/web/params/courses.server";
import { fieldErrors, invalid } from "~/web/responses/refused-form.server";
import { NewCohortPage } from "./new.page";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.create.title }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTrainer(request, context);
  return { courses: (await listNamedCourses(context)).filter(({ archived }) => !archived) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireTrainer(request, context);
  const fields = await readForm(request, context);
  const first = (name: string, length: number) => (fields[name]?.[0] ?? "").slice(0, length);
  const values = {
    name: first("name", 500),
    course: first("course", 100),
    starts: first("starts", 20),
    ends: first("ends", 20),
  };
  const { name, course: courseId, starts: startsOn, ends: endsOn } = values;
  const input = { name, courseId, startsOn, endsOn, trainerId: learnerId, now: context.now() };
  const outcome = await createCohort(context.pool, context.releases, input);
  if (!outcome.ok) return invalid(fieldErrors(outcome.problems), values);
  return redirect(`/cohorts/${outcome.cohortId}/settings?done=made`, 303);
}

export default function CohortNew() {
  return <NewCohortPage {...useLoaderData<typeof loader>()} form={useActionData<FormState>()} />;
}
