import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeCohort } from "~/cohorts/change-cohort.server";
import { changeDeadlines } from "~/cohorts/change-deadlines.server";
import { listTrainers } from "~/cohorts/change-trainers.server";
import { getDigest } from "~/cohorts/choose-digest.server";
import { warnOfOrder } from "~/cohorts/deadline-order";
import { listDeadlines } from "~/cohorts/list-deadlines.server";
import { isRemovable, removeCohort } from "~/cohorts/remove-cohort.server";
import { amsterdamDay, amsterdamTime } from "~/platform/amsterdam";
import type { FormState } from "~/ui/account/form-state";
import { SettingsPage } from "~/ui/cohorts/settings-page";
import { pageMeta } from "~/ui/page-meta";
import { searchParam } from "~/web/account-actions.server";
import { notFound, readForm } from "~/web/answering.server";
import { readAbout, readDeadlines } from "~/web/cohort-settings.server";
import type { RequestContext } from "~/web/context.server";
import { requireCourse } from "~/web/courses.server";
import { fieldErrors } from "~/web/following.server";
import { invalid } from "~/web/forms.server";
import { requireTrainerOf, type Training } from "~/web/trainer.server";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.settings.title }), args);

const dones = ["about", "deadlines", "made"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOf(request, context, params.cohort);
  const { pool } = context;
  const [{ content }, held, digest, trainers, removable] = await Promise.all([
    requireCourse(context, cohort.courseId),
    listDeadlines(pool, key),
    getDigest(pool, key),
    listTrainers(pool, key),
    isRemovable(pool, key),
  ]);
  const scopes = [
    { scope: "", number: null, title: "" },
    ...content.lessons.map(({ id, number, title }) => ({ scope: id, number, title })),
  ];
  const placed = scopes.map((each) => ({
    ...each,
    dueAt: held.find(({ scope }) => scope === each.scope)?.dueAt ?? null,
  }));
  const warnings = warnOfOrder(placed);
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
  throw new Response("Not a choice", { status: 400 });
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
  if (outcome.reason === "not-owner") throw data(null, { status: 403 });
  return invalid({ form: outcome.reason }, { part: "remove" }, 409);
}

export default function CohortSettings() {
  return <SettingsPage {...useLoaderData<typeof loader>()} form={useActionData<FormState>()} />;
}
