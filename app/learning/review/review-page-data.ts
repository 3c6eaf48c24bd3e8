/**
 * The data of the page of reviews. A browser can also get this as plain data, so it must never contain the right answer to a question that is
 * still open.
 */
import type { Html } from "~/questions/base";
import type { QuestionView } from "~/questions/question-view";
import type { QuestionProgress } from "../practice/lesson-state";
import type { Confidence } from "./confidence";
import type { PlannedDay } from "./plan-weeks";

/** The bar above a review: how far the learner is in a set of questions. */
export interface ReviewPosition {
  /** The number of the question in its set, from 1. */
  position: number;
  bricks: QuestionProgress[];
}

/** One question of a review, to be answered or with its answer. */
export interface ReviewQuestionData extends ReviewPosition {
  state: "question";
  today: string;
  course: { id: string; language: string };
  /** The title of the course, if the day asks questions of several courses; else null. */
  courseTitle: string | null;
  lesson: { id: string; number: number };
  /** How many days ago the learner answered at this place, or null if that was today. */
  daysAgo: number | null;
  /** The case that the question is about, with its text, or null. */
  story: { title: string; html: Html } | null;
  question: QuestionView;
  /** Whether the form asks how sure the learner is. */
  asksConfidence: boolean;
  /** How sure the learner said to be in an answer that was refused, so that it stays chosen; else null. */
  said: Confidence | null;
  /** What follows from the answer, or null while the question can still be answered. */
  after: AfterReviewAnswer | null;
}

export interface AfterReviewAnswer {
  /** When the card comes back, or null if it rests now. `isCertain`: whether it is asked on that day, also if many cards wait. */
  comesBack: { day: string; isCertain: boolean } | null;
  /** Whether the place has another question to ask then. */
  hasOtherQuestion: boolean;
  /** What the first answer was if the learner said to know it, and it was not right; else null. */
  sureAndWrong: "partly" | "wrong" | null;
  /** The number of the next question in the set, or null if the set is done. */
  next: number | null;
}

/** A set of questions is done, or nothing is due today. */
export interface ReviewDoneData {
  state: "done" | "empty";
  /** The bricks of the set that was done last; empty if nothing was due. */
  bricks: QuestionProgress[];
  /** How many questions of the set went wrong the last time that counted, and were right at the first try now. */
  mended: number;
  /** How many questions the learner can ask for now. */
  more: number;
  weeks: PlannedDay[][];
  today: string;
  /** The day on which the next card is due after today, or null if there is none. */
  nextDay: string | null;
}

export type ReviewPageData = ReviewQuestionData | ReviewDoneData | { state: "paused" };

/** What the page of today shows about reviews. */
export interface ReviewToday {
  /** `ready`: a question waits. `done`: a set was done. `nothing`: nothing is due today. `none`: the learner has no cards yet. */
  state: "ready" | "done" | "nothing" | "none";
  /** The bricks of the set that waits or was done. */
  bricks: QuestionProgress[];
  /** How many questions of the set are not done, also those of which only the second try is open. 0 if none waits. */
  left: number;
  /** The number of the question that comes next in the set, from 1. 0 if none waits. */
  position: number;
  /**
   * How many questions of the set have a second try open, how many are not begun and went wrong the last time that counted, and how many are
   * not begun and are asked for another reason.
   */
  why: { tried: number; wrong: number; others: number };
  /** How long the rest of the set takes. */
  minutes: number;
  /** How many questions the learner can ask for after a complete set. */
  more: number;
  /** The first day after today on which a card is due, within the weeks of the picture; else null. */
  nextDay: string | null;
  weeks: PlannedDay[][];
  today: string;
}

/** Of how many places a learner masters how many. */
export interface MasteredCount {
  mastered: number;
  total: number;
}

/** What a learner masters of a course in their edition, and of each lesson that has places with cards, by its id. */
export interface MasteredPlaces extends MasteredCount {
  lessons: Record<string, MasteredCount>;
}
