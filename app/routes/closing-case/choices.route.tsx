import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composeChoicesPage } from "~/learning/closing-case/compose-closing-case-pages";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readWayThroughLessons } from "../course/way-through-lessons.server";
import { ClosingCaseChoicesPage } from "./choices.page";
import { requireClosingCase } from "./closing-case.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = composeChoicesPage(await requireClosingCase(request, context, params));
  const viewer = await readViewer(request, context);
  const key = viewer && { learnerId: viewer.learnerId, courseId: view.course.id };
  const from = readSearchParam(request, "from");
  return {
    view,
    progress: key && (await readWayThroughLessons(context, key)),
    saved: view.compared.find(({ id }) => id === from)?.number ?? null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) => [
  ...pageMeta(({ closingCase }) => ({ title: `${closingCase.choices.title} · ${data?.view.title ?? ""}` }), input),
  { name: "robots", content: "noindex" },
];

export default function ClosingCaseChoicesRoute() {
  return <ClosingCaseChoicesPage {...useLoaderData<typeof loader>()} />;
}
