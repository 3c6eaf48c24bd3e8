export interface OrderQuestionFlaws {
  "steps-missing": null;
  "few-steps": null;
  "too-much-in-order": null;
}
