import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatEmailForDisplay } from "~/accounts/identity/email";
import { getProblemReportPlaceWithLesson } from "~/learning/problem-report/get-problem-report-place-with-lesson.server";
import { reportProblem } from "~/learning/problem-report/report-problem.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readLessonAddress } from "~/web/params/lesson-address";
import { readLocale } from "~/web/params/locale.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { type ProblemReportSentResult, ReportProblemPage } from "./problem-report.page";
import { chargeProblemReportToLimits, readProblemReportForm } from "./problem-report.server";

export const meta: MetaFunction = (args) => [
  ...pageMeta(({ report }) => ({ title: report.title }), args),
  { name: "robots", content: "noindex" },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { courseId, lessonId } = readLessonAddress(params);
  const viewer = await readViewer(request, context);
  const asked = { learnerId: viewer?.learnerId ?? null, courseId, lessonId, place: placeOf(request) };
  const place = await getProblemReportPlaceWithLesson(context.pool, context.releases, asked);
  if (!place) throw notFoundResponse();
  const done = readSearchParam(request, "done");
  const said: ProblemReportSentResult = done === "sent" || done === "sent-answer" ? done : null;
  return { place, ownEmail: viewer?.email ? formatEmailForDisplay(viewer.email) : null, done: said };
}

/** Stores a problem report. Everybody can report. The reporter stays unknown unless they ask for an answer. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { courseId, lessonId, path } = readLessonAddress(params);
  const viewer = await readViewer(request, context);
  const form = await readProblemReportForm(request, context, viewer);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { values } = form;
  const { kind, text, email } = form.value;
  const limit = await chargeProblemReportToLimits(context, viewer);
  if (!limit.ok) return refusedFormResponse(limit, values);
  const learnerId = viewer?.learnerId ?? null;
  const sender = email === null ? null : { email, locale: await readLocale(request, context), learnerId };
  const place = placeOf(request);
  const asked = { learnerId, courseId, lessonId, place };
  const input = { ...asked, kind, text, sender, now: context.now() };
  const outcome = await reportProblem(context.pool, context.releases, input);
  if (outcome.ok) {
    const query = new URLSearchParams({ ...(place === "" ? {} : { place }), done: sender ? "sent-answer" : "sent" });
    return redirect(`${path}/report?${query}`, 303);
  }
  await limit.giveBack();
  if (outcome.reason === "not-found") throw notFoundResponse();
  return invalidFormResponse(outcome.problems, values);
}

const placeOf = (request: Request) => readSearchParam(request, "place") ?? "";

export default function ReportProblemRoute() {
  const form = useActionData<RefusedFormState>();
  return <ReportProblemPage {...useLoaderData<typeof loader>()} form={form} />;
}
