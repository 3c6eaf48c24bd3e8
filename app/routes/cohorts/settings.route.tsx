import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOpenInCohort } from "~/cohorts/archiving/list-open-in-cohort.server";
import { changeCohortSettings } from "~/cohorts/group/change-cohort.server";
import { listTrainersOfCohort } from "~/cohorts/group/change-trainers.server";
import { mayTrainerRemoveCohort } from "~/cohorts/group/remove-cohort.server";
import { doesTrainerWantWeeklyMail } from "~/cohorts/reminding/switch-weekly-mail-to-trainer.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { cohortSettingsForm } from "./settings.form";
import { CohortSettingsPage, cohortSettingsActionResults } from "./settings.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.settings.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool } = context;
  const [digest, trainers, removable, open] = await Promise.all([
    doesTrainerWantWeeklyMail(pool, key),
    listTrainersOfCohort(pool, key),
    mayTrainerRemoveCohort(pool, key),
    listOpenInCohort(pool, { ...key, now: context.now() }),
  ]);
  const done = cohortSettingsActionResults.find((each) => each === readSearchParam(request, "done")) ?? null;
  return { cohort, digest, trainers: trainers.length, removable, open, done };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort);
  const posted = await readPostedFields(request, context);
  if (posted.part?.[0] === "remove") return redirect(`/cohorts/${key.cohortId}/remove`, 307);
  const form = parseFormFields(posted, cohortSettingsForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { name, starts, ends, welcome, order, deadlineReminders, silenceReminders } = form.value;
  const outcome = await changeCohortSettings(context.pool, {
    ...key,
    ...{ name, startsOn: starts, endsOn: ends, welcome, lessonOrder: order, deadlineReminders, silenceReminders },
    now: context.now(),
  });
  if (outcome.ok) return redirect(`/cohorts/${key.cohortId}/settings?done=saved`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
}

export default function CohortSettingsRoute() {
  return <CohortSettingsPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
