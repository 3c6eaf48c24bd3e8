/** SQL for what the certificate of an edition with a final test rests on. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsCountingFor } from "../policies.server";
import type { AttemptSitting } from "../sitting/sitting";
import { joinSittingOfAttempt } from "../sitting/sitting-of-attempt.fragment.sql.server";
import { composeLessonPassesSql } from "./lesson-passes.fragment.sql.server";

/** One attempt of a learner at a pool, in any edition. Times are ISO times. */
export interface StoredFinalTest {
  id: string;
  releaseId: string;
  startedAt: string;
  /** When the attempt was handed in, or null while it is open. */
  handedInAt: string | null;
  /** Whether the attempt passed by its own mark, or null while the attempt is open. */
  passed: boolean | null;
  /** The highest score that the attempt ever had. What was passed stays passed, also if a mended key takes a point away later. */
  bestScore: number | null;
  /** The questions, each with the revision whose key marked its answer. */
  questions: { questionId: string; revision: string }[];
  /** The sitting with whose code the attempt was begun, or null. */
  sitting: AttemptSitting | null;
}

/** The pass of a lesson that counts: in the learner's edition if there is one, or else the first one in another edition. */
export interface StoredLessonPass {
  /** When the learner passed the lesson for the first time, in any edition. */
  firstAt: string;
  /** The edition in which the lesson was passed, and the release from which that round was drawn. */
  label: string;
  releaseId: string;
}

export interface StoredFinalTestPasses {
  /** The passed lessons, by the id of the lesson. */
  lessonPasses: Record<string, StoredLessonPass>;
  /** All attempts at the pool, in the order in which they were begun. */
  attempts: StoredFinalTest[];
}

/**
 * Returns the lessons that a learner passed in any edition of a course, and the learner's attempts at a pool. Takes one statement. `label`:
 * the learner's edition.
 */
export async function readFinalTestPasses(
  db: Db,
  { learnerId, courseId, label, poolName }: { learnerId: string; courseId: string; label: string; poolName: string },
): Promise<StoredFinalTestPasses> {
  const [row] = await db<StoredFinalTestPasses[]>`
    select (
      select coalesce(json_object_agg(lesson.lesson_id, json_build_object('firstAt', lesson.first_at, 'label', lesson.label,
        'releaseId', lesson.release_id)), '{}') from (
        select distinct on (lesson_id) lesson_id, label, release_id,
          min(passed_at) over (partition by lesson_id) as first_at
        from (${composeLessonPassesSql(db, { learnerId, courseId }, listAttemptKindsCountingFor("lesson"))}) pass
        order by lesson_id, (label = ${label}) desc, passed_at
      ) lesson
    ) as lesson_passes, (
      select coalesce(json_agg(json_build_object('id', a.id, 'releaseId', a.release_id, 'startedAt', a.started_at,
        'handedInAt', result.handed_in_at, 'passed', result.passed, 'bestScore', result.best_score,
        'questions', form.questions, 'sitting', in_sitting.json) order by a.scope::integer, a.number), '[]')
      from attempt a
      left join lateral (
        select passed, min(at) over () as handed_in_at, max(score) over () as best_score from attempt_result
        where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
      ) result on true
      cross join lateral (
        select coalesce(json_agg(json_build_object('questionId', item.question_id,
          'revision', coalesce(marked.revision, item.revision)) order by item.position), '[]') as questions
        from attempt_item item
        left join lateral (
          select revision from marking
          where learner_id = item.learner_id and attempt_id = item.attempt_id and question_id = item.question_id
          order by no desc limit 1
        ) marked on true
        where item.learner_id = a.learner_id and item.attempt_id = a.id
      ) form
      ${joinSittingOfAttempt(db)}
      where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.label = ${poolName}
        and a.kind in ${db(listAttemptKindsCountingFor("certificate"))}
    ) as attempts`;
  return row ?? { lessonPasses: {}, attempts: [] };
}
