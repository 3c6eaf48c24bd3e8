/** What the two addresses that take an answer share: with and without script. Each draws its own response. */
import type { ActionFunctionArgs } from "@remix-run/node";
import {
  answerPracticeQuestion,
  type PracticeAnswerOutcome,
} from "~/learning/practice/answer-practice-question.server";
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

type AnswerRefusalReason = Exclude<Extract<PracticeAnswerOutcome, { ok: false }>["reason"], "invalid">;

/**
 * Refuses an answer that was not graded. The typed texts are shown again.
 * @throws a 404 response if the course has no such lesson or question
 */
export function refuseAnswer(
  context: RequestContext,
  reason: AnswerRefusalReason,
  address: LessonAddress,
  fields: Record<string, string[]>,
): Response {
  if (reason === "not-found") throw notFoundResponse();
  if (reason === "edition-ended") return refuseLessonForm(context, { kind: reason }, address, fields);
  return refuseLessonForm(context, { kind: reason === "learner-gone" ? "nobody" : "behind" }, address, fields);
}
