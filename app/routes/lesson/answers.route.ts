import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answerPracticeQuestion } from "~/learning/practice/answer-practice-question.server";
import { readPostedAnswer } from "~/web/forms/posted-answer.server";
import { findAnsweringPerson } from "~/web/guards/answering.server";
import { readLessonAddress } from "~/web/params/lesson-address";
import { createHtmlFragmentResponse, renderQuestionAfterAnswer } from "~/web/responses/lesson-fragments.server";
import { redirectToLesson, refuseLessonForm } from "~/web/responses/lesson-responses";
import { notFoundResponse } from "~/web/responses/refusals";

export function loader({ params }: LoaderFunctionArgs) {
  return redirectToLesson(readLessonAddress(params));
}

/**
 * Takes an answer that the script sent. Returns the question as HTML: marked (status 200), or open with the problem (400). Status 409 means
 * that the page is out of date or belongs to another person. The typed answer stays on the page.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const address = readLessonAddress(params);
  const form = await readPostedAnswer(request, context);
  const { learner, settle, ...reader } = await findAnsweringPerson(request, context);
  const { pool, releases } = context;
  const outcome = await answerPracticeQuestion(pool, releases, { learner, ...address, ...form, now: context.now() });
  if (outcome.ok) {
    settle();
    const to = { locale: reader.locale, mark: reader.mark() };
    return createHtmlFragmentResponse(renderQuestionAfterAnswer(outcome.view, form.questionId, to), to);
  }
  const to = { locale: reader.locale, mark: reader.mark() };
  if (outcome.reason === "invalid")
    return createHtmlFragmentResponse(renderQuestionAfterAnswer(outcome.view, form.questionId, to), {
      status: 400,
      ...to,
    });
  if (outcome.reason === "not-found") throw notFoundResponse();
  return refuseLessonForm(
    context,
    { kind: outcome.reason === "learner-gone" ? "nobody" : "behind" },
    address,
    form.fields,
  );
}
