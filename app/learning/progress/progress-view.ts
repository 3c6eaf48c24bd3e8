/** The data of the progress pages. */

import type { LessonState, QuestionProgress } from "../practice/lesson-state";
import type { LessonLink, RereadAdvice } from "../practice/lesson-view";

export interface LessonProgress extends LessonLink {
  title: string;
  minutes: number;
  state: LessonState;
  /** Of the passed round, or else of the latest one. It is empty if the lesson was not begun. */
  bricks: QuestionProgress[];
  /** Number of scored questions right in that round. */
  right: number;
  answered: number;
  scored: number;
  rounds: number;
}

/** Where to continue: the first open question of the lesson that was last worked on, or else the first lesson that is not passed. */
export interface ResumePoint {
  lesson: LessonLink;
  question: { id: string; number: number; stem: string } | null;
}

export interface CourseProgress {
  /** `label`: the edition in which the learner is enrolled, or the newest one without an enrolment. */
  course: { id: string; title: string; language: string; label: string };
  /** Current release of that edition. */
  releaseId: string;
  lessons: LessonProgress[];
  passed: number;
  resume: ResumePoint | null;
  /** The lessons whose last complete round failed. */
  reread: { lesson: LessonLink; right: number; scored: number; needed: number; passages: RereadAdvice[] }[];
}
