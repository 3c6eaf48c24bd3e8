/** What the progress pictures show. */

import type { LessonState, QuestionBrick } from "../practice/lesson-state";
import type { LessonLink, RereadAdvice } from "../practice/lesson-view";

export interface LessonProgress extends LessonLink {
  title: string;
  minutes: number;
  state: LessonState;
  /** Of the round that counts: the passed one, else the latest. Empty when never begun. */
  bricks: QuestionBrick[];
  /** Scored questions right in that round. */
  right: number;
  answered: number;
  scored: number;
  rounds: number;
}

/** Where to go on: the first open question of the lesson last worked on, else the first lesson not passed. */
export interface ResumePoint {
  lesson: LessonLink;
  question: { id: string; number: number; stem: string } | null;
}

export interface CourseProgress {
  /** `label`: the edition that the learner is enrolled in; the newest one for everybody else. */
  course: { id: string; title: string; language: string; passMark: number; label: string };
  /** Current release of that edition. */
  releaseId: string;
  lessons: LessonProgress[];
  passed: number;
  resume: ResumePoint | null;
  /** Per lesson whose last complete round failed. */
  reread: { lesson: LessonLink; right: number; scored: number; needed: number; passages: RereadAdvice[] }[];
}
