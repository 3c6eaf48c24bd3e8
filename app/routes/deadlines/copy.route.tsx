import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOwnColumns } from "~/cohorts/columns/get-own-columns.server";
import { copyCohort } from "~/cohorts/copying/copy-cohort.server";
import { computeShiftInDays } from "~/cohorts/deadlines/copy-plan";
import { listDeadlinesOfCohort } from "~/cohorts/deadlines/list-deadlines.server";
import { listTrainersOfCohort } from "~/cohorts/group/change-trainers.server";
import { addDays, findMondayOfWeek, formatAmsterdamDay } from "~/platform/amsterdam";
import { newId } from "~/platform/ids";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { listCourseSummariesForGroupPages } from "~/web/params/courses.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { copyCohortForm } from "./copy.form";
import { CopyCohortPage, type RefusedCopyState } from "./copy.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) =>
  pageMeta(({ deadlinePlan }) => ({ title: deadlinePlan.copyGroup.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const [deadlines, columns, trainers, courses] = await Promise.all([
    listDeadlinesOfCohort(context.pool, key),
    listOwnColumns(context.pool, key),
    listTrainersOfCohort(context.pool, key),
    listCourseSummariesForGroupPages(context),
  ]);
  const now = context.now();
  // The next Monday, unless the group has yet to begin. The new group lasts as long as this one.
  const next = addDays(findMondayOfWeek(formatAmsterdamDay(now)), 7);
  const startsOn = next > cohort.startsOn ? next : addDays(cohort.startsOn, 7);
  return {
    cohort: { id: cohort.id, name: cohort.name },
    ...{ id: newId(now), startsOn, endsOn: addDays(cohort.endsOn, computeShiftInDays(cohort.startsOn, startsOn)) },
    deadlines: deadlines.length,
    columns: columns.map(({ name }) => name),
    trainers: trainers.filter(({ learnerId }) => learnerId !== key.trainerId).map(({ name }) => name),
    isOffered: courses.some(({ id, archived }) => id === cohort.courseId && !archived),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  const form = await readForm(request, context, copyCohortForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { id, name, starts: startsOn, ends: endsOn, deadlines, trainers } = form.value;
  const formId = requireValidId(id);
  const input = { ...key, formId, name, startsOn, endsOn, deadlines, trainers, now: context.now() };
  const outcome = await copyCohort(context.pool, context.releases, input);
  if (outcome.ok) return redirect(`/cohorts/${outcome.cohortId}/deadlines?done=copied`, 303);
  if (outcome.reason !== "invalid") throw notFoundResponse();
  const { problems, lastDue } = outcome;
  return data<RefusedCopyState>({ errors: omitMissingErrors(problems), values: form.values, lastDue }, { status: 400 });
}

export default function CopyCohortRoute() {
  return <CopyCohortPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedCopyState>()} />;
}
