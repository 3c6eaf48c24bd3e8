import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { requireAccount } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { TodayPage } from "./today.page";
import { countWhoNeedsTrainer, readToday } from "./today.server";

/** Where somebody with an account begins: where they were, and what there is to do. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireAccount(request, context);
  const confirmed = readSearchParam(request, "done") === "confirmed";
  const learned = await readToday(context, viewer);
  return { name: viewer.name, ...learned, inNeed: await countWhoNeedsTrainer(context, viewer), confirmed };
}

export const meta: MetaFunction = (input) => pageMeta((messages) => ({ title: messages.today.title }), input);

export default function TodayRoute() {
  return <TodayPage {...useLoaderData<typeof loader>()} />;
}
