import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type { LearningRecordsExport } from "./learning-records-export";

/** A row with the record of its question as the learner saw it. The record is null if that question does not exist any more. */
type Row<T> = T & { record: QuestionRecord | null };
export type RoundToExport = Omit<LearningRecordsExport["rounds"][number], "answers"> & {
  answers: Row<
    Omit<LearningRecordsExport["rounds"][number]["answers"][number], "asked" | "answered" | "shownOnRequest">
  >[];
};

type StoredLearningRecords = Pick<LearningRecordsExport, "enrolments" | "notes" | "problemReports"> & {
  rounds: RoundToExport[];
};

/** Returns the enrolments, rounds, notes and problem reports of one learner, in one statement. */
export async function selectLearningRecords(db: Db, learnerId: string): Promise<StoredLearningRecords> {
  const [row] = await db<StoredLearningRecords[]>`
    select
      (
        select coalesce(json_agg(json_build_object('course', course_id, 'edition', label, 'at', at) order by at), '[]')
        from enrolment where learner_id = ${learnerId}
      ) as enrolments,
      (
        select coalesce(json_agg(json_build_object('course', a.course_id, 'edition', a.label, 'lesson', a.scope, 'round', a.number,
          'startedAt', a.started_at, 'result', result.json, 'answers', coalesce(given.list, '[]')) order by a.id), '[]')
        from attempt a
        left join lateral (
          select json_build_object('score', score, 'passed', passed, 'at', at) as json from attempt_result
          where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
        ) result on true
        left join lateral (
          select json_agg(json_build_object('question', n.question_id, 'try', n.seq, 'record', q.record, 'response', n.response,
            'score', n.score, 'answeredAt', n.answered_at) order by i.position, n.seq) as list
          from answer n
          join attempt_item i on i.learner_id = n.learner_id and i.attempt_id = n.attempt_id and i.question_id = n.question_id
          left join question_revision q on q.course_id = a.course_id and q.question_id = i.question_id and q.revision = i.revision
          where n.learner_id = a.learner_id and n.attempt_id = a.id
        ) given on true
        where a.learner_id = ${learnerId}
      ) as rounds,
      (
        select coalesce(json_agg(json_build_object('course', course_id, 'lesson', lesson_id, 'place', place, 'text', text,
          'savedAt', saved_at) order by saved_at), '[]')
        from note where learner_id = ${learnerId}
      ) as notes,
      (
        select coalesce(json_agg(json_build_object('course', r.course_id, 'lesson', r.lesson_id, 'place', r.place,
          'kind', r.kind, 'text', r.text, 'email', s.email, 'at', r.at) order by r.id), '[]')
        from problem_report_sender s join problem_report r on r.id = s.report_id where s.learner_id = ${learnerId}
      ) as problem_reports`;
  if (!row) throw new Error("a statement without a row");
  return row;
}
