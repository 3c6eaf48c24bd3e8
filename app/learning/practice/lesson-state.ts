/** The progress of a learner in a lesson, for pages and charts. */

/** `open`: not answered. `busy`: a round has begun. `again`: the last complete round was below the pass mark. */
export type LessonState = "open" | "busy" | "again" | "passed";

/** One brick for each question, in order. `answered`: a question that is not scored. */
export type QuestionProgress = "right" | "wrong" | "answered" | "todo";
