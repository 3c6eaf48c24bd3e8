import type { Html } from "../base";
import type { MatchQuestionBeforeAnswer } from "./draw";
import type { MatchResponse } from "./fields";
import { listRightHandChoices, type MatchQuestion } from "./schema";

export interface MatchQuestionAfterAnswer {
  type: "match";
  pairs: { left: Html; chosen: Html | null; right: Html; correct: boolean; feedback: Html }[];
  extras: { right: Html; feedback: Html }[];
}

export function composeMatchQuestionAfterAnswer(
  question: MatchQuestion,
  _ask: MatchQuestionBeforeAnswer,
  { pairs }: MatchResponse,
): MatchQuestionAfterAnswer {
  const rights = new Map(listRightHandChoices(question).map(({ id, html }) => [id, html]));
  return {
    type: "match",
    pairs: question.pairs.map(({ left, right, feedback }) => ({
      left: left.html,
      chosen: rights.get(pairs[left.id] ?? "") ?? null,
      right: right.html,
      correct: pairs[left.id] === right.id,
      feedback,
    })),
    extras: question.extras.map(({ right, feedback }) => ({ right: right.html, feedback })),
  };
}
