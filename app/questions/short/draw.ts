export interface SelfAssessedTextQuestionBeforeAnswer {
  type: "short";
}

export function composeSelfAssessedTextQuestionBeforeAnswer(): SelfAssessedTextQuestionBeforeAnswer {
  return { type: "short" };
}
