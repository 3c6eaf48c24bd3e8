/** Turns an answered question into what its learner may see: their answer, the key and the feedback. */
import { isAtLeast } from "~/platform/fractions";
import { gradeResponse, isFullScore, requireSameKind } from "./grade-response";
import type { AskedQuestion, MarkedQuestion, Verdict } from "./question-view";
import { getKindDefinition, type QuestionRecord, type QuestionResponse } from "./table";

/** `score`: the stored score, if there is one. `asked`: the question as drawn, which gives the order. */
export function composeMarkedQuestion(
  question: QuestionRecord,
  asked: AskedQuestion,
  response: QuestionResponse,
  score: number | null = gradeResponse(question, response).score,
): MarkedQuestion {
  requireSameKind(question, response);
  const marked = getKindDefinition(question.type).mark(question, asked.ask, response);
  return { ...asked, verdict: chooseQuestionVerdict(score), score, marked };
}

/** `partly`: more than 0, but not full marks. */
export function chooseQuestionVerdict(score: number | null): Verdict {
  if (score === null) return "answered";
  if (isFullScore(score)) return "right";
  return isAtLeast(0, score) ? "wrong" : "partly";
}
