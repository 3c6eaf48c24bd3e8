/** The data of the lesson page. It is also sent as data, so it must never contain a key. */
import type { CompiledLesson, GlossaryEntry, SourceEntry } from "~/content/release/release";
import type { QuestionView } from "~/questions/question-view";
import type { LessonState, QuestionProgress } from "./lesson-state";

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
  /** Mean of the scored questions, 0 to 1, not rounded. */
  score: number;
  passed: boolean;
  /** Number of scored questions with full marks. */
  right: number;
  scored: number;
  /** The lowest number of completely right questions that reaches the pass mark. */
  needed: number;
  reread: RereadAdvice[];
}

export interface LessonView {
  /** The release of the page's text; parts that are the same for all readers are rendered once for each release. */
  releaseId: string;
  course: { id: string; title: string; label: string; language: string; lessonCount: number; passMark: number };
  lesson: CompiledLesson;
  /** The terms of the glossary that this lesson uses. */
  glossary: GlossaryEntry[];
  sources: SourceEntry[];
  previous: LessonLink | null;
  next: LessonLink | null;
  /** The lesson that must be passed before anything here can begin, in the fixed order. */
  comesFirst: LessonLink | null;
  state: LessonState;
  /** Tells whether every lesson of the edition is passed, so that a certificate can be requested. */
  courseComplete: boolean;
  /** Number of the round to which the forms belong; 1 before the first answer. */
  round: number;
  questions: QuestionView[];
  bricks: QuestionProgress[];
  /** Result of the shown round, if it is complete. */
  result: RoundResult | null;
  /** Saved text by place (`pre-question:<id>` or `recall:<id>`). */
  notes: Record<string, string>;
}
