import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { startRound } from "~/learning/practice/start-round.server";
import { readViewer } from "~/web/guards/viewer.server";
import { lessonAddress } from "~/web/params/lesson-address";
import { backTo } from "~/web/responses/lesson-responses";
import { notFound } from "~/web/responses/refusals";

export function loader({ params }: LoaderFunctionArgs) {
  return backTo(lessonAddress(params));
}

/** Begins the next round. If that fails, the lesson page shows the round that is open. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const address = lessonAddress(params);
  const viewer = await readViewer(request, context);
  if (!viewer) return backTo(address);
  const { learnerId } = viewer;
  const outcome = await startRound(context.pool, context.releases, { learnerId, ...address, now: context.now() });
  if (!outcome.ok && outcome.reason === "not-found") throw notFound();
  if (outcome.ok) context.activity.tell(learnerId);
  return backTo(address);
}
