import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answerQuestion } from "~/learning/answer-question.server";
import { backTo, findAnswering, lessonAddress, notFound, readAnswerForm } from "~/web/answering.server";
import { fragment, renderAnswer } from "~/web/lesson-fragments.server";

export function loader({ params }: LoaderFunctionArgs) {
  return backTo(lessonAddress(params));
}

/**
 * The same answer for the script that posts in place: the question as HTML, marked (200) or open with what is wrong (400).
 * 409: the page is behind, and should be fetched anew.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const address = lessonAddress(params);
  const form = await readAnswerForm(request);
  const { learner, locale, settle } = await findAnswering(request, context);
  const { pool, releases } = context;
  const outcome = await answerQuestion(pool, releases, { learner, ...address, ...form, now: context.now() });
  if (outcome.ok) {
    settle();
    return fragment(renderAnswer(outcome.view, form.questionId, locale));
  }
  if (outcome.reason === "invalid") return fragment(renderAnswer(outcome.view, form.questionId, locale), 400);
  if (outcome.reason === "not-found") throw notFound();
  return fragment("", 409);
}
