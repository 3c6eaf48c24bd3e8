/** How far a learner is in a lesson, for pages and pictures. */

/** `open`: never answered. `busy`: a round has begun. `again`: the last complete round was under the mark. */
export type LessonState = "open" | "busy" | "again" | "passed";

/** One brick a question, in order; `answered` is a question that is not scored. */
export type QuestionBrick = "right" | "wrong" | "answered" | "todo";
