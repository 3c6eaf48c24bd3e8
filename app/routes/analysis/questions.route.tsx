import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { fewestPeopleInShownNumber } from "~/analysis/misconceptions/disclosure";
import { summariseLessonAnalysis } from "~/analysis/statistics/question-statistics-report";
import { analyseCourseQuestionsForCohort } from "~/cohorts/analysis/analyse-cohort.server";
import { getMissedOfCohort } from "~/cohorts/answers/list-most-missed-questions.server";
import { offerLiveQuestions } from "~/cohorts/live/list-live-lessons.server";
import { explainNotOffered } from "~/cohorts/live/list-live-questions";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import type { MissedView } from "./missed-views";
import { MissedQuestionsPage } from "./questions.page";

export const meta: MetaFunction = (args) => pageMeta(({ missed }) => ({ title: missed.title }), args);

export const handle = { work: true };

const views: readonly MissedView[] = ["questions", "objectives", "lessons"];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool, releases } = context;
  const input = { ...key, courseId: cohort.courseId, edition: readSearchParam(request, "edition") };
  const view = views.find((each) => each === readSearchParam(request, "view")) ?? "questions";
  const lesson = readSearchParam(request, "lesson");
  const found = await getMissedOfCohort(pool, releases, { ...input, lesson, now: context.now() });
  if (!found) throw notFoundResponse();
  const { release, ...missed } = found;
  const language = release.content.language;
  const offers = cohort.archivedAt ? null : await offerLiveQuestions(pool, releases, input);
  const analysed = view === "lessons" ? await analyseCourseQuestionsForCohort(pool, releases, input) : null;
  const lessons = analysed?.lessons.map((each) => summariseLessonAnalysis(each)) ?? null;
  const notForLesson = offers ? explainNotOffered(release, missed.questions, offers) : {};
  return { ...missed, notForLesson, cohort, view, lessons, offers, language, fewest: fewestPeopleInShownNumber };
}

export default function MissedQuestionsRoute() {
  return <MissedQuestionsPage {...useLoaderData<typeof loader>()} />;
}
