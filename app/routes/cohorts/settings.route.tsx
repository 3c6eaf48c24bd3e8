import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDeadlineOrderWarnings } from "~/cohorts/deadlines/deadline-order";
import { listDeadlinesOfCohort } from "~/cohorts/deadlines/list-deadlines.server";
import { readCourseOfCohort } from "~/cohorts/editions/read-course-of-cohort.server";
import { changeCohortSettings } from "~/cohorts/group/change-cohort.server";
import { listTrainersOfCohort } from "~/cohorts/group/change-trainers.server";
import type { CohortWithTrainerRole } from "~/cohorts/group/cohort";
import { mayTrainerRemoveCohort } from "~/cohorts/group/remove-cohort.server";
import { doesTrainerWantWeeklyMail } from "~/cohorts/reminding/switch-weekly-mail-to-trainer.server";
import { formatAmsterdamDay, formatAmsterdamTime } from "~/platform/amsterdam";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { composeDeadlineDayFieldName, createCohortSettingsForm, listTypedDeadlines } from "./settings.form";
import { CohortSettingsPage, cohortSettingsActionResults } from "./settings.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.settings.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool, releases } = context;
  const [{ release }, held, digest, trainers, removable] = await Promise.all([
    readCourseOfCohort(pool, releases, { ...key, courseId: cohort.courseId }),
    listDeadlinesOfCohort(pool, key),
    doesTrainerWantWeeklyMail(pool, key),
    listTrainersOfCohort(pool, key),
    mayTrainerRemoveCohort(pool, key),
  ]);
  const { content } = release;
  const scopes = [
    { scope: "", number: null, title: "" },
    ...content.lessons.map(({ id, number, title }) => ({ scope: id, number, title })),
  ];
  const placed = scopes.map((each) => ({
    ...each,
    dueAt: held.find(({ scope }) => scope === each.scope)?.dueAt ?? null,
  }));
  const warnings = findDeadlineOrderWarnings(placed);
  const deadlines = placed.map(({ dueAt, ...each }) => ({
    ...each,
    day: dueAt ? formatAmsterdamDay(dueAt) : "",
    time: dueAt ? formatAmsterdamTime(dueAt) : "",
    warning: warnings.get(each.scope) ?? null,
  }));
  const done = cohortSettingsActionResults.find((each) => each === readSearchParam(request, "done")) ?? null;
  return { cohort, language: content.language, deadlines, digest, trainers: trainers.length, removable, done };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const posted = await readPostedFields(request, context);
  if (posted.part?.[0] === "remove") return redirect(`/cohorts/${key.cohortId}/remove`, 307);
  const { pool, releases } = context;
  const { course } = await readCourseOfCohort(pool, releases, { ...key, courseId: cohort.courseId });
  const scopes = ["", ...course.lessons.map(({ id }) => id)];
  const form = parseFormFields(
    isOldDeadlinesForm(posted) ? { ...stored(cohort), ...posted } : posted,
    createCohortSettingsForm(scopes),
  );
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { name, starts, ends, welcome, order, deadlineReminders, silenceReminders } = form.value;
  const outcome = await changeCohortSettings(pool, releases, {
    ...key,
    ...{ name, startsOn: starts, endsOn: ends, welcome, lessonOrder: order, deadlineReminders, silenceReminders },
    deadlines: listTypedDeadlines(form.values, scopes),
    now: context.now(),
  });
  if (outcome.ok) return redirect(`/cohorts/${key.cohortId}/settings?done=saved`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  const { deadlines = new Map(), ...about } = outcome.problems;
  const dues = Object.fromEntries([...deadlines].map(([scope, code]) => [composeDeadlineDayFieldName(scope), code]));
  return invalidFormResponse({ ...omitMissingErrors(about), ...dues }, form.values);
}

/** Returns whether the form comes from a page that was opened when deadlines still had their own form. */
const isOldDeadlinesForm = ({ part }: Record<string, string[]>) => part?.[0] === "deadlines";

function stored(cohort: CohortWithTrainerRole): Record<string, string[]> {
  const { name, startsOn, endsOn, welcome, lessonOrder, deadlineReminders, silenceReminders } = cohort;
  return {
    ...{ name: [name], starts: [startsOn], ends: [endsOn], welcome: [welcome], order: [lessonOrder] },
    ...(deadlineReminders && { deadlineReminders: ["on"] }),
    ...(silenceReminders && { silenceReminders: ["on"] }),
  };
}

export default function CohortSettingsRoute() {
  return <CohortSettingsPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
