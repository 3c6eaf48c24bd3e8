export interface SingleAnswerQuestionFlaws {
  "too-much-in-single": null;
}
