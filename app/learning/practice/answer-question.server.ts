import { isDeepStrictEqual } from "node:util";
import type { Release, ReleaseReader } from "~/content/release/releases.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { type FormFields, readResponse, typedTexts } from "~/questions/forms";
import { gradeResponse } from "~/questions/grading";
import type { QuestionRecord } from "~/questions/question";
import type { Response, ResponseProblem } from "~/questions/question-view";
import {
  insertAnswer,
  insertResult,
  insertRound,
  type LessonRows,
  type NewAnswer,
  readLessonRows,
} from "../attempt/attempt.sql.server";
import { beginWithRetry, isLearnerGone } from "../attempt/race.server";
import { isComplete, scoreRound } from "../attempt/scoring";
import { composeLesson, type Round, scoresOf, withLate, withProblem } from "./compose-lesson";
import { roundOfLearner, roundOfVisitor, shownRelease } from "./get-lesson-view.server";
import { isBarred, lessonQuestions } from "./lesson-rounds";
import type { LessonView } from "./lesson-view";

/** A learner who is there, or one to be made (with a session) once the answer turns out to be worth storing. */
export type Answerer = { id: string } | { create: (db: Db) => Promise<string> };

export interface AnswerInput {
  learner: Answerer;
  courseId: string;
  lessonId: string;
  questionId: string;
  /** Number of the round that the form belonged to. */
  round: number;
  fields: FormFields;
  /** When the browser sent it, if it says so. */
  sentAt?: Date | null;
  now: Date;
}

export type AnswerOutcome =
  /**
   * `counted` is false when the question had an answer already: the first one counts, and its feedback is in the view. The
   * view is composed when it is asked for: whoever only redirects does not pay for it. `late`: what was typed in this answer when it
   * differs from the first; null when it counts, or is the first sent again.
   */
  | { ok: true; counted: boolean; late: string[] | null; view: LessonView }
  /** Nothing was stored; the form is in the view as it was typed, with what is wrong. */
  | { ok: false; reason: "invalid"; problem: ResponseProblem; view: LessonView }
  /**
   * `not-asked`: no question of this round. `round-over`: a later round has begun. `round-not-open`: no such round yet.
   * `not-yet`: lessons are taken in order, another one comes first, and this one was not begun.
   * `learner-gone`: the account was deleted, or the guest merged, while this answer was on its way.
   */
  | { ok: false; reason: "not-found" | "not-asked" | "round-over" | "round-not-open" | "not-yet" | "learner-gone" };

/**
 * Stores and marks one answer. A question is answered once a round: a resend, a double click or another tab gets the
 * feedback of the answer that counts. The answer that completes a round writes its result, in the same transaction.
 */
export async function answerQuestion(pool: Pool, releases: ReleaseReader, input: AnswerInput): Promise<AnswerOutcome> {
  const { learner } = input;
  if ("id" in learner) {
    return beginWithRetry(pool, (db) => answerAsLearner(db, releases, input, learner.id)).catch(refuseWhenGone);
  }
  const release = await releases.current(pool, input.courseId);
  if (!release) return { ok: false, reason: "not-found" };
  const checked = check(release, input, roundOfVisitor(release, input.lessonId));
  if ("outcome" in checked) return checked.outcome;
  return beginWithRetry(pool, async (db) => {
    const learnerId = await learner.create(db);
    return begin(db, release, input, learnerId, { label: release.content.label, enrolled: false }, checked);
  });
}

function refuseWhenGone(error: unknown): AnswerOutcome {
  if (!isLearnerGone(error)) throw error;
  return { ok: false, reason: "learner-gone" };
}

async function answerAsLearner(
  db: Db,
  releases: ReleaseReader,
  input: AnswerInput,
  learnerId: string,
): Promise<AnswerOutcome> {
  const { courseId, lessonId, now } = input;
  const key = { learnerId, courseId, lessonId };
  const rows = await readLessonRows(db, key, true);
  if (!rows) return { ok: false, reason: "not-found" };
  const release = await shownRelease(db, releases, rows);
  if (!rows.latest && isBarred(release, lessonId, rows)) return { ok: false, reason: "not-yet" };
  const checked = check(release, input, roundOfLearner(key, rows));
  if ("outcome" in checked) return checked.outcome;
  if (!rows.latest) return begin(db, release, input, learnerId, rows, checked);
  const { question, answer, round } = checked;
  requireItem(rows, question);
  const attemptId = rows.latest.id;
  const { counted, answers } = await insertAnswer(db, { learnerId, attemptId, answer, now });
  const records = lessonQuestions(release, lessonId);
  const scores = scoresOf(answers);
  let rounds = rows.rounds;
  if (isComplete(records, scores)) {
    const result = scoreRound(records, scores, release.content.rules.passMark);
    await insertResult(db, { learnerId, attemptId, result, now });
    const { score, passed } = result;
    rounds = rounds.map((each) => (each.number === round.number ? { number: each.number, score, passed } : each));
  }
  const first = answers.find(({ questionId }) => questionId === question.id);
  const again = first !== undefined && isSame(answer.response, first.response);
  return stored(release, input, { ...round, answers, rounds }, { counted, again });
}

interface Checked {
  question: QuestionRecord;
  answer: NewAnswer;
  round: Round;
}

/** Refuses what can be refused without writing; an answer that is there already is an outcome too. */
function check(release: Release, input: AnswerInput, round: Round): Checked | { outcome: AnswerOutcome } {
  const { lessonId, questionId, fields } = input;
  if (!release.lessons.has(lessonId)) return { outcome: { ok: false, reason: "not-found" } };
  if (input.round < round.number) return { outcome: { ok: false, reason: "round-over" } };
  if (input.round !== round.number) return { outcome: { ok: false, reason: "round-not-open" } };
  const question = lessonQuestions(release, lessonId).find(({ id }) => id === questionId);
  if (!question) return { outcome: { ok: false, reason: "not-asked" } };
  const read = readResponse(question, fields);
  const first = round.answers.find((answer) => answer.questionId === questionId);
  if (first) {
    const again = read.ok && isSame(read.response, first.response);
    return { outcome: stored(release, input, round, { counted: false, again }) };
  }
  if (!read.ok) {
    const open = withProblem(view(release, lessonId, round), questionId, read);
    return { outcome: { ok: false, reason: "invalid", problem: read.problem, view: open } };
  }
  const { score } = gradeResponse(question, read.response);
  const answer = { questionId, response: read.response, score, sentAt: input.sentAt ?? null };
  return { question, answer, round };
}

/** The first answer begins the first round. */
async function begin(
  db: Db,
  release: Release,
  input: AnswerInput,
  learnerId: string,
  { label, enrolled }: Pick<LessonRows, "label" | "enrolled">,
  { answer, round }: Checked,
): Promise<AnswerOutcome> {
  const { courseId, lessonId, now } = input;
  const { number, seed } = round;
  const records = lessonQuestions(release, lessonId);
  const items = records.map(({ id, revision }) => ({ questionId: id, revision }));
  const attemptId = newId(now);
  const key = { learnerId, courseId, lessonId };
  await insertRound(
    db,
    { ...key, id: attemptId, label, enrolled, number, releaseId: release.id, seed, items, now },
    answer,
  );
  const answers = [answer];
  let result: { score: number; passed: boolean } | null = null;
  if (records.length === 1) {
    const scored = scoreRound(records, scoresOf(answers), release.content.rules.passMark);
    await insertResult(db, { learnerId, attemptId, result: scored, now });
    result = scored;
  }
  const rounds = [{ number, score: result?.score ?? null, passed: result?.passed ?? null }];
  return stored(release, input, { ...round, answers, rounds }, { counted: true, again: false });
}

/** `again`: the answer that counts was sent once more, by a double click or after a lost connection. */
function stored(
  release: Release,
  { lessonId, questionId, fields }: AnswerInput,
  round: Round,
  { counted, again }: { counted: boolean; again: boolean },
): AnswerOutcome {
  const late = counted || again ? null : typedTexts(fields);
  return {
    ok: true,
    counted,
    late,
    get view() {
      const composed = view(release, lessonId, round);
      return late === null ? composed : withLate(composed, questionId, late);
    },
  };
}

/** As stored: without a prototype of its own, and without what is undefined. */
function isSame(response: Response, first: Response): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(response)), first);
}

function view(release: Release, lessonId: string, round: Round): LessonView {
  const composed = composeLesson(release, lessonId, round);
  if (!composed) throw new Error(`release ${release.id} lacks lesson ${lessonId}`);
  return composed;
}

/** The form as drawn decides what is marked; a release never changes, so a difference is a bug. */
function requireItem(rows: LessonRows, question: QuestionRecord): void {
  const item = rows.items.find(({ questionId }) => questionId === question.id);
  if (item?.revision !== question.revision) throw new Error(`question ${question.id} is not as drawn`);
}
