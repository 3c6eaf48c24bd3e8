import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askLiveQuestion } from "~/cohorts/live/ask-live-question.server";
import { getLiveQuestionChoice } from "~/cohorts/live/get-live-question-choice.server";
import { liveSessionPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { forgedFormResponse, notFoundResponse } from "~/web/responses/refusals";
import { askLiveQuestionForm } from "./sessions.form";
import { LiveSessionsPage } from "./sessions.page";

export const handle = { work: true };
export const meta: MetaFunction = (args) => pageMeta(({ live }) => ({ title: live.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { id, name, courseId, archivedAt } = cohort;
  const choice = await getLiveQuestionChoice(context.pool, context.releases, { ...key, courseId });
  return { cohort: { id, name, courseId, archivedAt }, ...choice };
}

/** Asks a question in the open session of the group, or in a new one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { question } = await requireValidForm(request, context, askLiveQuestionForm);
  const input = { ...key, questionId: question, now: context.now() };
  const outcome = await askLiveQuestion(context.pool, context.releases, input);
  if (outcome.ok) return redirect(liveSessionPath(key.cohortId, outcome.sessionId), 303);
  throw outcome.reason === "no-question" ? forgedFormResponse() : notFoundResponse();
}

export default function LiveSessionsRoute() {
  return <LiveSessionsPage {...useLoaderData<typeof loader>()} />;
}
