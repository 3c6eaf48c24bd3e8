export interface ClozeQuestionFlawDataByCode {
  "gap-missing": null;
  "gap-feedback-list": null;
  "gap-in-markup": null;
  "gap-empty": null;
  "gap-count": { gaps: number; items: number };
  "gap-without-feedback": null;
  "gap-wrong-list": null;
  "gap-too-much": null;
  "gap-wrong-is-right": { text: string };
  "gap-answers-equal": { first: string; second: string };
  "too-much-in-cloze": null;
}
