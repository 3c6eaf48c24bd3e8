export interface StepOrderQuestionFlawDataByCode {
  "steps-missing": null;
  "few-steps": null;
  "too-much-in-order": null;
}
