import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOriginalSource } from "~/content/release/release";
import { pageMeta } from "~/ui/page-meta";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";
import { CourseSourcesPage } from "./sources.page";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const { courseId, title, language, disclaimer, sources } = content;
  return { courseId, title, language, disclaimer: disclaimer.text, sources, original: findOriginalSource(content) };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) =>
  pageMeta(
    ({ course }) => ({ title: `${course.sources.title}: ${data?.title ?? ""}`, description: course.sources.lead }),
    input,
  );

export default function CourseSourcesRoute() {
  return <CourseSourcesPage {...useLoaderData<typeof loader>()} />;
}
