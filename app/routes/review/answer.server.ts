/** What the two addresses that take an answer of a review share: with and without script. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { answerReviewQuestion, type ReviewAnswerOutcome } from "~/learning/review/answer-review-question.server";
import { reviewPath } from "~/ui/addresses";
import { confidenceFieldName } from "~/ui/review/confidence-fields";
import { reviewDayFieldName } from "~/ui/review/review-day-field";
import type { RequestContext } from "~/web/context.server";
import { readPostedAnswer } from "~/web/forms/posted-answer.server";
import { listTypedTextsToShowAgain } from "~/web/forms/typed-texts-to-show-again";
import { requireAccount } from "~/web/guards/viewer.server";
import { isPossibleContentId } from "~/web/params/address";

/** Reads, grades and stores the answer of a request. Returns the outcome, with what a response needs. */
export async function submitReviewAnswer({ request, context }: ActionFunctionArgs) {
  const viewer = await requireAccount(request, context);
  const { learnerId, locale } = viewer;
  const { questionId, seq, fields } = await readPostedAnswer(request, context);
  const courseId = fields.course?.[0];
  const given = { questionId, seq, fields, confidence: readConfidence(fields) };
  const when = { madeOn: fields[reviewDayFieldName]?.[0], now: context.now() };
  const outcome: ReviewAnswerOutcome = isPossibleContentId(courseId)
    ? await answerReviewQuestion(context.pool, context.releases, { learnerId, courseId, ...given, ...when })
    : { ok: false, reason: "not-asked" };
  const to = { locale, mark: context.pageMark(learnerId) };
  return { outcome, courseId: courseId ?? "", questionId, fields, to };
}

/** Returns how sure the learner says to be, or null if they did not say it in a form of ours. */
function readConfidence(fields: Record<string, string[]>): number | null {
  const [text = ""] = fields[confidenceFieldName] ?? [];
  return /^\d$/.test(text) ? Number(text) : null;
}

type ReviewAnswerRefusal = Exclude<Extract<ReviewAnswerOutcome, { ok: false }>, { reason: "invalid" }>;

/** Refuses an answer that was not graded. The typed texts are shown again. */
export function refuseReviewAnswer(
  context: RequestContext,
  { reason }: ReviewAnswerRefusal,
  fields: Record<string, string[]>,
): Response {
  const kind = reason === "learner-gone" || reason === "no-account" ? "nobody" : reason;
  context.notTaken = {
    why: { kind },
    back: reviewPath,
    typed: listTypedTextsToShowAgain(reviewPath, fields),
    status: 409,
  };
  return new Response(null, { status: 409 });
}
