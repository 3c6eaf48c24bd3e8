import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getWeek } from "~/learning/rhythm/get-week.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAccount } from "~/web/guards/viewer.server";
import { TodayPage } from "./today.page";
import { readToday } from "./today.server";

/** Where somebody with an account begins: where they were, and what there is to do. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireAccount(request, context);
  const { learnerId, name } = viewer;
  const [courses, week] = await Promise.all([
    readToday(context, viewer),
    getWeek(context.pool, { learnerId, now: context.now() }),
  ]);
  return { name, ...courses, ...week };
}

export const meta: MetaFunction = (input) => pageMeta((messages) => ({ title: messages.today.title }), input);

export default function TodayRoute() {
  return <TodayPage {...useLoaderData<typeof loader>()} />;
}
