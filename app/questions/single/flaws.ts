export interface SingleChoiceQuestionFlaws {
  "too-much-in-single": null;
}
