/** What the lesson page shows. Plain data: it also travels as a data response, so no key may ever be in it. */
import type { CompiledLesson, GlossaryEntry, SourceEntry } from "~/content/release/release";
import type { QuestionView } from "~/questions/question-view";
import type { LessonState, QuestionBrick } from "./lesson-state";

export interface LessonLink {
  id: string;
  number: number;
  heading: string;
  short: string;
}

/** An objective that was missed in the last complete round, and what to read for it. */
export interface RereadAdvice {
  objective: { id: string; text: string };
  passages: { id: string; title: string; minutes: number }[];
}

export interface RoundResult {
  round: number;
  /** Mean of the scored questions, 0 to 1, unrounded. */
  score: number;
  passed: boolean;
  /** Scored questions with full marks, of all scored. */
  right: number;
  scored: number;
  /** The least number of full-mark questions that reaches the mark. */
  needed: number;
  reread: RereadAdvice[];
}

export interface LessonView {
  /** The state of the course that it is of: what readers have in common is drawn once a release. */
  releaseId: string;
  course: { id: string; title: string; label: string; language: string; lessonCount: number; passMark: number };
  lesson: CompiledLesson;
  /** Only what this lesson uses. */
  glossary: GlossaryEntry[];
  sources: SourceEntry[];
  previous: LessonLink | null;
  next: LessonLink | null;
  /** Where lessons are taken in order: the one to pass before anything can be begun here. */
  comesFirst: LessonLink | null;
  state: LessonState;
  /** Whether this and every other lesson of the edition is passed: then there is a certificate to get. */
  courseComplete: boolean;
  /** Number of the round that the forms below belong to; 1 before anything was answered. */
  round: number;
  questions: QuestionView[];
  bricks: QuestionBrick[];
  /** Of the round shown, once complete. */
  result: RoundResult | null;
  /** Place (`pre-question:<id>` or `recall:<id>`) -> saved text. */
  notes: Record<string, string>;
}
