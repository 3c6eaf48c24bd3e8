/** SQL for what the policy of final tests knows about a learner. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { LearnerCourseScopeKey } from "../attempt/attempt";
import { composeEditionOfLearnerSql } from "../enrolment/edition-of-learner.fragment.sql.server";
import { composeNextEditionOpenedAtSql } from "../enrolment/next-edition.fragment.sql.server";
import { composeLessonPassesSql } from "../progress/lesson-passes.fragment.sql.server";
import { joinSittingOfAttempt } from "../sitting/sitting-of-attempt.fragment.sql.server";

/** Returns SQL for the name of the pool in the rules of an edition (the row `held`), or null if the edition has no final test. */
export function composePoolNameSql(db: Db) {
  return db`held.rules -> 'finalTest' ->> 'pool'`;
}

/**
 * Returns SQL that joins the rules of attempts by which the series of the attempt `a` goes, as `first_in_series.rules`: those of the edition
 * in which the series began.
 */
export function joinRulesOfSeries(db: Db) {
  return db`
    cross join lateral (
      select began_in.rules -> 'attempts' as rules
      from attempt first
      join release on release.id = first.release_id
      join edition began_in on began_in.course_id = release.course_id and began_in.label = release.label
      where first.learner_id = a.learner_id and first.course_id = a.course_id and first.kind = a.kind and first.label = a.label
        and first.scope = a.scope and first.number = 1
    ) first_in_series`;
}

interface KindsOfAttempts {
  /** The stored name of final tests. */
  kind: string;
  /** The stored names of the kinds of attempts that pass lessons. */
  lessonKinds: string[];
}

/**
 * Returns SQL for one JSON value in the shape of `FinalTestContext`. This SQL uses the row `held`, whose `numbered_under` is the name of the
 * pool, and the relations `attempts` and `latest` of one series.
 */
export function composeFinalTestContextSql(
  db: Db,
  { kind, lessonKinds }: KindsOfAttempts,
  { learnerId, courseId, scope }: LearnerCourseScopeKey,
) {
  const ofPool = db`a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.kind = ${kind} and a.label = held.numbered_under`;
  return db`json_build_object(
    'account', exists (select from learner where id = ${learnerId} and kind = 'account'),
    'passedLessons', (
      select coalesce(json_agg(distinct lesson_id), '[]')
      from (${composeLessonPassesSql(db, { learnerId, courseId }, lessonKinds)}) pass
    ),
    'history', (
      select coalesce(json_agg(json_build_object('id', a.id, 'series', a.scope::integer, 'number', a.number,
        'startedAt', a.started_at, 'closesAt', a.closes_at, 'handedInAt', result.handed_in_at, 'passed', result.passed,
        'score', result.score, 'bestScore', result.best_score,
        'questions', (select count(*) from attempt_item where learner_id = a.learner_id and attempt_id = a.id),
        'seriesRules', first_in_series.rules, 'sitting', in_sitting.json
        ) order by a.scope::integer, a.number), '[]')
      from attempt a
      left join lateral (
        select passed, score, max(score) over () as best_score, min(at) over () as handed_in_at from attempt_result
        where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
      ) result on true
      ${joinRulesOfSeries(db)}
      ${joinSittingOfAttempt(db)}
      where ${ofPool}
    ),
    'nextEditionOpenedAt', ${composeNextEditionOpenedAtSql(db)},
    'grantedAt', (
      select max(at) from grant_attempt
      where learner_id = ${learnerId} and course_id = ${courseId} and pool = held.numbered_under
    ),
    'seen', (
      select coalesce(json_object_agg(question_id, json_build_object('at', started_at, 'series', series)), '{}') from (
        select distinct on (item.question_id) item.question_id, a.started_at, a.scope::integer as series
        from attempt a join attempt_item item on item.learner_id = a.learner_id and item.attempt_id = a.id
        where ${ofPool} order by item.question_id, a.started_at desc
      ) asked
    ),
    'held', (
      select coalesce(json_object_agg(question_id, revisions), '{}') from (
        select question_id, json_agg(revision) as revisions from (
          select distinct on (question_id, revision) question_id, revision, held as is_held from question_hold
          where course_id = ${courseId} order by question_id, revision, no desc
        ) hold where is_held group by question_id
      ) held_back
    ),
    'firstSeed', (
      select a.seed from attempt a where ${ofPool} and a.scope = ${scope} and a.number = 1
    ),
    'choices', (
      select coalesce(json_agg(json_build_object('questionId', question_id, 'no', no, 'fields', fields, 'flagged', flagged,
        'savedAt', saved_at)), '[]')
      from attempt_item_state where learner_id = ${learnerId} and attempt_id = latest.id
    ))`;
}

/**
 * Returns the number of the learner's latest series of final tests in the pool of their edition, or 1 if there is none yet. The edition is
 * that in which the learner is enrolled, or else the newest one.
 */
export async function findLatestFinalTestSeries(
  db: Db,
  { learnerId, courseId, kind }: { learnerId: string; courseId: string; kind: string },
): Promise<number> {
  const [row] = await db<{ series: number }[]>`
    select coalesce(max(a.scope::integer), 1) as series
    from attempt a
    where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.kind = ${kind} and a.label = (
      select ${composePoolNameSql(db)} from (${composeEditionOfLearnerSql(db, { learnerId, courseId })}) held
    )`;
  return row?.series ?? 1;
}

/**
 * Stores what a learner filled in at a question, and, if it is another answer than before, the answer. Nothing is stored if the question was
 * saved meanwhile (so that `no` is not the next number) or the attempt is handed in. Returns whether it was stored.
 */
export async function insertFinalTestChoice(
  db: Db,
  choice: {
    learnerId: string;
    attemptId: string;
    questionId: string;
    no: number;
    fields: unknown;
    flagged: boolean;
    answer: { seq: number; response: unknown; score: number | null } | null;
    now: Date;
  },
): Promise<boolean> {
  const { learnerId, attemptId, questionId, no, fields, flagged, answer, now } = choice;
  const [done] = await db<{ stored: boolean }[]>`
    with saved as (
      insert into attempt_item_state as state (learner_id, attempt_id, question_id, no, fields, flagged, saved_at)
      select ${learnerId}, ${attemptId}, ${questionId}, ${no}, ${db.json(fields as never)}, ${flagged}, ${now}::timestamptz
      where not exists (select from attempt_result where learner_id = ${learnerId} and attempt_id = ${attemptId})
      on conflict (learner_id, attempt_id, question_id) do update
        set no = excluded.no, fields = excluded.fields, flagged = excluded.flagged, saved_at = excluded.saved_at
        where state.no = excluded.no - 1
      returning 1
    ), answered as (
      insert into answer (learner_id, attempt_id, question_id, seq, response, score, answered_at)
      select ${learnerId}, ${attemptId}, ${questionId}, ${answer?.seq ?? 0}, ${db.json((answer?.response ?? null) as never)},
        ${answer?.score ?? null}, ${now}::timestamptz
      from saved where ${answer !== null}::boolean
    )
    select exists (select from saved) as stored`;
  return done?.stored ?? false;
}
