export interface MultipleAnswerQuestionFlaws {
  "too-much-in-multiple": null;
}
