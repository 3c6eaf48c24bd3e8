/** Codes that the readers of several kinds share, each with the data of its sentence. */
export interface ReadingFlaws {
  /** `choices` is empty when anything of the right form will do. */
  "question-attribute": { attribute: string; choices: string[] };
  "attribute-of-other-kind": { attribute: string; kinds: string[] };
  "stem-missing": null;
  "text-missing": null;
  "text-twice": { text: string };
  "option-not-plain": null;
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
