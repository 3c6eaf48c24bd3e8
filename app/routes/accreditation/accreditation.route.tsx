import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { AccreditationPage } from "./accreditation.page";
import { requireAccreditationCourse } from "./accreditation.server";

export const meta: MetaFunction = (args) => pageMeta(({ accreditation }) => ({ title: accreditation.title }), args);

/** Returns the course for the page that offers its accreditation pack. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { content } = await requireAccreditationCourse(request, context, params.course);
  return { course: { id: content.courseId, title: content.title, language: content.language }, edition: content.label };
}

export default function AccreditationRoute() {
  return <AccreditationPage {...useLoaderData<typeof loader>()} />;
}
