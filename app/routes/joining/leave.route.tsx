import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { leaveCohort } from "~/cohorts/joining/end-membership.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAccount } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { LeaveCohortPage } from "./end-pages";
import { requireMembership } from "./joining.server";

export const meta: MetaFunction = (args) => pageMeta(({ membership }) => ({ title: membership.leave.pageTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { membership } = await requireMembership(request, context, params.cohort);
  return { cohort: { id: membership.id, name: membership.name } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const key = { learnerId, cohortId: requireValidId(params.cohort) };
  if (!(await leaveCohort(context.pool, { ...key, now: context.now() }))) throw notFoundResponse();
  return redirect("/learning?done=left", 303);
}

export default function LeaveCohortRoute() {
  return <LeaveCohortPage {...useLoaderData<typeof loader>()} />;
}
