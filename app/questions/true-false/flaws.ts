export interface TrueFalseQuestionFlaws {
  "statement-answer": null;
  "too-much-in-true-false": null;
}
