import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { removeMemberFromCohort } from "~/cohorts/joining/end-membership.server";
import { findSupervisionAtStake } from "~/learning/sitting/leave-sittings.server";
import { pageMeta } from "~/ui/page-meta";
import { requireMemberForTrainer, requireTrainerAndReadMemberIds } from "~/web/guards/member.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { RemoveMemberPage } from "./end-pages";

export const handle = { work: true };

export const meta: MetaFunction = (args) =>
  pageMeta(({ membership }) => ({ title: membership.remove.pageTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, course, member } = await requireMemberForTrainer(request, context, params);
  const { learnerId, name } = member;
  const stake = { cohortId: cohort.id, learnerId, now: context.now() };
  const atStake = await findSupervisionAtStake(context.pool, stake);
  return { cohort, language: course.language, member: { learnerId, name }, atStake };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadMemberIds(request, context, params, { inArchive: true });
  if (!(await removeMemberFromCohort(context.pool, { ...key, now: context.now() }))) throw notFoundResponse();
  return redirect(`/cohorts/${key.cohortId}?removed=${key.learnerId}`, 303);
}

export default function RemoveMemberRoute() {
  return <RemoveMemberPage {...useLoaderData<typeof loader>()} />;
}
