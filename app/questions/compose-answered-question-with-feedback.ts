/** Composes what a learner sees of a question after the answer: the answer, the right answer, the verdict and the feedback. */
import { isAtLeastWithTolerance } from "~/platform/fractions";
import { gradeResponse, isFullScore, requireSameKind } from "./grade-response";
import type { AnsweredQuestionWithFeedback, AnswerVerdict, AskedQuestion } from "./question-view";
import { getQuestionKindDefinition, type QuestionRecord, type QuestionResponse } from "./table";

/**
 * Returns a question with its answer, verdict and feedback. `asked`: the question as the learner saw it, which gives the order of the
 * choices. `score`: the stored score; without it the response is graded here.
 */
export function composeAnsweredQuestionWithFeedback(
  question: QuestionRecord,
  asked: AskedQuestion,
  response: QuestionResponse,
  score: number | null = gradeResponse(question, response).score,
): AnsweredQuestionWithFeedback {
  requireSameKind(question, response);
  const marked = getQuestionKindDefinition(question.type).mark(question, asked.ask, response);
  return { ...asked, verdict: chooseQuestionVerdict(score), score, marked };
}

/** Returns the verdict for a score: right for 1, wrong for 0, partly for a score between them, and answered if there is no score. */
function chooseQuestionVerdict(score: number | null): AnswerVerdict {
  if (score === null) return "answered";
  if (isFullScore(score)) return "right";
  return isAtLeastWithTolerance(0, score) ? "wrong" : "partly";
}
