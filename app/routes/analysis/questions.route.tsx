import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { fewestPeopleInShownNumber } from "~/analysis/misconceptions/disclosure";
import { summariseLessonAnalysis } from "~/analysis/statistics/question-statistics-report";
import { analyseCourseQuestionsForCohort } from "~/cohorts/analysis/analyse-cohort.server";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { CohortResultsByLessonPage } from "./questions.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ analysis }) => ({ title: analysis.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const found = await analyseCourseQuestionsForCohort(context.pool, context.releases, {
    ...key,
    courseId: cohort.courseId,
    edition: readSearchParam(request, "edition"),
  });
  const lessons = found.lessons.map((each) => summariseLessonAnalysis(each));
  const { edition, editions, release } = found;
  return { cohort, language: release.content.language, edition, editions, lessons, fewest: fewestPeopleInShownNumber };
}

export default function CohortResultsByLessonRoute() {
  return <CohortResultsByLessonPage {...useLoaderData<typeof loader>()} />;
}
