import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCoursesWithReleaseAndCheck } from "~/content/release/list-courses-with-release-and-check.server";
import { countEnrolledLearnersByCourse } from "~/learning/enrolment/count-enrolled-learners-by-course.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { AdminCoursesPage } from "./courses.page";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.courses }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const { pool } = context;
  const [states, enrolled] = await Promise.all([
    listCoursesWithReleaseAndCheck(pool),
    countEnrolledLearnersByCourse(pool),
  ]);
  const courses = states.map((state) => {
    const { learners = 0, guests = 0 } = enrolled.find(({ courseId }) => courseId === state.courseId) ?? {};
    return { ...state, learners, guests };
  });
  return { courses };
}

export default function AdminCoursesRoute() {
  return <AdminCoursesPage {...useLoaderData<typeof loader>()} />;
}
