export interface SelfAssessedTextQuestionFlawDataByCode {
  "rubric-missing": null;
  "model-missing": null;
  "model-not-paragraphs": null;
  "too-much-in-short": null;
}
