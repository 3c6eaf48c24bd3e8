/** SQL for what a reader may search besides the documents of releases. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import { composeLatestOpenAnswersSql } from "../notes/latest-open-answers.fragment.sql.server";
import { listAttemptKindsCountingFor } from "../policies.server";

export interface ReadRelease {
  courseId: string;
  releaseId: string;
  language: string;
}

/**
 * Returns the current release of each course as a reader sees it: that of the edition in which the learner is enrolled or, if they are not
 * enrolled, of the newest edition. An archived course is only there for who is enrolled. A visitor (`learnerId` is null) sees the newest ones.
 */
export async function listReleasesOfReader(db: Db, learnerId: string | null): Promise<ReadRelease[]> {
  const rows = await db<ReadRelease[]>`
    select distinct on (course.id) course.id as course_id, held.current_release_id as release_id, document.language
    from course
    left join lateral (
      select label from enrolment where learner_id = ${learnerId} and course_id = course.id order by seq desc limit 1
    ) enrolled on true
    join edition held on held.course_id = course.id and held.current_release_id is not null
      and held.label = coalesce(enrolled.label, case when held.opened_at is not null then held.label end)
    cross join lateral (select language from search_document where release_id = held.current_release_id limit 1) document
    where course.archived_at is null or enrolled.label is not null
    order by course.id, held.opened_at desc`;
  return [...rows];
}

export interface FoundNote {
  courseId: string;
  lessonId: string;
  /** The place of a note, or `question:<id>` for an answer. */
  place: string;
  text: string;
  /** What the place was called when the note was last saved, if that was stored, or what the question asked. */
  heading: string | null;
  /** The text with marks around what was found: see `quoteFoundSentence`. */
  marked: string;
  /** How many notes were found. */
  total: number;
}

/**
 * Returns what a learner wrote in which a query is found, or at a place of which the heading or the question fits it, the newest first: notes,
 * and the last answer to each open question. A choice at a pre-question is no note.
 */
export async function findNotesOfLearner(
  db: Db,
  { learnerId, query, most }: { learnerId: string; query: string; most: number },
): Promise<FoundNote[]> {
  const rows = await db<FoundNote[]>`
    with asked as materialized (
      select to_tsquery('search_dutch', ${query}) as query
    ), written as (
      select id::text, course_id, lesson_id, place, text, heading, saved_at
      from note cross join asked
      where learner_id = ${learnerId} and place not like 'pre-question:%' and vector @@ query
      union all
      select question_id, course_id, lesson_id, 'question:' || question_id, answer.text, record->>'stemText', answered_at
      from ${composeLatestOpenAnswersSql(db, learnerId)} answered
      join question_revision using (course_id, question_id, revision)
      cross join asked
      cross join lateral (
        select coalesce(string_agg(value, chr(10)), '') as text from jsonb_each_text(response) where key <> 'type'
      ) answer
      where to_tsvector('search_dutch', search_text(concat(record->>'stemText', ' ', answer.text))) @@ query
    ), found as (
      select *, count(*) over ()::int as total from written order by saved_at desc, id desc limit ${most}
    )
    select course_id, lesson_id, place, text, heading, total, ts_headline('search_dutch', search_text(text), query,
      'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3)) as marked
    from found cross join asked order by saved_at desc, id desc`;
  return [...rows];
}

interface LessonRounds {
  courseId: string;
  lessonId: string;
  passed: boolean;
  isOpen: boolean;
}

/** Returns for lessons in which a learner has rounds whether one of them passed, in any edition, and whether the last one is not complete. */
export async function listRoundsOfLessons(
  db: Db,
  learnerId: string,
  lessons: readonly { courseId: string; lessonId: string }[],
): Promise<LessonRounds[]> {
  const rows = await db<LessonRounds[]>`
    select distinct on (a.course_id, a.scope) a.course_id, a.scope as lesson_id, result.passed is null as is_open,
      bool_or(coalesce(result.passed, false)) over (partition by a.course_id, a.scope) as passed
    from attempt a
    join jsonb_to_recordset(${db.json([...lessons])}) as asked ("courseId" text, "lessonId" text)
      on asked."courseId" = a.course_id and asked."lessonId" = a.scope
    left join lateral (
      select passed from attempt_result where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
    ) result on true
    where a.learner_id = ${learnerId} and a.kind in ${db(listAttemptKindsCountingFor("lesson"))}
    order by a.course_id, a.scope, a.id desc`;
  return [...rows];
}
