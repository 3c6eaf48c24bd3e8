import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tickCohortSitting } from "~/cohorts/sittings/decide-cohort-sitting.server";
import { getCohortSitting } from "~/cohorts/sittings/get-cohort-sittings.server";
import { cohortSittingPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { SittingPage } from "./sitting.page";
import { everyoneField } from "./sittings.form";
import { readPostedTicks } from "./sittings.server";

/** A page for working: things stand closer together. */
export const handle = { script: "sitting", work: true };
export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(({ sitting }) => ({ title: data ? sitting.page.title(data.page.sitting.room) : sitting.title }), args);

const dones = ["opened", "ticked", "closed"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { id, name, archivedAt, courseId } = cohort;
  const now = context.now();
  const asked = { ...key, courseId, sittingId: requireValidId(params.sitting), now };
  const page = await getCohortSitting(context.pool, context.releases, asked);
  if (!page) throw notFoundResponse();
  return {
    cohort: { id, name, archivedAt },
    page,
    now,
    done: dones.find((each) => each === readSearchParam(request, "done")) ?? null,
    unconfirmed: readSearchParam(request, "unconfirmed") !== null,
    begun: readSearchParam(request, "begun") !== null,
    late: readSearchParam(request, "late") !== null,
  };
}

/** Stores the ticks of the page that differ from what the page showed. If the sitting is decided already, the page says so. A group in the archive is ticked too. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  const sittingId = requireValidId(params.sitting);
  const fields = await readPostedFields(request, context);
  const posted = { ...readPostedTicks(fields), everyone: fields[everyoneField] !== undefined };
  const outcome = await tickCohortSitting(context.pool, { ...key, sittingId, ...posted, now: context.now() });
  if (!outcome.ok && outcome.reason === "not-found") throw notFoundResponse();
  return redirect(`${cohortSittingPath(key.cohortId, sittingId)}?${outcome.ok ? "done=ticked" : "late=1"}`, 303);
}

export default function CohortSittingRoute() {
  return <SittingPage {...useLoaderData<typeof loader>()} />;
}
