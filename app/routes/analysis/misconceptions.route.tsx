import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getMisconceptionsOfCohort } from "~/cohorts/answers/get-misconceptions-of-cohort.server";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { CohortMisconceptionsPage } from "./misconceptions.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ misconceptions }) => ({ title: misconceptions.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool, releases, now } = context;
  const map = await getMisconceptionsOfCohort(pool, releases, { ...key, courseId: cohort.courseId, now: now() });
  if (!map) throw notFoundResponse();
  const edition = map.editions.find((label) => label === readSearchParam(request, "edition")) ?? null;
  const lessons = (edition !== null && map.lessonsOf[edition]) || map.lessons;
  const lesson = lessons.find(({ id }) => id === readSearchParam(request, "lesson"))?.id ?? null;
  return { cohort, map: { ...map, lessons }, lesson, edition };
}

export default function CohortMisconceptionsRoute() {
  return <CohortMisconceptionsPage {...useLoaderData<typeof loader>()} />;
}
