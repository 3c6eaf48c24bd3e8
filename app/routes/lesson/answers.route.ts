import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readLessonAddress } from "~/web/params/lesson-address";
import { createHtmlFragmentResponse, renderQuestionAfterAnswer } from "~/web/responses/lesson-fragments.server";
import { redirectToLesson } from "~/web/responses/lesson-responses";
import { refuseAnswer, submitAnswer } from "./answer.server";

export function loader({ params }: LoaderFunctionArgs) {
  return redirectToLesson(readLessonAddress(params));
}

/**
 * Takes an answer that the script sent. Returns the question as HTML: marked (status 200), or open with the problem (400). Status 409 means
 * that the page is out of date or belongs to another person. The typed answer stays on the page.
 */
export async function action(args: ActionFunctionArgs) {
  const { address, form, outcome, to } = await submitAnswer(args);
  if (!outcome.ok && outcome.reason !== "invalid") return refuseAnswer(args.context, outcome, address, form.fields);
  const html = renderQuestionAfterAnswer(outcome.view, form.questionId, to);
  return createHtmlFragmentResponse(html, { status: outcome.ok ? 200 : 400, ...to });
}
