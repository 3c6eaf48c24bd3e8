/**
 * SQL that computes a learner's progress from answers and results. No percentage is stored. Only this room (the folder app/learning) uses
 * this module.
 */
import { composeIsOneOfSql, type Db } from "~/platform/database/database.server";
import type { StoredResponse } from "~/questions/table";
import { composeNextEditionOpenedAtSql } from "../enrolment/next-edition.fragment.sql.server";
import { listAttemptKindsCountingFor } from "../policies.server";
import { composeLessonPassesSql } from "./lesson-passes.fragment.sql.server";

export interface StoredRound {
  lessonId: string;
  number: number;
  releaseId: string;
  /** When the learner gave the latest answer in this round or, without an answer, when the round began, as an ISO time. */
  workedAt: string;
  /** Whether the round passed, or null until the round is complete. */
  passed: boolean | null;
  /** When the learner gave the answer that completed the round, as an ISO time. Later marking does not change this time. */
  finishedAt: string | null;
  /** The questions of the round, each with its answers. The response is null once the round has a result: then nothing needs it. */
  items: { questionId: string; answers: { score: number | null; response: StoredResponse | null }[] }[];
  /** The scores that hold now of the answers that were marked again, by the ids of their questions. */
  marks: Record<string, number | null>;
}

export interface StoredCourseRounds {
  courseId: string;
  label: string;
  currentReleaseId: string;
  /** When the edition after this one opened, or null if this is the newest edition. */
  nextEditionOpenedAt: Date | null;
  rounds: StoredRound[];
  /** The label of the other edition in which the learner passed each lesson first, by the id of the lesson. */
  passedIn: Record<string, string>;
}

/**
 * Returns all courses in which a learner is enrolled, or only the given courses (`courseIds`, at least one), also those in which they are
 * not. Each has the learner's rounds that pass lessons, ordered by number. Takes one statement.
 */
export function listStoredCourseRounds(
  db: Db,
  { learnerId, courseIds = null }: { learnerId: string; courseIds?: readonly string[] | null },
): Promise<StoredCourseRounds[]> {
  const isAsked = courseIds === null ? db`true` : db`course_id in ${db([...courseIds])}`;
  const isNewcomers = courseIds === null ? db`false` : db`e.course_id in ${db([...courseIds])}`;
  return db<StoredCourseRounds[]>`
    with enrolled as (
      select distinct on (course_id) course_id, label, at from enrolment where learner_id = ${learnerId} and ${isAsked}
      order by course_id, seq desc
    ), held as (
      select distinct on (e.course_id) e.course_id, e.label, e.current_release_id, enrolled.at
      from edition e left join enrolled on enrolled.course_id = e.course_id
      where e.current_release_id is not null
        and (e.label = enrolled.label or (enrolled.label is null and e.opened_at is not null and ${isNewcomers}))
      order by e.course_id, e.opened_at desc
    )
    select held.course_id, held.label, held.current_release_id, ${composeNextEditionOpenedAtSql(db)} as next_edition_opened_at,
      coalesce(rounds.list, '[]') as rounds, (
        select coalesce(json_object_agg(lesson_id, label), '{}') from (
          select distinct on (lesson_id) lesson_id, label
          from (${composeLessonPassesSql(db, { learnerId, courseId: db`held.course_id` }, listAttemptKindsCountingFor("lesson"))}) pass
          where label <> held.label order by lesson_id, passed_at
        ) elsewhere
      ) as passed_in
    from held
    left join lateral (
      select json_agg(json_build_object('lessonId', a.scope, 'number', a.number, 'releaseId', a.release_id,
        'workedAt', greatest(a.started_at, form.last_answer_at), 'passed', result.passed,
        'finishedAt', result.finished_at, 'items', form.items, 'marks', again.marks)
        order by a.scope, a.number) as list
      from attempt a
      left join lateral (
        select passed, min(at) over () as finished_at from attempt_result
        where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
      ) result on true
      cross join lateral (
        select max(given.last_at) as last_answer_at,
          coalesce(json_agg(json_build_object('questionId', item.question_id, 'answers', given.answers) order by item.position), '[]') as items
        from attempt_item item
        cross join lateral (
          select max(answered_at) as last_at, coalesce(json_agg(json_build_object('score', score,
            'response', case when result.passed is null then response end) order by seq), '[]') as answers
          from answer where learner_id = item.learner_id and attempt_id = item.attempt_id and question_id = item.question_id
        ) given
        where item.learner_id = a.learner_id and item.attempt_id = a.id
      ) form
      cross join lateral (
        select coalesce(json_object_agg(question_id, score), '{}') as marks from (
          select distinct on (question_id) question_id, score from marking
          where learner_id = a.learner_id and attempt_id = a.id order by question_id, no desc
        ) marked
      ) again
      where a.learner_id = ${learnerId} and a.course_id = held.course_id and a.label = held.label
        and ${composeIsOneOfSql(db, "a.kind", listAttemptKindsCountingFor("lesson"))}
    ) rounds on true
    order by held.at desc nulls last, held.course_id`;
}
