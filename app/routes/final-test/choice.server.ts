/** What the two addresses that save a choice share: with and without script. Each draws its own response. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { saveQuestionOfPage } from "~/learning/final/pages/save-question-of-page.server";
import { finalTestPath, finalTestQuestionPath, finalTestResultPath } from "~/ui/addresses";
import type { FormNotSavedReason } from "~/ui/form-not-saved-reason";
import type { RequestContext } from "~/web/context.server";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { listTypedTextsToShowAgain } from "~/web/forms/typed-texts-to-show-again";
import { forgedFormResponse, notFoundResponse } from "~/web/responses/refusals";
import { chargeSaveToLimit } from "~/web/responses/too-many.server";
import { type FinalTestAddress, readQuestionPosition, requireFinalTestAttempt } from "./final-test.server";

/** How often a question can be saved before its saves count for the rate limit. Few people need more, so most saves cost no counting. */
const freeSaves = 10;

/**
 * Reads and saves the choice of a request. Returns the outcome, with what a response needs.
 * @throws a 429 response if the learner saves too often: each save can be another row in the history. The page gate then shows what was
 * typed.
 */
export async function submitChoice({ request, params, context }: ActionFunctionArgs) {
  const { key, address, viewer } = await requireFinalTestAttempt(request, context, params);
  const position = readQuestionPosition(params);
  const fields = await readPostedFields(request, context);
  const [questionId = ""] = fields.question ?? [];
  const [stated = ""] = fields.saves ?? [];
  // A number that no save has, so that a form without it is refused.
  const saves = /^\d{1,6}$/.test(stated) ? Number(stated) : -1;
  // A smaller number than the stored one is refused later, so that nobody gets around the limit by it.
  if (saves >= freeSaves) {
    const back = finalTestQuestionPath(address.courseId, address, position);
    await chargeSaveToLimit(context, "final-test-choice", { learnerId: viewer.learnerId, back, fields });
  }
  const outcome = await saveQuestionOfPage(context.pool, context.releases, {
    ...key,
    position,
    questionId,
    saves,
    fields,
    flagged: fields.flag?.[0] === "1",
  });
  if (outcome.ok) context.activity.tell(viewer.learnerId);
  return { address, position, outcome, fields, viewer };
}

type Refusal = "not-found" | "not-offered" | "handed-in" | "too-long" | "learner-gone";

const whys: Record<Exclude<Refusal, "not-found" | "not-offered">, FormNotSavedReason> = {
  "handed-in": { kind: "handed-in" },
  "too-long": { kind: "long", most: 10_000 },
  "learner-gone": { kind: "nobody" },
};

/**
 * Refuses a choice that was not saved. The page gate then explains why, and shows what was typed.
 * @throws a 404 response if there is no such attempt or question, and a 400 response for a choice that the question does not offer
 */
export function refuseChoice(
  context: RequestContext,
  reason: Refusal,
  address: FinalTestAddress,
  fields: Record<string, string[]>,
): Response {
  if (reason === "not-found") throw notFoundResponse();
  if (reason === "not-offered") throw forgedFormResponse();
  const { courseId } = address;
  const path = finalTestQuestionPath(courseId, address, 1);
  const back = reason === "handed-in" ? finalTestResultPath(courseId, address) : finalTestPath(courseId);
  context.notTaken = { why: whys[reason], back, typed: listTypedTextsToShowAgain(path, fields), status: 409 };
  return new Response(null, { status: 409 });
}
