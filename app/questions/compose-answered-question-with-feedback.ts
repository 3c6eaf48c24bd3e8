/** Composes what a learner sees of a question after the answer: the answer, the right answer, the verdict and the feedback. */
import { describeResponse } from "./describe-response";
import { gradeResponse, isFullScore, isPartialScore, requireSameKind } from "./grade-response";
import type { AnsweredQuestionWithFeedback, AnswerVerdict, AskedQuestion } from "./question-view";
import { composeChosenText } from "./read-response";
import type { ScoredResponse } from "./second-try";
import { getQuestionKindDefinition, isAnswer, type QuestionRecord, type StoredResponse } from "./table";

/**
 * Returns a question with its answer, verdict and feedback. `asked`: the question as the learner saw it, which gives the order of the
 * choices. `score`: the stored score; without it the response is graded here. `second`: the answer of the second try, if there was one.
 */
export function composeAnsweredQuestionWithFeedback(
  question: QuestionRecord,
  asked: AskedQuestion,
  response: StoredResponse,
  score: number | null = gradeResponse(question, response).score,
  second: ScoredResponse | null = null,
): AnsweredQuestionWithFeedback {
  requireSameKind(question, response);
  const kind = getQuestionKindDefinition(question.type);
  const verdict = chooseQuestionVerdict(score, second);
  const chosen = composeChosenText(second ? [response, second.response] : [response]);
  const answered = { ...asked, verdict, score, chosen };
  if (second === null || !isAnswer(second.response))
    return { ...answered, marked: kind.mark(question, asked.ask, response), first: [] };
  requireSameKind(question, second.response);
  const marked = kind.mark(question, asked.ask, second.response, response);
  return { ...answered, marked, first: kind.options ? [] : describeResponse(question, response) };
}

/** Returns the verdict. Only the score of the first answer decides whether a question is right or partly right. */
function chooseQuestionVerdict(score: number | null, second: ScoredResponse | null): AnswerVerdict {
  if (score === null) return "answered";
  if (isFullScore(score)) return "right";
  if (second?.response.type === "reveal") return "shown";
  if (second && isFullScore(second.score)) return "second";
  return isPartialScore(score) ? "partly" : "wrong";
}
