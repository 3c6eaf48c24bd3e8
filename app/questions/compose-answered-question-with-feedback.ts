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
  const chosen = composeChosenText(second ? [response, second.response] : [response]);
  const answered = { ...asked, ...chooseVerdicts(score, second), score, chosen };
  if (second === null || !isAnswer(second.response))
    return { ...answered, marked: kind.mark(question, asked.ask, response), first: [] };
  requireSameKind(question, second.response);
  const marked = kind.mark(question, asked.ask, second.response, response);
  return { ...answered, marked, first: kind.options ? [] : describeResponse(question, response) };
}

/** Returns the verdict on the answer that is shown and, if that is not the one that counts, the verdict on the one that does. */
function chooseVerdicts(
  score: number | null,
  second: ScoredResponse | null,
): Pick<AnsweredQuestionWithFeedback, "verdict" | "firstVerdict"> {
  const first = chooseVerdict(score);
  if (second === null) return { verdict: first, firstVerdict: null };
  // A mended key can make the first answer right after all.
  if (second.response.type === "reveal") return { verdict: first === "right" ? first : "shown", firstVerdict: null };
  if (!isFullScore(second.score)) return { verdict: chooseVerdict(second.score), firstVerdict: first };
  return { verdict: first === "right" ? first : "second", firstVerdict: null };
}

function chooseVerdict(score: number | null): AnswerVerdict {
  if (score === null) return "answered";
  if (isFullScore(score)) return "right";
  return isPartialScore(score) ? "partly" : "wrong";
}
