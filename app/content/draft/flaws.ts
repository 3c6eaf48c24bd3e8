/** What is still to write in a course that was made of a dossier. It is no mistake, but a course with it can't be built for learners. */
export interface ToWriteFlaws {
  /** A question that a rule made. `feedback`: how many of its parts have none yet. */
  "question-is-draft": { rule: string; feedback: number; hint: boolean };
  /** `passages`: the passages of the source that it is to be about, with spaces between them. */
  "piece-to-write": { passages: string };
  /** A text that begins with `[schrijf]` or `[write]`. */
  "text-to-write": null;
  /** What the build says of a course, in place of all of the above. */
  "course-to-write": { questions: number; pieces: number };
}
