import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { getLessonPageData } from "~/learning/practice/get-lesson-page-data.server";
import { startPracticeRound } from "~/learning/practice/start-practice-round.server";
import { readViewer } from "~/web/guards/viewer.server";
import { readLessonAddress } from "~/web/params/lesson-address";
import { redirectToLesson, redirectToQuestion } from "~/web/responses/lesson-responses";
import { notFoundResponse } from "~/web/responses/refusals";

export function loader({ params }: LoaderFunctionArgs) {
  return redirectToLesson(readLessonAddress(params));
}

/**
 * Begins the next practice round of a lesson, and goes to its first question. If no round may begin, the lesson page shows the round that is
 * there.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const address = readLessonAddress(params);
  const viewer = await readViewer(request, context);
  if (!viewer) return redirectToLesson(address);
  const { learnerId } = viewer;
  const outcome = await startPracticeRound(context.pool, context.releases, {
    learnerId,
    ...address,
    now: context.now(),
  });
  if (!outcome.ok && outcome.reason === "not-found") throw notFoundResponse();
  if (outcome.ok) context.activity.tell(learnerId);
  const view = await getLessonPageData(context.pool, context.releases, { learnerId, ...address });
  const next = view?.questions.find(({ state }) => state !== "final");
  return next ? redirectToQuestion(address, next.id) : redirectToLesson(address);
}
