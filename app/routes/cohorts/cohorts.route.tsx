import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCohortsOfTrainer } from "~/cohorts/group/get-cohort-of-trainer.server";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainer } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { listCourseSummariesForGroupPages } from "~/web/params/courses.server";
import { TrainerCohortsPage } from "./cohorts.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.list.title }), args);

/** Returns the groups of the viewer, who is a trainer. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireTrainer(request, context);
  const [cohorts, courses] = await Promise.all([
    listCohortsOfTrainer(context.pool, { trainerId: viewer.learnerId }),
    listCourseSummariesForGroupPages(context),
  ]);
  return {
    cohorts: cohorts.map((cohort) => ({
      ...cohort,
      course: courses.find(({ id }) => id === cohort.courseId) ?? null,
    })),
    removed: readSearchParam(request, "done") === "removed",
  };
}

export default function TrainerCohortsRoute() {
  return <TrainerCohortsPage {...useLoaderData<typeof loader>()} />;
}
