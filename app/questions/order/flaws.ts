export interface StepOrderQuestionFlaws {
  "steps-missing": null;
  "few-steps": null;
  "too-much-in-order": null;
}
