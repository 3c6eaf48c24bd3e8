import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getMissedInsight } from "~/cohorts/answers/get-missed-insight.server";
import { getCohortOverviewForTrainer } from "~/cohorts/following/get-cohort-overview.server";
import { findNameOfMemberRemovedJustNow } from "~/cohorts/joining/list-memberships.server";
import { newId } from "~/platform/ids";
import { readWayBack } from "~/ui/cohorts/way-back";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { isValidId, readSearchParams } from "~/web/params/address";
import { CohortOverviewPage } from "./cohort.page";

export const handle = { script: "matrix", work: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool, releases } = context;
  const search = readSearchParams(request);
  const now = context.now();
  const gone = search.get("removed") ?? "";
  const [overview, insight, removed] = await Promise.all([
    getCohortOverviewForTrainer(pool, releases, { ...key, cohort, search, now }),
    getMissedInsight(pool, key),
    isValidId(gone) ? findNameOfMemberRemovedJustNow(pool, { ...key, learnerId: gone, now }) : null,
  ]);
  const { needs, arranged, bounced, about, ...shown } = overview;
  const back = readWayBack(search, cohort.id).query;
  const list = { needs, arranged, bounced, about, viewerId: key.trainerId, formId: newId(now), now, back };
  return { cohort, ...shown, insight, list, removed };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) =>
  pageMeta(() => ({ title: page?.cohort.name ?? "" }), input);

export default function CohortOverviewRoute() {
  return <CohortOverviewPage {...useLoaderData<typeof loader>()} />;
}
