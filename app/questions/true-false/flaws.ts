export interface TrueFalseQuestionFlawDataByCode {
  "statement-answer": null;
  "too-much-in-true-false": null;
}
