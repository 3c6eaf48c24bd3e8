import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { chooseEvaluation } from "~/certificates/evaluation/evaluation";
import { listShownEvaluations } from "~/certificates/evaluation/give-evaluation.server";
import { listEditionsOfCourse } from "~/content/editions/list-editions.server";
import { pageMeta } from "~/ui/page-meta";
import { readSearchParam } from "~/web/params/address";
import { AccreditationPage } from "./accreditation.page";
import { requireAccreditationCourse } from "./accreditation.server";

export const meta: MetaFunction = (args) => pageMeta(({ accreditation }) => ({ title: accreditation.title }), args);

/** Returns the course for the page that offers its accreditation pack, and what learners think of the chosen edition, or else of its newest one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { content } = await requireAccreditationCourse(request, context, params.course);
  const { courseId, label, title, language } = content;
  const shown = await listShownEvaluations(context.pool, { courseId });
  const chosen = chooseEvaluation(shown, { newest: label, asked: readSearchParam(request, "edition") });
  const editions = await listEditionsOfCourse(context.pool, courseId);
  const earlier = editions.map((each) => each.label).filter((each) => each !== label);
  return { course: { id: courseId, title, language }, edition: label, earlier, opinions: chosen };
}

export default function AccreditationRoute() {
  return <AccreditationPage {...useLoaderData<typeof loader>()} />;
}
