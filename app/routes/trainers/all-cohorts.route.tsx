import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCohortsForAdministrator } from "~/cohorts/administering/administer-cohorts.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { readPageNumber, readSearchParam } from "~/web/params/address";
import { listCourseSummariesForGroupPages } from "~/web/params/courses.server";
import { AllCohortsPage } from "./all-cohorts.page";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.cohorts }), args);

const dones = ["given", "has-trainer"] as const;

/** Returns all groups, for an administrator: nothing about a member but how many there are. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const page = readPageNumber(request);
  const [{ cohorts, more }, courses] = await Promise.all([
    listCohortsForAdministrator(context.pool, { page }),
    listCourseSummariesForGroupPages(context),
  ]);
  const done = dones.find((each) => each === readSearchParam(request, "done")) ?? null;
  return { cohorts, more, page, courses, done };
}

export default function AllCohortsRoute() {
  return <AllCohortsPage {...useLoaderData<typeof loader>()} />;
}
