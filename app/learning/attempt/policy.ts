/** The rules in which kinds of attempts differ. The common code asks a policy for these rules, and never asks which kind an attempt is. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db, SqlFragment } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type {
  Attempt,
  AttemptQuestion,
  AttemptResult,
  AttemptSummary,
  LearnerCourseScopeKey,
  StoredAnswer,
} from "./attempt";

/**
 * The purposes for which a passed attempt can count: passing a lesson, or the certificate of an edition with a final test. The certificate of
 * another edition rests on its lessons.
 */
export type AttemptPurpose = "lesson" | "certificate";

/**
 * The statistics that are made from the attempts of many learners: their progress, figures about each question, and how they answered
 * questions that they met for the first time.
 */
export type AttemptStatistic = "progress" | "questions" | "exposures";

/** What is known when an attempt is about to begin. `release`: the release from which its questions will be drawn. */
export interface AttemptStartInput<Context> {
  release: ReleaseWithQuestions;
  scope: string;
  attempts: AttemptSummary[];
  context: Context;
}

/**
 * The rules of one kind of attempt. `Context`: the type of the data that the rules need besides the attempts. `Refusal`: the type of the
 * reasons why an attempt may not begin.
 */
export interface AttemptPolicy<Context = unknown, Refusal extends string = string> {
  /** The name of this kind of attempt, as it is stored in the column `attempt.kind`. */
  kind: string;

  /**
   * Returns SQL for the label under which attempts are numbered, which is stored as `attempt.label`. This SQL can use the row `held` with
   * the columns course_id, label, current_release_id and rules of the learner's edition.
   */
  numberedUnder(db: Db): SqlFragment;
  /**
   * Returns SQL for the context as one JSON value, which is read in the same statement as the attempt. This SQL can use the row `held` too,
   * and the relation `attempts` with the columns id and number of the learner's attempts in this scope.
   */
  context(db: Db, key: LearnerCourseScopeKey): SqlFragment;
  /**
   * The context of a visitor, who becomes a guest with the first answer. The guest's attempt is numbered under the label of the edition.
   */
  newcomer: Context;

  /** Returns the seed of a new attempt, from which its questions and the order of their options are drawn. */
  createSeed(key: LearnerCourseScopeKey, number: number): string;
  /**
   * Returns why an attempt may not begin, or null if it may. `by`: what would begin the attempt, a learner who asks for it or a first
   * answer.
   */
  mayBegin(by: "learner" | "answer", beginning: AttemptStartInput<Context>, now: Date): Refusal | null;
  /** Returns the questions of a new attempt, in order. Returns null if the release does not contain the scope. */
  draw(beginning: AttemptStartInput<Context>, drawing: { number: number; seed: string }): QuestionRecord[] | null;
  /** Returns when an attempt that begins at `startedAt` closes by itself, or null if it never does. */
  closesAt(startedAt: Date): Date | null;

  /** Returns the number of the next answer to a question, or null if the question accepts no more answers. */
  nextSeq(question: QuestionRecord, answers: StoredAnswer[], release: ReleaseWithQuestions): number | null;
  /**
   * Returns whether the page asks a question once more, with a hint and with what was right fixed. Without answers, returns whether it will
   * after a wrong one.
   */
  asksAgain(question: QuestionRecord, answers: StoredAnswer[], release: ReleaseWithQuestions): boolean;
  /** Which of several answers to a question counts. This is a value and not a function, because SQL needs it too. */
  counts: "first" | "last";
  /** Returns whether the learner may see the right answer and the feedback of a question. */
  showsFeedback(
    question: Pick<AttemptQuestion, "question" | "answers">,
    isClosed: boolean,
    release: ReleaseWithQuestions,
  ): boolean;

  /** Returns whether the learner may know the score of each question. `passed`: null until the attempt is closed. */
  showsScores(passed: boolean | null): boolean;
  /**
   * How the learner's download of their own data names this kind of attempt, and what an attempt's label and scope are. The download is in
   * English.
   */
  exportedAs: { kind: string; label: string; scope: string };

  /**
   * Returns whether the attempt must be closed now. `by`: what could close it, an answer that was just stored, the learner who hands the
   * attempt in, or the clock.
   */
  closes(by: "answer" | "learner" | "clock", attempt: Pick<Attempt<Context>, "form" | "closesAt">, now: Date): boolean;
  /**
   * Whether closing marks each answer by the newest key of its question, if the question still has the same options. Otherwise the marks
   * from when the answers were stored hold.
   */
  marksByNewestKey: boolean;
  /**
   * Whether answers are marked again although their attempt is not closed, for kinds that never close. An answer that was marked again takes
   * no second try.
   */
  marksOpenAgain: boolean;
  /** Returns the result of an attempt that is closed now. */
  score(attempt: Pick<Attempt<Context>, "release" | "form">): AttemptResult;

  /** Whether answers to its questions are askings of the learner's cards: what they remember of each place. */
  asksCards: boolean;
  /** The purposes for which a passed attempt of this kind counts. */
  countsFor: readonly AttemptPurpose[];
  statistics: readonly AttemptStatistic[];
}
