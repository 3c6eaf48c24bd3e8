import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getGradebookCoverage } from "~/cohorts/exporting/export-gradebook.server";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { CohortExportPage } from "./export.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ exporting }) => ({ title: exporting.title }), args);

/** Returns the group for the page that lists the files a trainer can download. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const coverage = await getGradebookCoverage(context.pool, key);
  return { cohort: { id: cohort.id, name: cohort.name, courseId: cohort.courseId }, coverage };
}

export default function CohortExportRoute() {
  return <CohortExportPage {...useLoaderData<typeof loader>()} />;
}
