import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOpenInCohort } from "~/cohorts/archiving/list-open-in-cohort.server";
import { changeCohortSettings, computeSettingsBase } from "~/cohorts/group/change-cohort.server";
import { listTrainersOfCohort } from "~/cohorts/group/change-trainers.server";
import { mayTrainerRemoveCohort } from "~/cohorts/group/remove-cohort.server";
import { doesTrainerWantWeeklyMail } from "~/cohorts/reminding/switch-weekly-mail-to-trainer.server";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { cohortSettingsForm } from "./settings.form";
import { CohortSettingsPage, cohortSettingsActionResults, type RefusedSettings } from "./settings.page";

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
  return { cohort, base: computeSettingsBase(cohort), digest, trainers: trainers.length, removable, open, done };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort);
  const posted = await readPostedFields(request, context);
  if (posted.part?.[0] === "remove") return redirect(`/cohorts/${key.cohortId}/remove`, 307);
  const form = parseFormFields(posted, cohortSettingsForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { basedOn: base, name, starts, ends, welcome, order, deadlineReminders, silenceReminders } = form.value;
  const outcome = await changeCohortSettings(context.pool, {
    ...key,
    ...{ name, startsOn: starts, endsOn: ends, welcome, lessonOrder: order, deadlineReminders, silenceReminders },
    ...{ base, now: context.now() },
  });
  if (outcome.ok) return redirect(`/cohorts/${key.cohortId}/settings?done=saved`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  if (outcome.reason === "invalid") return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
  // The form that comes back knows of the change, so saving it again is a choice.
  const values = { ...form.values, basedOn: computeSettingsBase(outcome.stored) };
  return data({ errors: {}, values, changed: true } satisfies RefusedSettings, { status: 409 });
}

export default function CohortSettingsRoute() {
  return <CohortSettingsPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedSettings>()} />;
}
