import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composeChoicesPage } from "~/learning/closing-case/compose-closing-case-pages";
import { pageMeta } from "~/ui/page-meta";
import { readSearchParam } from "~/web/params/address";
import { ClosingCaseChoicesPage } from "./choices.page";
import { requireClosingCase } from "./closing-case.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = composeChoicesPage(await requireClosingCase(request, context, params));
  const from = readSearchParam(request, "from");
  return { view, saved: view.compared.find(({ id }) => id === from)?.number ?? null };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) => [
  ...pageMeta(({ closingCase }) => ({ title: `${closingCase.choices.title} · ${data?.view.title ?? ""}` }), input),
  { name: "robots", content: "noindex" },
];

export default function ClosingCaseChoicesRoute() {
  return <ClosingCaseChoicesPage {...useLoaderData<typeof loader>()} />;
}
