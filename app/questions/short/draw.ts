export interface AskedShortAnswerQuestion {
  type: "short";
}

export function composeAskedShortAnswerQuestion(): AskedShortAnswerQuestion {
  return { type: "short" };
}
