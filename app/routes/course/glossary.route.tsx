import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";
import { CourseGlossaryPage } from "./glossary.page";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const { courseId, title, language, glossary, sources } = content;
  const labels = sources.map(({ key, label }) => ({ key, label }));
  const byTerm = [...glossary].sort((a, b) => a.term.localeCompare(b.term, content.language));
  return { courseId, title, language, glossary: byTerm, sources: labels };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) =>
  pageMeta(
    ({ course }) => ({ title: `${course.glossary.title}: ${data?.title ?? ""}`, description: course.glossary.lead }),
    input,
  );

export default function CourseGlossaryRoute() {
  return <CourseGlossaryPage {...useLoaderData<typeof loader>()} />;
}
