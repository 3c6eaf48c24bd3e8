import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptExport, LearningRecordsExport } from "./learning-records-export";

/** A row with the record of its question as the learner saw it. The record is null if that question does not exist any more. */
type Row<T> = T & { record: QuestionRecord | null };
type Scored<T> = Omit<T, "score"> & { score: number | null };

export interface AttemptToExport
  extends Omit<AttemptExport, "kind" | "belongsTo" | "answers" | "filledIn" | "markings"> {
  /** The stored name of the kind of attempt. */
  kind: string;
  label: string;
  scope: string;
  answers: Row<
    Scored<Omit<AttemptExport["answers"][number], "asked" | "answered" | "shownOnRequest" | "confidence">> & {
      confidence: number | null;
    }
  >[];
  filledIn: Row<Omit<AttemptExport["filledIn"][number], "asked">>[];
  markings: Scored<AttemptExport["markings"][number]>[];
}

/** A choice with the HTML of its step, which is null if the course no longer has that step. */
type ChoiceToExport = Omit<LearningRecordsExport["closingCaseChoices"][number], "asked" | "chosen"> &
  Record<"asked" | "chosen", string | null>;

/** A note with the HTML of what was asked, which is null if the course no longer has that place, and with the heading that was stored. */
type NoteToExport = Omit<LearningRecordsExport["notes"][number], "asked"> & Record<"asked" | "heading", string | null>;

/** A card with its rating as it is stored. */
type CardToExport = Omit<LearningRecordsExport["cards"][number], "rating"> & { rating: number };

type StoredLearningRecords = Omit<LearningRecordsExport, "attempts" | "cards" | "closingCaseChoices" | "notes"> & {
  cards: CardToExport[];
  attempts: AttemptToExport[];
  closingCaseChoices: ChoiceToExport[];
  notes: NoteToExport[];
};

/**
 * Returns the enrolments, attempts, cards, settings and mails of reviews, grants, notes, choices in closing cases and problem reports of one
 * learner, in one statement.
 */
export async function selectLearningRecords(db: Db, learnerId: string): Promise<StoredLearningRecords> {
  const [row] = await db<StoredLearningRecords[]>`
    with asking as materialized (
      select distinct on (e.course_id, lesson_id, place) e.course_id, lesson->>'id' as lesson_id,
        concat(segment->>'kind', ':', segment->>'id') as place, concat_ws('. ', segment->>'title', segment->>'html') as html
      from edition e
      join release r on r.id = e.current_release_id
      cross join lateral jsonb_array_elements(r.content->'release'->'lessons') lesson
      cross join lateral jsonb_array_elements(lesson->'segments') segment
      where e.course_id in (select course_id from note where learner_id = ${learnerId}) and segment ? 'id'
      order by e.course_id, lesson_id, place, e.opened_at desc nulls last
    )
    select
      (
        select coalesce(json_agg(json_build_object('course', course_id, 'edition', label, 'at', at) order by at), '[]')
        from enrolment where learner_id = ${learnerId}
      ) as enrolments,
      (
        select coalesce(json_agg(json_build_object('kind', a.kind, 'course', a.course_id, 'label', a.label, 'scope', a.scope,
          'number', a.number, 'startedAt', a.started_at, 'closesAt', a.closes_at, 'result', result.json, 'sitting', sat.json,
          'answers', coalesce(given.list, '[]'), 'filledIn', coalesce(filled.list, '[]'),
          'markings', coalesce(marked.list, '[]')) order by a.id), '[]')
        from attempt a
        left join lateral (
          select json_build_object('score', score, 'passed', passed, 'perObjective', per_objective,
            'closedAt', min(at) over (), 'at', at) as json
          from attempt_result where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
        ) result on true
        left join lateral (
          select json_agg(json_build_object('question', n.question_id, 'try', n.seq, 'record', q.record, 'response', n.response,
            'score', n.score, 'confidence', n.confidence, 'answeredAt', n.answered_at) order by i.position, n.seq) as list
          from answer n
          join attempt_item i on i.learner_id = n.learner_id and i.attempt_id = n.attempt_id and i.question_id = n.question_id
          left join question_revision q on q.course_id = a.course_id and q.question_id = i.question_id and q.revision = i.revision
          where n.learner_id = a.learner_id and n.attempt_id = a.id
        ) given on true
        left join lateral (
          select json_agg(json_build_object('question', s.question_id, 'record', q.record, 'fields', s.fields,
            'flagged', s.flagged, 'savedAt', s.saved_at) order by i.position) as list
          from attempt_item_state s
          join attempt_item i on i.learner_id = s.learner_id and i.attempt_id = s.attempt_id and i.question_id = s.question_id
          left join question_revision q on q.course_id = a.course_id and q.question_id = i.question_id and q.revision = i.revision
          where s.learner_id = a.learner_id and s.attempt_id = a.id
        ) filled on true
        left join lateral (
          select json_agg(json_build_object('question', m.question_id, 'cause', m.cause, 'score', m.score, 'at', m.at)
            order by m.question_id, m.no) as list
          from marking m where m.learner_id = a.learner_id and m.attempt_id = a.id
        ) marked on true
        left join lateral (
          select json_build_object('group', sitting.cohort_name, 'room', sitting.room, 'opensAt', sitting.opens_at,
            'closesAt', sitting.closes_at, 'closedAt', sitting.closed_at, 'wasHere', tick.present,
            'identitySeen', tick.identity_seen, 'afterPass', tick.after_pass, 'leftGroupAt', tick.left_at) as json
          from sitting_attempt tick join sitting on sitting.id = tick.sitting_id
          where tick.learner_id = a.learner_id and tick.attempt_id = a.id order by tick.no desc limit 1
        ) sat on true
        where a.learner_id = ${learnerId}
      ) as attempts,
      (
        select coalesce(json_agg(json_build_object('course', course_id, 'lesson', lesson_id, 'place', place,
          'objective', objective, 'dueOn', due_on, 'stability', stability, 'difficulty', difficulty, 'rating', rating,
          'rightDays', right_days, 'askedAt', asked_at, 'asked', asked) order by course_id, lesson_id, place), '[]')
        from review_card where learner_id = ${learnerId}
      ) as cards,
      (
        select json_build_object('wantedRecall', wanted_recall, 'asksConfidence', asks_confidence, 'daysPerWeek', days_per_week,
          'weekdays', weekdays, 'pausedAt', paused_at, 'weeklyMail', weekly_mail)
        from review_setting where learner_id = ${learnerId}
      ) as review_settings,
      (
        select coalesce(json_agg(json_build_object('week', week, 'sentAt', sent_at) order by week), '[]')
        from review_mail where learner_id = ${learnerId}
      ) as review_mails,
      (
        select coalesce(json_agg(json_build_object('course', course_id, 'pool', pool, 'reason', reason, 'at', at) order by at), '[]')
        from grant_attempt where learner_id = ${learnerId}
      ) as grants,
      (
        select coalesce(json_agg(json_build_object('course', course_id, 'lesson', lesson_id, 'place', place, 'asked', asking.html,
          'heading', heading, 'text', text, 'savedAt', saved_at) order by saved_at), '[]')
        from note left join asking using (course_id, lesson_id, place) where learner_id = ${learnerId}
      ) as notes,
      (
        select coalesce(json_agg(json_build_object('course', c.course_id, 'edition', c.label, 'step', c.step_id, 'option', c.option,
          'asked', shown.step->>'question', 'chosen', shown.step->'options'->>(c.option - 1), 'reason', c.reason,
          'chosenAt', c.chosen_at) order by c.chosen_at, c.step_id, c.seq), '[]')
        from closing_case_choice c
        left join edition e on e.course_id = c.course_id and e.label = c.label
        left join release r on r.id = e.current_release_id
        left join lateral (
          select step from jsonb_array_elements(r.content->'release'->'closingCase'->'parts') step
          where step->>'kind' = 'step' and step->>'id' = c.step_id limit 1
        ) shown on true
        where c.learner_id = ${learnerId}
      ) as closing_case_choices,
      (
        select coalesce(json_agg(json_build_object('course', r.course_id, 'lesson', r.lesson_id, 'place', r.place,
          'kind', r.kind, 'text', r.text, 'email', s.email, 'at', r.at) order by r.id), '[]')
        from problem_report_sender s join problem_report r on r.id = s.report_id where s.learner_id = ${learnerId}
      ) as problem_reports`;
  if (!row) throw new Error("a statement without a row");
  return row;
}
