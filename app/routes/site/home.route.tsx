import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOriginalSource } from "~/content/release/release";
import { getCourseProgress } from "~/learning/progress/get-progress.server";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { HomePage } from "./home.page";

/** Returns the courses for the home page. The first is shown large, with the place where the learner stopped in it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pool, releases } = context;
  const courses = await releases.offered(pool);
  const [release] = courses;
  if (!release) return { first: null, others: [], resume: null };
  const viewer = await readViewer(request, context);
  const key = viewer && { learnerId: viewer.learnerId, courseId: release.content.courseId };
  const progress = key && (await getCourseProgress(pool, releases, key));
  const { courseId, language, title, subtitle, summary, disclaimer, rules, sources, lessons } = release.content;
  return {
    first: {
      courseId,
      language,
      title,
      subtitle,
      summary,
      disclaimer: disclaimer.text,
      original: findOriginalSource({ sources, disclaimer })?.url ?? null,
      objectives: rules.objectives,
      lessons: lessons.map(({ id, number, minutes }) => ({ id, number, minutes })),
    },
    others: courses.slice(1).map(({ content }) => {
      return { courseId: content.courseId, language: content.language, title: content.title, summary: content.summary };
    }),
    resume: progress?.begun ? progress.resume : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) => {
  const first = data?.first;
  return pageMeta(
    ({ course }) => ({
      title: first?.title ?? course.home.title,
      description: first?.summary ?? course.home.description,
    }),
    input,
  );
};

export default function HomeRoute() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
