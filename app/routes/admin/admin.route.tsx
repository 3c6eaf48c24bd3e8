import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countLearnersByKindAndActivity } from "~/accounts/role/list-accounts.server";
import { listCoursesWithReleaseAndCheck } from "~/content/release/list-courses-with-release-and-check.server";
import { countEnrolledLearnersByCourse } from "~/learning/enrolment/count-enrolled-learners-by-course.server";
import { countProblemReports } from "~/learning/problem-report/list-problem-reports.server";
import { countOutboxMails } from "~/platform/mail/mail-overview.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { AdminOverviewPage } from "./admin.page";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.title }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const { pool, releases } = context;
  const now = context.now();
  const [learners, reports, mail, enrolled, courses, states] = await Promise.all([
    countLearnersByKindAndActivity(pool, { now }),
    countProblemReports(pool, { now }),
    countOutboxMails(pool, { now }),
    countEnrolledLearnersByCourse(pool),
    releases.list(pool),
    listCoursesWithReleaseAndCheck(pool),
  ]);
  const counted = courses.map(({ content: { courseId, title, language } }) => {
    return { courseId, title, language, learners: enrolled.find((each) => each.courseId === courseId)?.learners ?? 0 };
  });
  const faultyCourses = states.filter(({ check }) => check !== null && check.problems.length > 0).length;
  return { learners, reports, mail, courses: counted, faultyCourses };
}

export default function AdminOverviewRoute() {
  return <AdminOverviewPage {...useLoaderData<typeof loader>()} />;
}
