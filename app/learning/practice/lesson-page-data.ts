/**
 * The data of the lesson page. A browser can also get this as plain data, so it must never contain the right answer to a question that is
 * still open.
 */
import type { LessonInPieces } from "~/content/release/lesson-pieces";
import type { CompiledLesson, GlossaryEntry, SourcePublication } from "~/content/release/release";
import type { QuestionView } from "~/questions/question-view";
import type { Remark } from "../attempt/remarks";
import type { LessonState, QuestionProgress } from "./lesson-state";

export interface LessonNumberAndTitles {
  id: string;
  number: number;
  heading: string;
  short: string;
}

/** An objective that the learner missed in the last complete round, and the passages to read again for it. */
export interface RereadAdvice {
  objective: { id: string; text: string };
  passages: { id: string; title: string; minutes: number }[];
}

/** What the learner did for one objective in a complete round, and the passages to read again for what was not completely right. */
export interface ObjectiveResult extends RereadAdvice {
  bricks: QuestionProgress[];
}

export interface PracticeRoundResult {
  /** The mean score of the scored questions, from 0 to 1, not rounded. */
  score: number;
  passed: boolean;
  /** The number of scored questions that were answered completely right. */
  right: number;
  scored: number;
  reread: RereadAdvice[];
  /** The objectives of the lesson that the round asked about, in order. */
  objectives: ObjectiveResult[];
  /** Whether the learner passed the lessons beside this one. */
  passedBeside: { previous: boolean; next: boolean };
  /** What was marked again after the round was complete. */
  remarks: Remark[];
  /** Whether the page is the response to the answer that passed the lesson for the first time. */
  fresh: boolean;
}

/**
 * What comes after the lessons of an edition. `final-test`: the final test was never begun. `final-test-begun`: it was, and is not passed.
 * `certificate`: the course is complete. Whether the certificate was already made is not known here.
 */
export type StepAfterLessons = "final-test" | "final-test-begun" | "certificate";

export interface LessonPageData {
  /**
   * The id of the release with the text of this page. Parts of the page that are the same for all readers are rendered once for each
   * release.
   */
  releaseId: string;
  course: { id: string; title: string; language: string; lessonCount: number; passMark: number; label: string };
  lesson: CompiledLesson;
  /** The same lesson in pieces, which the page shows. */
  pieces: LessonInPieces;
  /** The terms of the course's glossary that this lesson uses. */
  glossary: GlossaryEntry[];
  sources: SourcePublication[];
  /** The source on which the course is based. */
  original: SourcePublication | null;
  previous: LessonNumberAndTitles | null;
  next: LessonNumberAndTitles | null;
  /**
   * The lesson that must be passed before a round of this lesson can begin, because the order of lessons is fixed. Null if there is no such
   * lesson.
   */
  comesFirst: LessonNumberAndTitles | null;
  /** The state of the lesson by the rounds in the learner's edition. */
  state: LessonState;
  /** The label of the other edition in which the learner passed this lesson, if it counts only because of that; else null. */
  passedIn: string | null;
  /** What the learner can do after the lessons, or null while a lesson of the edition is not passed. */
  afterLessons: StepAfterLessons | null;
  /** The title of the closing case, if this is the last lesson of a course that has one; else null. */
  closingCaseNext: string | null;
  /**
   * The last day on which a round can begin, such as 2027-05-29, because a newer edition opened. Null if the learner's edition is the newest.
   */
  lastDay: string | null;
  /** The number of the round to which the forms of the page belong; 1 before the first answer. */
  round: number;
  /** The questions of the round, in the order of the page. */
  questions: QuestionView[];
  /** The progress of each question that counts, in the order of the page: the brick of question n is at n - 1. */
  bricks: QuestionProgress[];
  /** How many questions of the round count for its result. An open question does not. */
  counted: number;
  /** The lowest number of completely right answers that reaches the pass mark; 0 if the round has no scored questions. */
  needed: number;
  /** The result of the round that is shown, or null if that round is not complete. */
  result: PracticeRoundResult | null;
  /** The learner's saved notes: their text, by their place, such as `recall:<id>` or `passage:<id>`. */
  notes: Record<string, string>;
}
