/** SQL that reads and writes attempts and their answers. Only this room (the folder app/learning) uses this module. */
import { decodeStoredQuestion } from "~/content/release/stored-content";
import type { Db } from "~/platform/database/database.server";
import type { CardWrite } from "../cards/card-after-answer";
import {
  type CardToChange,
  composeCardToChangeSql,
  type QuestionAtPlaces,
} from "../cards/card-to-change.fragment.sql.server";
import { composeCardWriteSql } from "../cards/card-write.fragment.sql.server";
import { composeEditionOfLearnerSql } from "../enrolment/edition-of-learner.fragment.sql.server";
import type { AttemptResult, AttemptSummary, LearnerCourseScopeKey, StoredAnswer, StoredMarking } from "./attempt";
import type { AttemptQuestionRef, LatestStoredAttempt } from "./compose-attempt";
import type { AttemptPolicy } from "./policy";

/** What the database contains about one learner's attempts in one scope (such as a lesson). */
export interface AttemptSeriesRows<Context> {
  /** The label of the edition in which the learner is enrolled, or of the newest edition if the learner is not enrolled. */
  label: string;
  enrolled: boolean;
  /** Whether the learner is a guest, who has no account. */
  guest: boolean;
  /** The label under which attempts of this kind are numbered, such as the label of the edition. */
  numberedUnder: string;
  /** The id of the edition's current release. New attempts are drawn from this release. */
  currentReleaseId: string;
  attempts: AttemptSummary[];
  latest: LatestStoredAttempt | null;
  /** What must be known to change the cards of a question. Null if no question was given, or if the learner is a guest. */
  asked: CardToChange | null;
  context: Context;
}

type FlatRow<Context> = Omit<AttemptSeriesRows<Context>, "latest"> &
  Omit<LatestStoredAttempt, "id"> & { attemptId: LatestStoredAttempt["id"] | null };

export interface ReadingForAnswer {
  /**
   * Whether the latest attempt is locked until the transaction ends, so that answers to it are stored one after another. If there is none, the
   * learner is locked as by `lockLearnerOfNewAttempt`. The returned rows do not include what another transaction stored while this statement
   * waited for the lock. The next statement sees it.
   */
  lock?: boolean;
  /** The question that is answered, if its cards must be read. */
  asked?: QuestionAtPlaces | null;
}

/**
 * Reads everything about one learner's attempts in one scope, in one statement. Returns null if there is no such course. `number`: reads
 * this attempt in place of the latest one.
 */
export async function readAttemptSeriesRows<Context>(
  db: Db,
  policy: AttemptPolicy<Context>,
  key: LearnerCourseScopeKey & { number?: number },
  { lock = false, asked = null }: ReadingForAnswer = {},
): Promise<AttemptSeriesRows<Context> | null> {
  const { learnerId, courseId, scope, number = null } = key;
  const [row] = await db<FlatRow<Context>[]>`
    with held as (
      select held.course_id, held.label, held.current_release_id, held.rules, ${policy.numberedUnder(db)} as numbered_under
      from (${composeEditionOfLearnerSql(db, key)}) held
    ), attempts as (
      select a.id, a.number, result.passed, result.score
      from attempt a
      left join lateral (
        select passed, score from attempt_result
        where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
      ) result on true
      where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.kind = ${policy.kind} and a.scope = ${scope}
        and a.label = (select numbered_under from held)
    ), latest as (
      select a.id, a.number, a.release_id, a.seed, a.closes_at from attempt a
      where a.learner_id = ${learnerId} and a.id = (
        select id from attempts where number = coalesce(${number}::integer, number) order by number desc limit 1
      )
      ${lock ? db`for no key update` : db``}
    )
    ${lock ? db`, beginner as (select from learner where id = ${learnerId} and not exists (select from latest) for share)` : db``}
    select held.label, held.current_release_id, held.numbered_under, exists (
        select from enrolment where learner_id = ${learnerId} and course_id = ${courseId}
      ) as enrolled,
      exists (select from learner where id = ${learnerId} and kind = 'guest') as guest,
      latest.id as attempt_id, latest.number, latest.release_id, latest.seed, latest.closes_at,
      (
        select coalesce(json_agg(json_build_object('number', number, 'passed', passed, 'score', score) order by number), '[]')
        from attempts
      ) as attempts,
      (
        select coalesce(json_agg(json_build_object('questionId', question_id, 'revision', revision) order by position), '[]')
        from attempt_item where learner_id = ${learnerId} and attempt_id = latest.id
      ) as items,
      (
        select coalesce(json_agg(json_build_object('questionId', question_id, 'seq', seq, 'response', response, 'score', score,
          'confidence', confidence) order by seq), '[]')
        from answer where learner_id = ${learnerId} and attempt_id = latest.id
      ) as answers,
      (
        select coalesce(json_agg(json_build_object('questionId', question_id, 'no', no, 'revision', revision, 'score', score,
          'cause', cause, 'at', at, 'record', (
            select record from question_revision
            where course_id = ${courseId} and question_id = marking.question_id and revision = marking.revision
          )) order by no), '[]')
        from marking where learner_id = ${learnerId} and attempt_id = latest.id
      ) as markings,
      ${asked ? composeCardToChangeSql(db, { learnerId, ...asked }) : db`null::json`} as asked,
      ${policy.context(db, key)} as context
    from held left join latest on true ${lock ? db`left join beginner on true` : db``}`;
  return row ? nest(row) : null;
}

function nest<Context>(row: FlatRow<Context>): AttemptSeriesRows<Context> {
  const { attemptId, number, releaseId, seed, closesAt, items, answers, markings, ...rest } = row;
  const decoded = markings.map(decodeStoredMarking);
  const stored = { number, releaseId, seed, closesAt, items, answers, markings: decoded };
  const latest = attemptId === null ? null : { id: attemptId, ...stored };
  return { ...rest, latest } as AttemptSeriesRows<Context>;
}

/** Replaces the stored words in the question of a marking by codes. */
export function decodeStoredMarking(marking: StoredMarking): StoredMarking {
  return marking.record ? { ...marking, record: decodeStoredQuestion(marking.record) } : marking;
}

/**
 * Locks a learner for whom an attempt is about to be stored, until the transaction ends. Whoever makes all their cards again, moves, merges or
 * deletes them is then done or waits: they could not lock an attempt that is not there yet. Other transactions may begin attempts meanwhile.
 */
export async function lockLearnerOfNewAttempt(db: Db, learnerId: string): Promise<void> {
  await db`select from learner where id = ${learnerId} for share`;
}

export interface NewAttempt extends LearnerCourseScopeKey {
  id: string;
  kind: string;
  /** The label of the edition in which the learner must be enrolled, if they are not enrolled yet. */
  label: string;
  /** Whether the learner was already enrolled in the course. */
  enrolled: boolean;
  numberedUnder: string;
  number: number;
  releaseId: string;
  seed: string;
  closesAt: Date | null;
  items: AttemptQuestionRef[];
  now: Date;
}

/** The error that another request wrote the same row at the same time. The transaction must be rolled back and tried again. */
export class ConcurrentWriteError extends Error {}

/** An answer to store, with what that does to its card. */
export interface AnswerWithCard {
  answer: StoredAnswer;
  card: CardWrite;
}

/**
 * Stores an attempt with its drawn questions and, if there is one, its first answer with its card, in one statement. If needed, also enrols
 * the learner in the course. The unique constraint of the table makes sure that two requests can't store the same attempt. An earlier
 * statement of the transaction must have locked the learner, or made them.
 * @throws ConcurrentWriteError if another request began this attempt, enrolled this learner or changed the card first
 */
export async function insertAttemptAndEnrol(db: Db, attempt: NewAttempt, first: AnswerWithCard | null): Promise<void> {
  const { learnerId, now } = attempt;
  const items = attempt.items.map((item, position) => ({
    question_id: item.questionId,
    revision: item.revision,
    position,
  }));
  const answers = first
    ? [
        {
          question_id: first.answer.questionId,
          seq: first.answer.seq,
          response: first.answer.response,
          score: first.answer.score,
          confidence: first.answer.confidence,
        },
      ]
    : [];
  const { carded, done: cardDone } = composeCardWriteSql(db, first?.card ?? { kind: "none" }, {
    stored: db`begun`,
    account: composeIsAccountSql(db, learnerId),
  });
  const [done] = await db<{ enrolled: boolean; begun: boolean; cardDone: boolean }[]>`
    with enrolled as (
      insert into enrolment (learner_id, course_id, seq, label, at)
      select ${learnerId}, ${attempt.courseId}, 1, ${attempt.label}, ${now}::timestamptz where not ${attempt.enrolled}::boolean
      on conflict do nothing returning 1
    ), begun as (
      insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at, closes_at)
      select ${learnerId}, ${attempt.id}, ${attempt.courseId}, ${attempt.numberedUnder}, ${attempt.kind}, ${attempt.scope},
        ${attempt.number}, ${attempt.releaseId}, ${attempt.seed}, ${now}::timestamptz, ${attempt.closesAt}::timestamptz
      on conflict do nothing returning learner_id, id
    ), drawn as (
      insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
      select begun.learner_id, begun.id, item.question_id, item.position, item.revision
      from begun, jsonb_to_recordset(${db.json(items)}) as item (question_id text, position integer, revision text)
    ), answered as (
      insert into answer (learner_id, attempt_id, question_id, seq, response, score, confidence, answered_at)
      select begun.learner_id, begun.id, given.question_id, given.seq, given.response, given.score, given.confidence,
        ${now}::timestamptz
      from begun, jsonb_to_recordset(${db.json(answers as never)})
        as given (question_id text, seq integer, response jsonb, score double precision, confidence smallint)
    ), carded as (${carded})
    select ${attempt.enrolled}::boolean or exists (select from enrolled) as enrolled, exists (select from begun) as begun,
      ${cardDone} as card_done`;
  if (!done?.enrolled || !done.begun || !done.cardDone) throw new ConcurrentWriteError();
}

const composeIsAccountSql = (db: Db, learnerId: string) =>
  db`exists (select from learner where id = ${learnerId} and kind = 'account')`;

interface AnswerToStore extends AnswerWithCard {
  learnerId: string;
  attemptId: string;
  now: Date;
}

interface InsertedAnswer {
  stored: boolean;
  /** Whether what the answer does to its card is done. If not, the card or its learner is no longer as it was read. */
  cardDone: boolean;
  /** All answers of the attempt, ordered by question and number. */
  answers: StoredAnswer[];
}

/**
 * Stores an answer with its card, unless an answer with this number exists, the attempt is closed or its question was marked again. Returns
 * what the attempt is now. `stored`: whether this answer was stored.
 */
export async function insertAnswerAndReadAttempt(
  db: Db,
  { learnerId, attemptId, answer, card, now }: AnswerToStore,
): Promise<InsertedAnswer> {
  const { carded, done } = composeCardWriteSql(db, card, {
    stored: db`stored`,
    account: composeIsAccountSql(db, learnerId),
  });
  const [row] = await db<InsertedAnswer[]>`
    with stored as (
      insert into answer (learner_id, attempt_id, question_id, seq, response, score, confidence, answered_at)
      select ${learnerId}, ${attemptId}, ${answer.questionId}, ${answer.seq}, ${db.json(answer.response as never)}, ${answer.score},
        ${answer.confidence}::smallint, ${now}::timestamptz
      where not exists (select from attempt_result where learner_id = ${learnerId} and attempt_id = ${attemptId})
        and not exists (
          select from marking
          where learner_id = ${learnerId} and attempt_id = ${attemptId} and question_id = ${answer.questionId}
        )
      on conflict do nothing returning question_id, seq, response, score, confidence
    ), given as (
      select question_id, seq, response, score, confidence from answer where learner_id = ${learnerId} and attempt_id = ${attemptId}
      union all
      select question_id, seq, response, score, confidence from stored
    ), carded as (${carded})
    select exists (select from stored) as stored, ${done} as card_done, (
        select coalesce(json_agg(json_build_object('questionId', question_id, 'seq', seq, 'response', response, 'score', score,
          'confidence', confidence) order by question_id, seq), '[]')
        from given
      ) as answers`;
  if (!row) throw new Error("a statement without a row");
  return row;
}

/** Returns all answers of an attempt, ordered by question and number. */
export async function listAttemptAnswers(
  db: Db,
  { learnerId, attemptId }: { learnerId: string; attemptId: string },
): Promise<StoredAnswer[]> {
  const rows = await db<StoredAnswer[]>`
    select question_id, seq, response, score, confidence from answer
    where learner_id = ${learnerId} and attempt_id = ${attemptId} order by question_id, seq`;
  return [...rows];
}

/** Stores how answers of an attempt were marked again. A marking that is already stored does not change. */
export async function insertMarkings(
  db: Db,
  { learnerId, attemptId, markings }: { learnerId: string; attemptId: string; markings: readonly StoredMarking[] },
): Promise<void> {
  const rows = markings.map(({ record, ...row }) => row);
  await db`
    insert into marking (learner_id, attempt_id, question_id, no, revision, score, cause, at)
    select ${learnerId}, ${attemptId}, "questionId", no, revision, score, cause, at
    from jsonb_to_recordset(${db.json(rows as never)})
      as given ("questionId" text, no integer, revision text, score double precision, cause text, at timestamptz)
    on conflict do nothing`;
}

/** Stores the result of an attempt that is closed now. If the attempt already has a result, nothing changes. */
export async function insertAttemptResult(
  db: Db,
  { learnerId, attemptId, result, now }: { learnerId: string; attemptId: string; result: AttemptResult; now: Date },
): Promise<void> {
  await db`
    insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
    values (${learnerId}, ${attemptId}, 0, ${result.score}, ${result.passed}, ${db.json(result.perObjective)}, ${now})
    on conflict do nothing`;
}
