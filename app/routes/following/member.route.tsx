import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { requireMemberForTrainer } from "~/web/guards/member.server";
import { readSearchParam } from "~/web/params/address";
import { CohortMemberPage } from "./member.page";

export const meta: MetaFunction = (args) => pageMeta(({ following }) => ({ title: following.member.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, course, member } = await requireMemberForTrainer(request, context, params);
  const done = readSearchParam(request, "done");
  const said = (["message", "extension", "finalTest"] as const).find((each) => each === done) ?? null;
  return { cohort, course, member, done: said };
}

export default function CohortMemberRoute() {
  return <CohortMemberPage {...useLoaderData<typeof loader>()} />;
}
