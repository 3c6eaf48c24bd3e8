/** The second try of a question, for all kinds: whether there is one, and what is asked. Pure functions. */
import { describeResponse } from "./describe-response";
import { isFullScore, isPartialScore, requireSameKind } from "./grade-response";
import type { SecondTryCondition } from "./kind";
import { isLookBack } from "./question";
import type { AskedQuestion, RetriedQuestion } from "./question-view";
import { getQuestionKindDefinition, type QuestionRecord, type StoredResponse } from "./table";

/** An answer as it is stored, with its score: 0 to 1, or null without one. */
export interface ScoredResponse {
  response: StoredResponse;
  score: number | null;
}

/**
 * Returns whether a question may be asked once more after this first answer. `first` is null before the first answer: then it returns
 * whether a second try is possible. A look-back question is asked once, because it earns nothing.
 */
export function allowsSecondTry(question: QuestionRecord, first: ScoredResponse | null): boolean {
  const { secondTry } = getQuestionKindDefinition(question.type);
  if (!secondTry || isLookBack(question)) return false;
  if (first === null) return secondTry.allows(question, null);
  const { response, score } = first;
  requireSameKind(question, response);
  return score !== null && !isFullScore(score) && secondTry.allows(question, response);
}

/** Returns when a first answer that is not right has a second try, or null if it always has. */
export function getSecondTryCondition({ type }: QuestionRecord): SecondTryCondition | null {
  return getQuestionKindDefinition(type).secondTry?.condition ?? null;
}

/**
 * Returns a question as a learner sees it at the second try: without the key and the feedback, but with the author's hint and what was
 * right. `asked`: the question at the first try.
 * @throws if questions of this kind have no second try, which only a bug can cause
 */
export function composeRetriedQuestion(
  question: QuestionRecord,
  asked: AskedQuestion,
  { response, score }: ScoredResponse,
): RetriedQuestion {
  requireSameKind(question, response);
  const { secondTry, options } = getQuestionKindDefinition(question.type);
  if (!secondTry) throw new Error(`a second try of a question of type ${question.type}`);
  return {
    ...asked,
    ask: secondTry.draw(question, asked.ask, response),
    first: options ? [] : describeResponse(question, response),
    partly: isPartialScore(score),
    hint: question.hint ?? null,
    typed: {},
    problem: null,
  };
}
