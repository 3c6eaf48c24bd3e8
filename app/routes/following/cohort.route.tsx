import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCohortOverviewForTrainer } from "~/cohorts/following/get-cohort-overview.server";
import {
  countMembersByStatus,
  filterSortAndPageMatrixRows,
  readMatrixDisplayOptions,
} from "~/cohorts/following/progress-matrix";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { CohortOverviewPage } from "./cohort.page";

export const handle = { script: "matrix", work: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool, releases } = context;
  const overview = await getCohortOverviewForTrainer(pool, releases, { ...key, cohort, now: context.now() });
  const { course, isMixed, needs, bounced } = overview;
  const lessonIds = course.lessons.map(({ id }) => id);
  const query = readMatrixDisplayOptions(new URL(request.url).searchParams, lessonIds);
  const { rows, total, pages, page } = filterSortAndPageMatrixRows(overview.rows, query, lessonIds);
  return {
    cohort,
    course,
    isMixed,
    needs,
    bounced,
    figures: countMembersByStatus(overview.rows),
    rows,
    total,
    pages,
    query: { ...query, page },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) =>
  pageMeta(() => ({ title: page?.cohort.name ?? "" }), input);

export default function CohortOverviewRoute() {
  return <CohortOverviewPage {...useLoaderData<typeof loader>()} />;
}
