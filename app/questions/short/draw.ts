export interface ShortAnswerQuestionBeforeAnswer {
  type: "short";
}

export function composeShortAnswerQuestionBeforeAnswer(): ShortAnswerQuestionBeforeAnswer {
  return { type: "short" };
}
