export interface CaseQuestionFlawDataByCode {
  "too-much-in-case": null;
}
