import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composeOverview } from "~/learning/closing-case/compose-closing-case-pages";
import { pageMeta } from "~/ui/page-meta";
import { ClosingCasePage } from "./closing-case.page";
import { requireClosingCase } from "./closing-case.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return composeOverview(await requireClosingCase(request, context, params));
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) =>
  pageMeta(
    ({ closingCase }) => ({ title: `${data?.title ?? ""} · ${closingCase.name}`, description: closingCase.invitation }),
    input,
  );

export default function ClosingCaseRoute() {
  return <ClosingCasePage view={useLoaderData<typeof loader>()} />;
}
