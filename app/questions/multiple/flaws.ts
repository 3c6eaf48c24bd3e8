export interface MultipleAnswerQuestionFlawDataByCode {
  "too-much-in-multiple": null;
}
