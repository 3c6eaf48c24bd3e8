export interface CaseQuestionFlaws {
  "too-much-in-case": null;
}
