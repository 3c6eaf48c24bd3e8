import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { composePrintPage } from "~/learning/closing-case/compose-closing-case-pages";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { requireClosingCase, requireClosingCaseForGroup } from "./closing-case.server";
import { ClosingCasePrintPage } from "./print.page";

/**
 * The case for paper. The reasons of colleagues are only for trainers, and for who chose at every step. Trainers print the case of the newest
 * edition, because they print for a group.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  const isTrainer = viewer?.kind === "account" && viewer.roles.includes("trainer");
  const reader = await (isTrainer ? requireClosingCaseForGroup : requireClosingCase)(request, context, params);
  return composePrintPage(reader, { isTrainer, wantsGuide: readSearchParam(request, "guide") === "1" });
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) => [
  ...pageMeta(({ closingCase }) => ({ title: `${closingCase.print.title} · ${data?.title ?? ""}` }), input),
  { name: "robots", content: "noindex" },
];

export default function ClosingCasePrintRoute() {
  return <ClosingCasePrintPage view={useLoaderData<typeof loader>()} />;
}
