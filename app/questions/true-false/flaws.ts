export interface TrueFalseFlaws {
  "statement-answer": null;
  "too-much-in-true-false": null;
}
