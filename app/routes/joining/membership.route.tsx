import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listTrainerMessagesToLearner } from "~/cohorts/following/list-trainer-messages-to-learner.server";
import { listPassedScopesOfMember } from "~/cohorts/joining/membership";
import { listSittingsOfMember } from "~/cohorts/sittings/get-cohort-sittings.server";
import { listFinalTestGrants } from "~/learning/final/grants/grant-final-test-series.server";
import { listFinalTestResults } from "~/learning/final/results/list-final-test-results.server";
import { getCourseProgress } from "~/learning/progress/get-progress.server";
import { pageMeta } from "~/ui/page-meta";
import { readSearchParam } from "~/web/params/address";
import { readCourseForGroupPages } from "~/web/params/courses.server";
import { requireMembership } from "./joining.server";
import { MembershipPage } from "./membership.page";

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(({ membership }) => ({ title: data?.membership.name ?? membership.page.over }), args);

/** Returns a group as its member sees it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { key, membership } = await requireMembership(request, context, params.cohort);
  const ofCourse = { learnerId: key.learnerId, courseId: membership.courseId };
  const now = context.now();
  const { pool, releases } = context;
  const [course, progress, messages, tests, grants, sittings] = await Promise.all([
    readCourseForGroupPages(context, membership.courseId, key.learnerId),
    getCourseProgress(pool, releases, ofCourse),
    listTrainerMessagesToLearner(pool, key),
    listFinalTestResults(pool, ofCourse),
    listFinalTestGrants(pool, ofCourse),
    listSittingsOfMember(pool, { ...ofCourse, cohortId: key.cohortId, now }),
  ]);
  const asked = readSearchParam(request, "done");
  const done = (["joined", "consent"] as const).find((each) => each === asked) ?? null;
  const passed = listPassedScopesOfMember(progress?.lessons ?? [], course, tests);
  return { membership, course, passed, messages, tests, grants, sittings, done, now };
}

export default function MembershipRoute() {
  return <MembershipPage {...useLoaderData<typeof loader>()} />;
}
