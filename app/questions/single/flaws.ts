export interface SingleChoiceQuestionFlawDataByCode {
  "too-much-in-single": null;
}
