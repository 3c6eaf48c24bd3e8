export interface NumericQuestionFlawDataByCode {
  "number-attribute": { attribute: string };
  "number-tolerance": null;
  "number-unit": { unit: string };
  "number-wrong-unreadable": { text: string };
  "number-wrong-is-right": { text: string };
  "number-wrong-twice": { text: string };
  "too-much-in-number": null;
}
