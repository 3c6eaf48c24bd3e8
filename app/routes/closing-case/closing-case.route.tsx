import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composeOverview } from "~/learning/closing-case/compose-closing-case-pages";
import { pageMeta } from "~/ui/page-meta";
import { notFoundResponse } from "~/web/responses/refusals";
import { OnlyInNewestEditionPage } from "../course/only-in-newest-edition.page";
import { findPartOnlyInNewestEdition } from "../course/only-in-newest-edition.server";
import { ClosingCasePage } from "./closing-case.page";
import { findClosingCase, readCourseId } from "./closing-case.server";

/** The first page of the closing case. If only the newest edition has one, the page says so. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reader = await findClosingCase(request, context, params);
  if (reader) return { view: composeOverview(reader), elsewhere: null };
  const courseId = readCourseId(params);
  const elsewhere = await findPartOnlyInNewestEdition(request, context, { courseId, part: "closingCase" });
  if (!elsewhere) throw notFoundResponse();
  return { view: null, elsewhere };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) =>
  pageMeta(
    ({ closingCase, moving }) =>
      data?.elsewhere
        ? { title: moving.notHere.title.closingCase }
        : { title: `${data?.view.title ?? ""} · ${closingCase.name}`, description: closingCase.invitation },
    input,
  );

export default function ClosingCaseRoute() {
  const { view, elsewhere } = useLoaderData<typeof loader>();
  return elsewhere ? <OnlyInNewestEditionPage {...elsewhere} /> : <ClosingCasePage view={view} />;
}
