import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { leaveCohort } from "~/cohorts/joining/end-membership.server";
import { findSupervisionAtStake } from "~/learning/sitting/leave-sittings.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAccount } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { LeaveCohortPage } from "./end-pages";
import { requireMembership } from "./joining.server";

export const meta: MetaFunction = (args) => pageMeta(({ membership }) => ({ title: membership.leave.pageTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { membership, key } = await requireMembership(request, context, params.cohort);
  const { id, name } = membership;
  const atStake = await findSupervisionAtStake(context.pool, { ...key, now: context.now() });
  return { cohort: { id, name }, atStake };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const key = { learnerId, cohortId: requireValidId(params.cohort), now: context.now() };
  const atStake = await findSupervisionAtStake(context.pool, key);
  if (!(await leaveCohort(context.pool, key))) throw notFoundResponse();
  return redirect(`/learning?done=${atStake === "open" ? "left-in-sitting" : "left"}`, 303);
}

export default function LeaveCohortRoute() {
  return <LeaveCohortPage {...useLoaderData<typeof loader>()} />;
}
