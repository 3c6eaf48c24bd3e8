/** What differs between kinds of attempts. The core calls a policy and never asks which kind it is. */
import type { Release } from "~/content/release/releases.server";
import type { Db, Fragment } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type { Attempt, AttemptKey, AttemptScore, AttemptSummary, FormQuestion, StoredAnswer } from "./attempt";

/** What a passed attempt can count for. */
export type AttemptPurpose = "lesson" | "certificate";

/** What is computed over the attempts of many learners: their progress, figures of questions, the options chosen last. */
export type AttemptStatistic = "progress" | "questions" | "choices";

/** What is known before an attempt begins. `release`: the one to draw from. */
export interface AttemptStart<Context> {
  release: Release;
  scope: string;
  attempts: AttemptSummary[];
  context: Context;
}

/**
 * `Context` is what a policy needs to know besides the attempts themselves. `Refusal` is why no attempt may begin, beyond what every kind
 * refuses.
 */
export interface AttemptPolicy<Context = unknown, Refusal extends string = string> {
  /** As stored in `attempt.kind`. */
  kind: string;

  /**
   * SQL: the name under which attempts are numbered, over the row `held` (course_id, label, current_release_id) of the learner's edition.
   * It is stored as `attempt.label`.
   */
  numberedUnder(db: Db): Fragment;
  /** SQL: the context as one JSON value, read in the same statement as the attempt. It may use `held` too. */
  context(db: Db, key: AttemptKey): Fragment;
  /** The context of a visitor, whose first answer makes a guest. Such an attempt is numbered under the label of the edition. */
  newcomer: Context;

  /** Who may begin, and how often. `by`: the learner who asks for it, or the first answer. Null: they may. */
  mayBegin(by: "learner" | "answer", beginning: AttemptStart<Context>, now: Date): Refusal | null;
  /** Which questions are drawn, in order; null when the release has no such scope. */
  draw(beginning: AttemptStart<Context>, drawing: { number: number; seed: string }): QuestionRecord[] | null;
  /** When an attempt that begins now closes by itself; null: never. */
  closesAt(startedAt: Date): Date | null;

  /** The number that another answer to a question gets; null when it has its last. */
  nextSeq(question: QuestionRecord, answers: StoredAnswer[]): number | null;
  /** Which of the answers to a question counts. Data, since SQL asks it too. */
  counts: "first" | "last";
  /** Whether the key and the feedback of a question may be shown. */
  showsFeedback(question: Pick<FormQuestion, "question" | "answers">, isClosed: boolean): boolean;

  /** Whether it closes now. `by`: the answer that was just stored, the learner who hands it in, or the clock. */
  closes(by: "answer" | "learner" | "clock", attempt: Pick<Attempt<Context>, "form" | "closesAt">, now: Date): boolean;
  /** The result of an attempt that closes. */
  score(attempt: Pick<Attempt<Context>, "release" | "form">): AttemptScore;

  /** What a passed attempt counts for, and which statistics read attempts of this kind. */
  countsFor: readonly AttemptPurpose[];
  statistics: readonly AttemptStatistic[];
}
