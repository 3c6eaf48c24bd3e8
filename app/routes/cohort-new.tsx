import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createCohort } from "~/cohorts/create-cohort.server";
import type { FormState } from "~/ui/account/form-state";
import { NewCohortPage } from "~/ui/cohorts/new-cohort-page";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/answering.server";
import { listNamedCourses } from "~/web/courses.server";
import { fieldErrors } from "~/web/following.server";
import { invalid } from "~/web/forms.server";
import { requireTrainer } from "~/web/trainer.server";

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
