/** What the two addresses that take an answer share: with and without script. Each draws its own response. */
import type { ActionFunctionArgs } from "@remix-run/node";
import {
  answerPracticeQuestion,
  type PracticeAnswerOutcome,
} from "~/learning/practice/answer-practice-question.server";
import { coursePath, lessonPath } from "~/ui/addresses";
import type { FormNotSavedReason } from "~/ui/form-not-saved-reason";
import type { RequestContext } from "~/web/context.server";
import { readPostedAnswer } from "~/web/forms/posted-answer.server";
import { findAnsweringPerson } from "~/web/guards/answering.server";
import { type LessonAddress, readLessonAddress } from "~/web/params/lesson-address";
import { refuseLessonForm } from "~/web/responses/lesson-responses";
import { notFoundResponse } from "~/web/responses/refusals";

/** Reads, grades and stores the answer of a request. Returns the outcome, with what a response needs. */
export async function submitAnswer({ request, params, context }: ActionFunctionArgs) {
  const address = readLessonAddress(params);
  const form = await readPostedAnswer(request, context);
  const { learner, locale, mark, settle } = await findAnsweringPerson(request, context);
  const { pool, releases } = context;
  const outcome = await answerPracticeQuestion(pool, releases, { learner, ...address, ...form, now: context.now() });
  // Also if an earlier answer counts: a guest who was stored always gets their cookie, and for a known learner it only causes a poll.
  if (outcome.ok) settle();
  return { address, form, outcome, to: { locale, mark: mark() } };
}

type AnswerRefusal = Exclude<Extract<PracticeAnswerOutcome, { ok: false }>, { reason: "invalid" }>;

/**
 * Refuses an answer that was not graded. The typed texts are shown again.
 * @throws a 404 response if the course has no such lesson or question
 */
export function refuseAnswer(
  context: RequestContext,
  refusal: AnswerRefusal,
  address: LessonAddress,
  fields: Record<string, string[]>,
): Response {
  const { courseId } = address;
  const refuse = (why: FormNotSavedReason, back = address.path) =>
    refuseLessonForm(context, why, address, fields, back);
  switch (refusal.reason) {
    case "not-found":
      throw notFoundResponse();
    case "not-yet": {
      const { comesFirst } = refusal;
      if (!comesFirst) return refuse({ kind: "behind" });
      return refuse({ kind: "lesson-first", number: comesFirst.number }, lessonPath(courseId, comesFirst.id));
    }
    case "edition-ended":
      return refuse({ kind: "edition-ended" });
    case "learner-gone":
      return refuse({ kind: "nobody" });
    // The round has no such question or try: it is one of another edition, or of an earlier text of this one.
    case "not-asked":
    case "attempt-not-open":
    case "try-not-open":
      return refuse({ kind: "outdated" });
    case "lesson-gone":
      return refuse({ kind: "outdated" }, coursePath(courseId));
    case "attempt-over":
    case "not-begun":
      return refuse({ kind: "behind" });
  }
}
