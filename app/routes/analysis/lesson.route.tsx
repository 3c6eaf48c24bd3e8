import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composeLessonStatisticsReport } from "~/analysis/statistics/question-statistics-report";
import { analyseLessonQuestionsForCohort } from "~/cohorts/analysis/analyse-cohort.server";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { LessonQuestionAnalysisPage } from "./lesson.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ analysis }) => ({ title: analysis.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { courseId } = cohort;
  const lessonId = params.lesson ?? "";
  const edition = readSearchParam(request, "edition");
  const lesson = { ...key, courseId, lessonId, edition };
  const found = await analyseLessonQuestionsForCohort(context.pool, context.releases, lesson);
  if (!found) throw notFoundResponse();
  const { release, places, population, all } = found;
  const misconceptions = new Map(release.content.misconceptions.map(({ key: id, name }) => [id, name]));
  return {
    cohort,
    language: release.content.language,
    edition: found.edition,
    editions: found.editions,
    lesson: { id: lessonId, number: found.lesson.number, title: found.lesson.title },
    ...composeLessonStatisticsReport({ places, population, all, misconceptions }),
    computedAt: all?.computedAt.toISOString() ?? null,
  };
}

export default function LessonQuestionAnalysisRoute() {
  return <LessonQuestionAnalysisPage {...useLoaderData<typeof loader>()} />;
}
