/** The data of the pages that show a learner's progress. */

import type { LessonNumberAndTitles, RereadAdvice } from "../practice/lesson-page-data";
import type { LessonState, QuestionProgress } from "../practice/lesson-state";

export interface LessonProgress extends LessonNumberAndTitles {
  title: string;
  minutes: number;
  state: LessonState;
  /**
   * The label of the other edition in which the learner passed this lesson, if it is passed only because of that. Null otherwise, and in an
   * edition without a final test: there, another edition does not count.
   */
  passedIn: string | null;
  /**
   * The progress of each question in the last round that passed or, if none passed, in the latest round. The list is empty if the lesson
   * was not begun.
   */
  bricks: QuestionProgress[];
  /** The number of scored questions that were answered completely right, in the same round as the field `bricks`. */
  right: number;
  /** The number of questions of that round whose answer is final. */
  answered: number;
  /** How many pieces are still to be done until the lesson is passed. All of them, if the next step is a new round. */
  piecesLeft: number;
  scored: number;
  rounds: number;
}

/**
 * Where the learner can continue: in the lesson that was last worked on, if a question is open there or it is not passed; else in the one
 * before that which is not passed; else in the next lesson that is not passed.
 */
export interface ResumePoint {
  lesson: LessonNumberAndTitles;
  /** Whether the learner has not begun this lesson. */
  isNew: boolean;
  /**
   * The first question without a final answer of the last round, or null if there is none. `elementId`: the id to go to in the page. That
   * is the piece of the question, so that its text is read first, or the question itself if the piece was begun. `piece`: that piece, or
   * null if the question stands outside the pieces.
   */
  question: { id: string; number: number; stem: string; elementId: string; piece: ResumePiece | null } | null;
}

/** A piece of a lesson. `number`: from 1; `of`: how many pieces there are; `begun`: whether a question of it was answered. */
export interface ResumePiece {
  number: number;
  of: number;
  title: string;
  minutes: number;
  begun: boolean;
}

export interface CourseProgress {
  /** The course. `label`: the edition in which the learner is enrolled, or the newest one if the learner is not enrolled. */
  course: { id: string; title: string; language: string; label: string };
  /** The id of the current release of the learner's edition. */
  releaseId: string;
  /** The last day on which something can begin in the learner's edition, such as 2027-05-29. Null if it is the newest edition. */
  lastDay: string | null;
  lessons: LessonProgress[];
  /**
   * The first lesson that is passed only because of another edition and in which the learner began no round in this one. Null if there is
   * none.
   */
  unread: LessonNumberAndTitles | null;
  passed: number;
  /** Whether the learner has begun a lesson of the course. */
  begun: boolean;
  /** Whether every lesson is passed. A course without lessons is never complete. */
  complete: boolean;
  /** Whether the edition has a final test, which comes after the lessons. */
  hasFinalTest: boolean;
  /** The title of the edition's closing case, or null if it has none. It is no part of the progress. */
  closingCase: string | null;
  resume: ResumePoint | null;
  /** The lessons that are not passed and whose last complete round failed, each with the passages to read again. */
  reread: { lesson: LessonNumberAndTitles; right: number; scored: number; needed: number; passages: RereadAdvice[] }[];
}

/** How far a learner is in the lessons of a course, and where they continue. */
export type WayThroughLessons = Pick<CourseProgress, "begun" | "complete" | "resume" | "unread">;
