/** SQL of rounds and answers. Private to this room. */
import type { Db } from "~/platform/database/database.server";
import type { Response } from "~/questions/question-view";

export interface StoredAnswer {
  questionId: string;
  response: Response;
  score: number | null;
}

/** What stands in the database about one learner and one lesson. */
export interface LessonRows {
  /** Of the enrolment; the newest edition for somebody not enrolled. */
  label: string;
  enrolled: boolean;
  /** Current release of that edition: new rounds are drawn from it. */
  currentReleaseId: string;
  /** By number; `passed` and `score` are null until the round is complete. */
  rounds: { number: number; passed: boolean | null; score: number | null }[];
  latest: { id: string; number: number; releaseId: string; seed: string } | null;
  /** Of the latest round, by position. */
  items: { questionId: string; revision: string }[];
  answers: StoredAnswer[];
  /** Place -> text. */
  notes: Record<string, string>;
  /** Ids of the lessons of this edition that are passed. */
  passedLessons: string[];
  /** Whether lessons of this course are to be taken one after another. */
  fixedOrder: boolean;
}

interface Key {
  learnerId: string;
  courseId: string;
  lessonId: string;
}

type FlatRow = Omit<LessonRows, "latest"> & {
  attemptId: string | null;
  number: number;
  releaseId: string;
  seed: string;
};

/**
 * Everything about one learner and one lesson in one statement; null when there is no such course. `lock` holds the latest round until the
 * transaction ends, so that the answers to one round are stored one after another.
 */
export async function readLessonRows(db: Db, { learnerId, courseId, lessonId }: Key, lock = false) {
  const [row] = await db<FlatRow[]>`
    with enrolled as (
      select label from enrolment
      where learner_id = ${learnerId} and course_id = ${courseId} order by seq desc limit 1
    ), held as (
      select label, current_release_id from edition
      where course_id = ${courseId} and current_release_id is not null
        and label = coalesce((select label from enrolled), label)
      order by opened_at desc, label desc limit 1
    ), rounds as (
      select a.id, a.number, result.passed, result.score
      from attempt a
      left join lateral (
        select passed, score from attempt_result
        where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
      ) result on true
      where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.kind = 'practice' and a.scope = ${lessonId}
        and a.label = (select label from held)
    ), latest as (
      select a.id, a.number, a.release_id, a.seed from attempt a
      where a.learner_id = ${learnerId} and a.id = (select id from rounds order by number desc limit 1)
      ${lock ? db`for no key update` : db``}
    )
    select held.label, held.current_release_id, exists (select from enrolled) as enrolled,
      latest.id as attempt_id, latest.number, latest.release_id, latest.seed,
      (
        select coalesce(json_agg(json_build_object('number', number, 'passed', passed, 'score', score) order by number), '[]')
        from rounds
      ) as rounds,
      (
        select coalesce(json_agg(json_build_object('questionId', question_id, 'revision', revision) order by position), '[]')
        from attempt_item where learner_id = ${learnerId} and attempt_id = latest.id
      ) as items,
      (
        select coalesce(json_agg(json_build_object('questionId', question_id, 'response', response, 'score', score)), '[]')
        from answer where learner_id = ${learnerId} and attempt_id = latest.id and seq = 1
      ) as answers,
      (
        select coalesce(json_object_agg(place, text), '{}')
        from note where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${lessonId}
      ) as notes,
      (
        select coalesce(json_agg(distinct a.scope), '[]') from attempt a
        cross join lateral (
          select passed from attempt_result
          where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
        ) result
        where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.kind = 'practice'
          and a.label = (select label from held) and result.passed
      ) as passed_lessons,
      exists (select from fixed_order where learner_id = ${learnerId} and course_id = ${courseId}) as fixed_order
    from held left join latest on true`;
  return row ? nest(row) : null;
}

function nest({ attemptId, number, releaseId, seed, ...row }: FlatRow): LessonRows {
  return { ...row, latest: attemptId === null ? null : { id: attemptId, number, releaseId, seed } };
}

export interface NewRound extends Key {
  id: string;
  label: string;
  /** Whether an enrolment was there already. */
  enrolled: boolean;
  number: number;
  releaseId: string;
  seed: string;
  items: { questionId: string; revision: string }[];
  now: Date;
}

export interface NewAnswer extends StoredAnswer {
  sentAt: Date | null;
}

/** Another request did the same at the same moment: the transaction is to be rolled back and tried again. */
export class LostRace extends Error {}

/**
 * Enrols if needed and begins a round with the form as drawn, and its first answer if there is one, in one statement.
 * @throws LostRace when another request began this round or enrolled this learner first.
 */
export async function insertRound(db: Db, round: NewRound, first: NewAnswer | null): Promise<void> {
  const { learnerId, now } = round;
  const items = round.items.map((item, position) => ({
    question_id: item.questionId,
    revision: item.revision,
    position,
  }));
  const answers = first ? [{ question_id: first.questionId, response: first.response, score: first.score }] : [];
  const [done] = await db<{ enrolled: boolean; begun: boolean }[]>`
    with enrolled as (
      insert into enrolment (learner_id, course_id, seq, label, at)
      select ${learnerId}, ${round.courseId}, 1, ${round.label}, ${now}::timestamptz where not ${round.enrolled}::boolean
      on conflict do nothing returning 1
    ), begun as (
      insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at)
      values (${learnerId}, ${round.id}, ${round.courseId}, ${round.label}, 'practice', ${round.lessonId}, ${round.number},
        ${round.releaseId}, ${round.seed}, ${now})
      on conflict do nothing returning learner_id, id
    ), drawn as (
      insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
      select begun.learner_id, begun.id, item.question_id, item.position, item.revision
      from begun, jsonb_to_recordset(${db.json(items)}) as item (question_id text, position integer, revision text)
    ), answered as (
      insert into answer (learner_id, attempt_id, question_id, response, score, answered_at, sent_at)
      select begun.learner_id, begun.id, given.question_id, given.response, given.score, ${now}::timestamptz,
        ${first?.sentAt ?? null}::timestamptz
      from begun, jsonb_to_recordset(${db.json(answers as never)})
        as given (question_id text, response jsonb, score double precision)
    )
    select ${round.enrolled}::boolean or exists (select from enrolled) as enrolled, exists (select from begun) as begun`;
  if (!done?.enrolled || !done.begun) throw new LostRace();
}

/** Stores an answer unless there is one, and returns all answers of the round: `counted` tells whether this one counts. */
export async function insertAnswer(
  db: Db,
  { learnerId, attemptId, answer, now }: { learnerId: string; attemptId: string; answer: NewAnswer; now: Date },
): Promise<{ counted: boolean; answers: StoredAnswer[] }> {
  const rows = await db<(StoredAnswer & { counted: boolean })[]>`
    with stored as (
      insert into answer (learner_id, attempt_id, question_id, response, score, answered_at, sent_at)
      values (${learnerId}, ${attemptId}, ${answer.questionId}, ${db.json(answer.response as never)}, ${answer.score}, ${now},
        ${answer.sentAt})
      on conflict do nothing returning question_id, response, score
    )
    select question_id, response, score, true as counted from stored
    union all
    select question_id, response, score, false from answer
    where learner_id = ${learnerId} and attempt_id = ${attemptId} and seq = 1`;
  return {
    counted: rows.some((row) => row.counted),
    answers: rows.map(({ questionId, response, score }) => ({ questionId, response, score })),
  };
}

export interface NewResult {
  score: number;
  passed: boolean;
  perObjective: Record<string, number>;
}

/** The result of a complete round, once; re-marking adds later numbers. */
export async function insertResult(
  db: Db,
  { learnerId, attemptId, result, now }: { learnerId: string; attemptId: string; result: NewResult; now: Date },
): Promise<void> {
  await db`
    insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
    values (${learnerId}, ${attemptId}, 0, ${result.score}, ${result.passed}, ${db.json(result.perObjective)}, ${now})
    on conflict do nothing`;
}
