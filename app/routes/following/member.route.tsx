import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnColumns } from "~/cohorts/columns/get-own-columns.server";
import { getGrantsOfMember } from "~/cohorts/granting/get-grants-of-member.server";
import { newId } from "~/platform/ids";
import { pageMeta } from "~/ui/page-meta";
import { requireMemberForTrainer } from "~/web/guards/member.server";
import { readSearchParam } from "~/web/params/address";
import { CohortMemberPage } from "./member.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ following }) => ({ title: following.member.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { trainer, cohort, course, member } = await requireMemberForTrainer(request, context, params);
  const key = { cohortId: cohort.id, trainerId: trainer.learnerId };
  const { pool, releases } = context;
  const now = context.now();
  const granting = await getGrantsOfMember(pool, releases, { course, member, key, now });
  const columns = await listOwnColumns(pool, key);
  const done = readSearchParam(request, "done");
  const said =
    (["message", "extension", "takenBack", "timeChanged", "finalTest", "need", "back", "columns"] as const).find(
      (each) => each === done,
    ) ?? null;
  const shown = { cohort, course, member, granting, columns, done: said };
  return { ...shown, viewerId: trainer.learnerId, formId: newId(now), now };
}

export default function CohortMemberRoute() {
  return <CohortMemberPage {...useLoaderData<typeof loader>()} />;
}
