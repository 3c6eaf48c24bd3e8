import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getWeeklyCohortProgress } from "~/cohorts/following/get-weekly-cohort-progress.server";
import { composeCourseOutline } from "~/cohorts/group/course-outline";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";
import { GroupProgressPage } from "./progress.page";

export const meta: MetaFunction = (args) => pageMeta(({ following }) => ({ title: following.progress.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const [progress, release] = await Promise.all([
    getWeeklyCohortProgress(context.pool, context.releases, { ...key, cohort, now: context.now() }),
    requireCurrentCourseRelease(context, cohort.courseId),
  ]);
  return { cohort: { id: cohort.id, name: cohort.name }, course: composeCourseOutline(release), progress };
}

export default function GroupProgressRoute() {
  return <GroupProgressPage {...useLoaderData<typeof loader>()} />;
}
