/**
 * The data of the pages of a final test. A browser can also get this as plain data. So what a page shows before a pass must never contain a
 * right answer, feedback, the verdict on a question, or the title of the passage that a question is about.
 */
import type { Html } from "~/questions/base";
import type { PostedFormFields } from "~/questions/kind";
import type { AnsweredQuestionWithFeedback, AskedQuestion } from "~/questions/question-view";
import type { AnswerRefusalCode } from "~/questions/table";
import type { Remark } from "../../attempt/remarks";
import type { LessonNumberAndTitles } from "../../practice/lesson-page-data";
import type { QuestionProgress } from "../../practice/lesson-state";
import type { SupervisedRetake } from "../final-test-standing";

export interface FinalTestCourse {
  id: string;
  title: string;
  language: string;
}

/** The mark of a final test, and how it was set. */
export interface FinalTestNorm {
  /** The number of questions, and how many of them must be right. */
  questions: number;
  needed: number;
  /** The lowest share of right questions that passes, from 0 to 1. */
  mark: number;
  note: string;
  /** The last round in which judges set the mark, or null: then the mark is provisional. */
  round: { date: string; judges: number } | null;
}

/** Which attempt of a learner a page is about. */
export interface FinalTestAttemptName {
  series: number;
  /** The number of the attempt in its series, from 1. */
  number: number;
  /** The number of the attempt among all attempts of the learner at the pool, from 1. */
  overall: number;
}

/**
 * The sitting with whose code an attempt was begun, as far as its learner needs it. `handInBy`: until when handing in counts as supervised, or
 * null if it can't any more. `left`: whether that is because the learner is, or was, out of the group.
 */
export interface SittingOfAttempt {
  room: string;
  handInBy: string | null;
  left: boolean;
}

/** What a viewer can do now. Times are ISO times. */
export type FinalTestStep =
  /** The viewer has no account. `guest`: whether they practise as a guest, so that an account keeps what they did. */
  | { state: "account"; guest: boolean }
  | { state: "lessons" }
  /** `closesAt`: when the attempt would close that begins now. `left`: the attempts of the series that are left, with this one. */
  | { state: "ready"; overall: number; left: number; closesAt: string }
  /** `newSeries`: whether the attempt that may begin at `from` is the first of a new series. */
  | { state: "wait"; from: string; left: number; newSeries: boolean }
  /** `sitting`: null if the attempt was begun without a code. */
  | {
      state: "open";
      attempt: FinalTestAttemptName;
      closesAt: string;
      position: number;
      sitting: SittingOfAttempt | null;
    }
  /** The learner's edition has ended: the learner must move to the newer one first. */
  | { state: "ended" }
  | { state: "passed"; attempt: FinalTestAttemptName; retake: SupervisedRetake };

export interface FinalTestHandedIn extends FinalTestAttemptName {
  handedInAt: string;
  passed: boolean;
  right: number;
  questions: number;
}

/** The page before a final test. */
export interface FinalTestStartPageData {
  course: FinalTestCourse;
  norm: FinalTestNorm;
  /** How many attempts a series has, and how many hours lie between them: in the viewer's last series, or in one that begins now. */
  attempts: { count: number; hoursBetween: number };
  lessonCount: number;
  /** The lessons that the viewer must pass first. */
  missing: LessonNumberAndTitles[];
  step: FinalTestStep;
  /** The attempts that were handed in, the last one first. */
  earlier: FinalTestHandedIn[];
}

/** A question in the navigator. `incomplete`: something is filled in that is no complete answer, so the question counts as open. */
export interface FinalTestItem {
  position: number;
  answered: boolean;
  incomplete: boolean;
  flagged: boolean;
}

/** What all pages of an open attempt show. */
export interface OpenFinalTestData {
  course: FinalTestCourse;
  attempt: FinalTestAttemptName;
  /** How many attempts a series has. */
  attemptCount: number;
  items: FinalTestItem[];
  /** How many questions have no complete answer. */
  open: number;
  closesAt: string;
  /** The sitting with whose code the attempt was begun, or null. */
  sitting: SittingOfAttempt | null;
  /** When something was last saved in this attempt, or null. */
  savedAt: string | null;
  /** When the page was made. */
  now: string;
}

/** The overview before the test is handed in. `todo`: the questions that are open or have a flag; the open ones come first. */
export interface FinalTestOverviewData extends OpenFinalTestData {
  todo: (FinalTestItem & { stem: string })[];
}

export interface FinalTestQuestionData extends OpenFinalTestData {
  position: number;
  question: Pick<AskedQuestion, "id" | "type" | "stem" | "ask">;
  /** The case that the question is about, with its text, or null. */
  case: { title: string; html: Html } | null;
  /** What is filled in, and how often it was saved. */
  typed: PostedFormFields;
  flagged: boolean;
  saves: number;
  /** Why what is filled in is no complete answer, or null. Null too if nothing is filled in. */
  problem: AnswerRefusalCode | null;
}

/** What is saved at a question where another page saved something since this page was made. `lines`: the answer in words. */
export interface FinalTestConflict {
  savedAt: string;
  lines: string[];
}

/**
 * One objective of the course in the result. The bricks are in the order right, partly right, not right, left open (`todo`), and not in that
 * of the test.
 */
export interface FinalTestObjectiveResult {
  objective: { id: string; text: string };
  right: number;
  bricks: QuestionProgress[];
  passages: { id: string; title: string; lesson: { id: string; number: number } }[];
}

/** A question of a passed test, with its key. `answered` is null if the question was left open: then `key` has the right answer in words. */
export interface FinalTestMarkedQuestion {
  position: number;
  /** The beginning of the question, as plain text. */
  title: string;
  stem: Html;
  showsStem: boolean;
  case: { title: string; html: Html } | null;
  answered: AnsweredQuestionWithFeedback | null;
  key: string[];
}

export interface FinalTestResultData {
  course: FinalTestCourse;
  attempt: FinalTestAttemptName;
  attemptCount: number;
  norm: FinalTestNorm;
  handedInAt: string;
  /** Whether the time was over, so that the test was handed in by itself. */
  byClock: boolean;
  passed: boolean;
  /** Whether the attempt reaches a later, lower mark than the one it was made under. */
  passedByLaterMark: boolean;
  /** How many questions were right: after a pass, the most that it ever were. `rightNow`: by the keys that hold now. */
  right: number;
  rightNow: number;
  questions: number;
  /** How many questions have no complete answer. They count as not right. */
  open: number;
  /** The objectives of the course that were asked, the weakest first. */
  objectives: FinalTestObjectiveResult[];
  /** Which questions were marked again after the hand-in, when and why. */
  remarks: Remark[];
  /** The whole test with its keys, or null without a pass. */
  test: FinalTestMarkedQuestion[] | null;
  /** What the learner can do now. */
  step: FinalTestStep;
  /** The lessons of the course, for the drawing of its street. */
  lessonCount: number;
}
