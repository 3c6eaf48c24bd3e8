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
import { FormerMembershipPage } from "./former-membership.page";
import { requirePresentOrFormerMembership } from "./joining.server";
import { MembershipPage } from "./membership.page";

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(({ membership }) => ({ title: (data?.membership ?? data?.former)?.name ?? membership.page.over }), args);

/** Returns a group as its member sees it; to who was a member, how that ended. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { key, membership, former } = await requirePresentOrFormerMembership(request, context, params.cohort);
  if (!membership) return { membership, former };
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
  return { former, membership, course, passed, messages, tests, grants, sittings, done, now };
}

export default function MembershipRoute() {
  const page = useLoaderData<typeof loader>();
  return page.former ? <FormerMembershipPage {...page.former} /> : <MembershipPage {...page} />;
}
