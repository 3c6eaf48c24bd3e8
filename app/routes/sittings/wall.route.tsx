import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSittingWall } from "~/cohorts/sittings/get-cohort-sittings.server";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { readCourseForGroupPages } from "~/web/params/courses.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { SittingWallPage } from "./wall.page";

/** Without the head and foot of the site, because the page is for a beamer. */
export const handle = { bare: true, wall: true };
export const meta: MetaFunction = (args) => pageMeta(({ sitting }) => ({ title: sitting.wall.pageTitle }), args);
/** Caches must not keep the page, because a sitting may be closed at any moment. */
export const headers = () => ({ "Cache-Control": "no-store" });

/** What stands on the wall of a sitting: its code, and no names. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const sittingId = requireValidId(params.sitting);
  const [wall, { title, language }] = await Promise.all([
    getSittingWall(context.pool, { ...key, sittingId, now: context.now() }),
    readCourseForGroupPages(context, cohort.courseId),
  ]);
  if (!wall) throw notFoundResponse();
  const { sitting, code } = wall;
  const course = { id: cohort.courseId, title, language };
  return { cohortId: cohort.id, course, sitting, code, origin: context.origin };
}

export default function SittingWallRoute() {
  return <SittingWallPage {...useLoaderData<typeof loader>()} />;
}
