/** The codes of mistakes that are possible in questions of several kinds, each with the data for the sentence that explains it. */
export interface CommonQuestionFlawDataByCode {
  /** An attribute is missing or not valid. `choices`: its allowed values; empty if every value of the right form is allowed. */
  "question-attribute": { attribute: string; choices: string[] };
  "attribute-of-other-kind": { attribute: string; kinds: string[] };
  "stem-missing": null;
  "text-missing": null;
  "text-twice": { text: string };
  "option-not-plain": null;
  "hint-misplaced": null;
  "hint-empty": null;
  "hint-paragraphs": null;
  "feedback-missing": null;
  "feedback-paragraphs": null;
  "option-too-much": null;
  "box-not-here": null;
  "box-missing": null;
  "misconception-of-right": null;
  "options-missing": null;
  "right-option-missing": { exactlyOne: boolean };
  "right-options-many": { count: number };
  "wrong-option-missing": null;
  "rubric-row": null;
  "rubric-empty": null;
  "tag-without": { tag: string };
  "tag-too-much": { tag: string };
}
