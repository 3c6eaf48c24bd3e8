/** The differences between kinds of attempts. The core calls a policy and never asks which kind it is. */
import type { Release } from "~/content/release/releases.server";
import type { Db, SqlFragment } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type { Attempt, AttemptQuestion, AttemptScore, AttemptSeriesKey, AttemptSummary, StoredAnswer } from "./attempt";

/** What a passed attempt can count for. */
export type AttemptPurpose = "lesson" | "certificate";

/** Statistics over the attempts of many learners: progress, figures of questions, and last choices. */
export type AttemptStatistic = "progress" | "questions" | "choices";

/** What is known before an attempt begins. `release`: the release to draw from. */
export interface AttemptStartInput<Context> {
  release: Release;
  scope: string;
  attempts: AttemptSummary[];
  context: Context;
}

/** `Context`: data that a policy needs besides the attempts. `Refusal`: its own reasons why no attempt may begin. */
export interface AttemptPolicy<Context = unknown, Refusal extends string = string> {
  /** The name of the kind, as it is stored in `attempt.kind`. */
  kind: string;

  /**
   * SQL: the name under which attempts are numbered, from the row `held` (course_id, label, current_release_id) of the learner's edition.
   * Stored as `attempt.label`.
   */
  numberedUnder(db: Db): SqlFragment;
  /** SQL: the context as one JSON value, read in the same statement as the attempt. It may also use `held`. */
  context(db: Db, key: AttemptSeriesKey): SqlFragment;
  /** The context of a visitor, whose first answer makes a guest. Such an attempt is numbered under the label of the edition. */
  newcomer: Context;

  /** Returns why an attempt may not begin, or null if it may. `by`: a learner who asks for it, or a first answer. */
  mayBegin(by: "learner" | "answer", beginning: AttemptStartInput<Context>, now: Date): Refusal | null;
  /** The questions to draw, in order. Returns null if the release has no such scope. */
  draw(beginning: AttemptStartInput<Context>, drawing: { number: number; seed: string }): QuestionRecord[] | null;
  /** Returns when an attempt that begins now closes by itself, or null for never. */
  closesAt(startedAt: Date): Date | null;

  /** Returns the number of the next answer to a question, or null if it takes no more answers. */
  nextSeq(question: QuestionRecord, answers: StoredAnswer[]): number | null;
  /** Which answer to a question counts. It is data and not a function, because SQL needs it too. */
  counts: "first" | "last";
  /** Returns whether the key and the feedback of a question may be shown. */
  showsFeedback(question: Pick<AttemptQuestion, "question" | "answers">, isClosed: boolean): boolean;

  /** Returns whether the attempt closes now. `by`: an answer that was just stored, the learner who hands it in, or the clock. */
  closes(by: "answer" | "learner" | "clock", attempt: Pick<Attempt<Context>, "form" | "closesAt">, now: Date): boolean;
  /** The result of an attempt that closes. */
  score(attempt: Pick<Attempt<Context>, "release" | "form">): AttemptScore;

  /** What a passed attempt counts for, and which statistics use attempts of this kind. */
  countsFor: readonly AttemptPurpose[];
  statistics: readonly AttemptStatistic[];
}
