import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listGroupsOfTrainer } from "~/cohorts/overseeing/list-groups-of-trainer.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainer } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { listCourseSummariesForGroupPages } from "~/web/params/courses.server";
import { TrainerCohortsPage } from "./cohorts.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.list.title }), args);

const dones = ["removed", "trainer"] as const;

/** Returns the groups of the viewer, who is a trainer, with where each group stands. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireTrainer(request, context);
  const now = context.now();
  const [{ groups, archived }, courses] = await Promise.all([
    listGroupsOfTrainer(context.pool, context.releases, { trainerId: viewer.learnerId, now }),
    listCourseSummariesForGroupPages(context),
  ]);
  const courseOf = (courseId: string) => courses.find(({ id }) => id === courseId) ?? null;
  return {
    groups,
    archived: archived.map((cohort) => ({ ...cohort, course: courseOf(cohort.courseId) })),
    today: formatAmsterdamDay(now),
    done: dones.find((each) => each === readSearchParam(request, "done")) ?? null,
  };
}

export default function TrainerCohortsRoute() {
  return <TrainerCohortsPage {...useLoaderData<typeof loader>()} />;
}
