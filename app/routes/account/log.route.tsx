import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composeCourseOutline } from "~/cohorts/group/course-outline";
import { listStaffActionsAboutLearner } from "~/cohorts/group/list-staff-actions-about-learner.server";
import { getReleaseForReader } from "~/learning/enrolment/get-release-for-reader.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAccount } from "~/web/guards/viewer.server";
import { readPageNumber } from "~/web/params/address";
import { StaffActionLogPage } from "./log.page";

export const meta: MetaFunction = (args) => pageMeta(({ following }) => ({ title: following.log.title }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const page = readPageNumber(request);
  const { entries, more } = await listStaffActionsAboutLearner(context.pool, { learnerId, page });
  const courseIds = [...new Set(entries.flatMap(({ cohort }) => (cohort ? [cohort.courseId] : [])))];
  const { pool, releases } = context;
  const own = await Promise.all(
    courseIds.map((courseId) => getReleaseForReader(pool, releases, { learnerId, courseId })),
  );
  const lessons = Object.fromEntries(
    own.flatMap((release) => (release ? [[release.content.courseId, composeCourseOutline(release).lessons]] : [])),
  );
  return { entries, page, more, lessons };
}

export default function StaffActionLogRoute() {
  return <StaffActionLogPage {...useLoaderData<typeof loader>()} />;
}
