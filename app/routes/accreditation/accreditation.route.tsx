import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getShownEvaluation } from "~/certificates/evaluation/give-evaluation.server";
import { pageMeta } from "~/ui/page-meta";
import { AccreditationPage } from "./accreditation.page";
import { requireAccreditationCourse } from "./accreditation.server";

export const meta: MetaFunction = (args) => pageMeta(({ accreditation }) => ({ title: accreditation.title }), args);

/** Returns the course for the page that offers its accreditation pack, and what learners think of its newest edition. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { content } = await requireAccreditationCourse(request, context, params.course);
  const { courseId, label, title, language } = content;
  const evaluation = await getShownEvaluation(context.pool, { courseId, label });
  return { course: { id: courseId, title, language }, edition: label, evaluation };
}

export default function AccreditationRoute() {
  return <AccreditationPage {...useLoaderData<typeof loader>()} />;
}
