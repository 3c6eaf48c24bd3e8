import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getWeeklyCohortProgress } from "~/cohorts/following/get-weekly-cohort-progress.server";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { GroupProgressPage } from "./progress.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ following }) => ({ title: following.progress.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool, releases } = context;
  const { course, progress } = await getWeeklyCohortProgress(pool, releases, { ...key, cohort, now: context.now() });
  return { cohort: { id: cohort.id, name: cohort.name, archivedAt: cohort.archivedAt }, course, progress };
}

export default function GroupProgressRoute() {
  return <GroupProgressPage {...useLoaderData<typeof loader>()} />;
}
