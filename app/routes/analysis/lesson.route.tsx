import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composeLessonStatisticsReport } from "~/analysis/statistics/question-statistics-report";
import { analyseLessonQuestionsForCohort } from "~/cohorts/analysis/analyse-cohort.server";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { LessonQuestionAnalysisPage } from "./lesson.page";

export const meta: MetaFunction = (args) => pageMeta(({ analysis }) => ({ title: analysis.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { courseId } = cohort;
  const lessonId = params.lesson ?? "";
  const found = await analyseLessonQuestionsForCohort(context.pool, context.releases, { ...key, courseId, lessonId });
  if (!found) throw notFoundResponse();
  const { release, lesson, places, population, all } = found;
  const misconceptions = new Map(release.content.misconceptions.map(({ key: id, name }) => [id, name]));
  return {
    cohort,
    language: release.content.language,
    lesson: { id: lesson.id, number: lesson.number, title: lesson.title },
    ...composeLessonStatisticsReport({ places, population, all, misconceptions }),
    computedAt: all?.computedAt.toISOString() ?? null,
  };
}

export default function LessonQuestionAnalysisRoute() {
  return <LessonQuestionAnalysisPage {...useLoaderData<typeof loader>()} />;
}
