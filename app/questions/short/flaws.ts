export interface ShortAnswerQuestionFlawDataByCode {
  "rubric-missing": null;
  "model-missing": null;
  "model-not-paragraphs": null;
  "too-much-in-short": null;
}
