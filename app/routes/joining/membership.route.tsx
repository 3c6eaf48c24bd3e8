import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listTrainerMessagesToLearner } from "~/cohorts/following/list-trainer-messages-to-learner.server";
import { pageMeta } from "~/ui/page-meta";
import { readSearchParam } from "~/web/params/address";
import { readCourseForGroupPages } from "~/web/params/courses.server";
import { requireMembership } from "./joining.server";
import { MembershipPage } from "./membership.page";

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(({ membership }) => ({ title: data?.membership.name ?? membership.page.over }), args);

/** Returns a group as its member sees it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { key, membership } = await requireMembership(request, context, params.cohort);
  const [course, messages] = await Promise.all([
    readCourseForGroupPages(context, membership.courseId),
    listTrainerMessagesToLearner(context.pool, key),
  ]);
  const joined = readSearchParam(request, "done") === "joined";
  return { membership, course, messages, joined, now: context.now() };
}

export default function MembershipRoute() {
  return <MembershipPage {...useLoaderData<typeof loader>()} />;
}
