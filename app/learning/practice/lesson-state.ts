/** The progress of a learner in a lesson and its questions, for pages and charts. */

/**
 * The state of a lesson for a learner. `open`: no round has begun. `busy`: a round has begun, but is not complete. `again`: the last round
 * is complete, but no round has passed.
 */
export type LessonState = "open" | "busy" | "again" | "passed";

/**
 * What a learner did with one question; pages draw it as a brick. `answered`: the question was answered, but is not scored. `todo`: the
 * question is not answered yet.
 */
export type QuestionProgress = "right" | "wrong" | "answered" | "todo";
