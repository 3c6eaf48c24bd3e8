/** Flaws of closing-case.mdx: its steps, and what else stands in it. */
export interface ClosingCaseFlaws {
  "tag-only-in-lesson": { tag: string };
  "tag-only-in-closing-case": { tag: string };
  "closing-case-without-step": null;
  "closing-case-guidance": null;
  "step-id": null;
  "step-id-twice": { id: string };
  "step-lesson-unknown": { lesson: string; lessons: string[] };
  "step-holds-other": null;
  "step-shape": null;
  "step-choice-mark": null;
  "step-options": { least: number; most: number; found: number };
  "step-option": null;
  "step-reason": null;
  /** `found`: the number of colleagues in the step; it needs two. */
  "step-colleagues": { found: number };
  "step-colleague-twice": { name: string };
}
