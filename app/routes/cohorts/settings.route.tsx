import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeDeadlines } from "~/cohorts/deadlines/change-deadlines.server";
import { findDeadlineOrderWarnings } from "~/cohorts/deadlines/deadline-order";
import { listDeadlines } from "~/cohorts/deadlines/list-deadlines.server";
import { changeCohort } from "~/cohorts/group/change-cohort.server";
import { listTrainers } from "~/cohorts/group/change-trainers.server";
import { isCohortRemovable, removeCohort } from "~/cohorts/group/remove-cohort.server";
import { wantsDigest } from "~/cohorts/reminding/choose-digest.server";
import { amsterdamDay, amsterdamTime } from "~/platform/amsterdam";
import type { FormState } from "~/ui/forms/form-state";
import { pageMeta } from "~/ui/page-meta";
import type { RequestContext } from "~/web/context.server";
import { readAbout, readDeadlines } from "~/web/forms/cohort-settings.server";
import { readForm } from "~/web/forms/posted-form.server";
import { requireTrainerOf, type Training } from "~/web/guards/trainer.server";
import { searchParam } from "~/web/params/address";
import { requireCourse } from "~/web/params/courses.server";
import { badForm, forbidden, notFound } from "~/web/responses/refusals";
import { fieldErrors, invalid } from "~/web/responses/refused-form.server";
import { SettingsPage } from "./settings.page";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.settings.title }), args);

const dones = ["about", "deadlines", "made"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOf(request, context, params.cohort);
  const { pool } = context;
  const [{ content }, held, digest, trainers, removable] = await Promise.all([
    requireCourse(context, cohort.courseId),
    listDeadlines(pool, key),
    wantsDigest(pool, key),
    listTrainers(pool, key),
    isCohortRemovable(pool, key),
  ]);
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
    day: dueAt ? amsterdamDay(dueAt) : "",
    time: dueAt ? amsterdamTime(dueAt) : "",
    warning: warnings.get(each.scope) ?? null,
  }));
  const done = dones.find((each) => each === searchParam(request, "done")) ?? null;
  return { cohort, language: content.language, deadlines, digest, trainers: trainers.length, removable, done };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const training = await requireTrainerOf(request, context, params.cohort);
  const fields = await readForm(request, context);
  const part = fields.part?.[0];
  if (part === "about") return changeAbout(context, training, fields);
  if (part === "deadlines") return changeDues(context, training, fields);
  if (part === "remove") return remove(context, training);
  throw badForm();
}

type Fields = Record<string, string[]>;

const settingsPath = (cohortId: string, done: string) => `/cohorts/${cohortId}/settings?done=${done}`;

async function changeAbout(context: RequestContext, { key }: Training, fields: Fields) {
  const { values, input } = readAbout(fields);
  const outcome = await changeCohort(context.pool, { ...key, ...input, now: context.now() });
  if (outcome.ok) return redirect(settingsPath(key.cohortId, "about"), 303);
  if (outcome.reason === "not-found") throw notFound();
  return invalid(fieldErrors(outcome.problems), values);
}

async function changeDues(context: RequestContext, { key, cohort }: Training, fields: Fields) {
  const { content } = await requireCourse(context, cohort.courseId);
  const { values, deadlines } = readDeadlines(fields, ["", ...content.lessons.map(({ id }) => id)]);
  const outcome = await changeDeadlines(context.pool, context.releases, { ...key, deadlines, now: context.now() });
  if (outcome.ok) return redirect(settingsPath(key.cohortId, "deadlines"), 303);
  if (outcome.reason === "not-found") throw notFound();
  return invalid(Object.fromEntries([...outcome.problems].map(([scope, code]) => [`day.${scope}`, code])), values);
}

async function remove(context: RequestContext, { key }: Training) {
  const outcome = await removeCohort(context.pool, { ...key, now: context.now() });
  if (outcome.ok) return redirect("/cohorts?done=removed", 303);
  if (outcome.reason === "not-found") throw notFound();
  if (outcome.reason === "not-owner") throw forbidden();
  return invalid({ form: outcome.reason }, { part: "remove" }, 409);
}

export default function CohortSettings() {
  return <SettingsPage {...useLoaderData<typeof loader>()} form={useActionData<FormState>()} />;
}
