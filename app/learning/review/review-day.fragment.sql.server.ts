/** A part of SQL queries: what a learner reviews on a day. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { StoredAnswer, StoredMarking } from "../attempt/attempt";
import { decodeStoredMarking } from "../attempt/attempt.sql.server";
import type { AttemptQuestionRef } from "../attempt/compose-attempt";
import { type CardRating, cardRatings } from "../cards/card";
import { boundDay } from "../rhythm/day-bounds";
import type { DueCard } from "./draw-review";

/** A card as pages about reviews need it. A card that is not due yet has nothing in `asked`: nothing is drawn for it. */
export interface ReviewCard extends DueCard {
  rating: CardRating;
  /** The rating before the last asking, or null if there was none. */
  ratingBefore: CardRating | null;
  /** The day of its last asking. */
  askedOn: string;
}

/** The review of one course on a day, as it is stored. */
export interface StoredReview {
  id: string;
  label: string;
  releaseId: string;
  seed: string;
  items: AttemptQuestionRef[];
  /** The answers, ordered by `seq`, each with its ISO time. */
  answers: (StoredAnswer & { answeredAt: string })[];
  /** How answers were marked again, ordered by `no`. */
  markings: StoredMarking[];
}

/** A course in which a learner is enrolled, with their cards and what they reviewed today. */
export interface ReviewCourseRow {
  courseId: string;
  label: string;
  currentReleaseId: string;
  /** The cards that were asked on the day, and the most urgent of those that are due until it. */
  cards: ReviewCard[];
  /** Cards of which only the day counts: they are due later, or others are asked before them. */
  later: LaterCard[];
  /** The reviews of the day. More than one only if the learner moved to another edition on that day. */
  reviews: StoredReview[];
}

/** What is stored of a learner's reviews for a day. */
export interface StoredReviewDay {
  courses: ReviewCourseRow[];
  /** How many cards went wrong when they were asked last, also of those that rest. */
  failed: number;
  /** How the learner wants to review. */
  asksConfidence: boolean;
  paused: boolean;
}

/**
 * How many cards a page needs, in the order in which they are asked (see `compareDueCards`): for the plan of the coming weeks, and of these
 * to draw questions. Other lessons come before a lesson that has so many (`ofLesson`).
 */
export interface MostCards {
  planned: number;
  drawn: number;
  ofLesson: number;
}

export interface ReviewDayKey {
  learnerId: string;
  kind: string;
  /** The day in Amsterdam, such as 2026-11-29. */
  day: string;
}

/** Which cards are read. */
export interface StoredReviewLimits {
  until: string;
  most: MostCards | null;
}

/** A card of which only the day counts, with what finds its place. */
export type LaterCard = Pick<ReviewCard, "lessonId" | "place" | "objective" | "dueOn">;

/** A card of which only the day counts, and another one, as the statement returns them: without names, because there may be thousands. */
type FlatLaterCard = [string, string, string, string];
type FlatCard = [...FlatLaterCard, number, CardRating, CardRating | null, string, ReviewCard["asked"] | null];

/** What the SQL below returns: `decodeReviewDay` names what it has. */
export interface FlatReviewDay extends Omit<StoredReviewDay, "courses"> {
  courses: (Omit<ReviewCourseRow, "cards" | "later"> & { flat: (FlatCard | FlatLaterCard)[] })[];
}

/**
 * Returns SQL for one JSON value in the shape of `FlatReviewDay`: every course in which a learner is enrolled, with what they review on a
 * day. Courses without cards are absent. An archived course, and an edition that has ended, are among them: what was learned there goes on.
 * `until`: returns cards that are due until this day. `most`: how many cards at most, besides those that were asked on the day.
 */
export function composeReviewDaySql(db: Db, { learnerId, kind, day, until, most }: ReviewDayKey & StoredReviewLimits) {
  const { from, until: end } = boundDay(day);
  const columns = db`course_id, lesson_id, place, objective, due_on, stability, rating, previous, asked_at, asked`;
  return db`(
    with own as materialized (
      select ${columns}, due_on <= ${day}::text::date as is_due, rating = ${cardRatings.again} as is_failed,
        asked_at >= ${from} and asked_at < ${end} as is_asked
      from review_card
      where learner_id = ${learnerId} and (due_on <= ${until}::text::date or asked_at >= ${from} or rating = ${cardRatings.again})
    ), due as (
      select ${columns}, row_number() over (order by no_of_lesson > ${most?.ofLesson ?? null}::integer, not is_failed, due_on, stability,
        lesson_id collate "C", place collate "C") as no
      from (
        select *, row_number() over (partition by course_id, lesson_id order by not is_failed, due_on, stability, place collate "C") as no_of_lesson
        from own where is_due and not is_asked
      ) card
      order by no limit ${most?.planned ?? null}
    ), listed as (
      select ${columns}, true as is_whole from own where is_asked
      union all
      select ${columns}, no <= coalesce(${most?.drawn ?? null}::integer, no) from due
      union all
      (
        select ${columns}, false from own where not is_due and not is_asked and due_on <= ${until}::text::date
        order by due_on
        limit ${most?.planned ?? null}::integer - least(${most?.planned ?? null}::integer, (select count(*) from due))
      )
    ), carded as materialized (
      select course_id, json_agg(case when is_whole
        then json_build_array(lesson_id, place, objective, due_on, stability, rating, previous->'rating',
          (asked_at at time zone 'Europe/Amsterdam')::date, case when due_on <= ${day}::text::date then asked end)
        else json_build_array(lesson_id, place, objective, due_on) end) as list
      from listed group by course_id
    ), reviewed as materialized (
      select a.course_id, json_agg(json_build_object('id', a.id, 'label', a.label, 'releaseId', a.release_id, 'seed', a.seed,
        'items', items.list, 'answers', coalesce(answers.list, '[]'), 'markings', coalesce(markings.list, '[]')) order by a.id) as list
      from attempt a
      cross join lateral (
        select json_agg(json_build_object('questionId', question_id, 'revision', revision) order by position) as list
        from attempt_item where learner_id = a.learner_id and attempt_id = a.id
      ) items
      cross join lateral (
        select json_agg(json_build_object('questionId', question_id, 'seq', seq, 'response', response, 'score', score,
          'confidence', confidence, 'answeredAt', answered_at) order by seq) as list
        from answer where learner_id = a.learner_id and attempt_id = a.id
      ) answers
      cross join lateral (
        select json_agg(json_build_object('questionId', m.question_id, 'no', m.no, 'revision', m.revision, 'score', m.score,
          'cause', m.cause, 'at', m.at, 'record', known.record) order by m.no) as list
        from marking m
        join question_revision known
          on known.course_id = a.course_id and known.question_id = m.question_id and known.revision = m.revision
        where m.learner_id = a.learner_id and m.attempt_id = a.id
      ) markings
      where a.learner_id = ${learnerId} and a.kind = ${kind} and a.scope = ${day}
      group by a.course_id
    ), enrolled as (
      select distinct on (course_id) course_id, label from enrolment where learner_id = ${learnerId} order by course_id, seq desc
    )
    select json_build_object(
      'courses', (
        select coalesce(json_agg(json_build_object('courseId', held.course_id, 'label', held.label,
          'currentReleaseId', held.current_release_id, 'flat', coalesce(carded.list, '[]'), 'reviews', coalesce(reviewed.list, '[]'))
          order by held.course_id), '[]')
        from enrolled
        join edition held on held.course_id = enrolled.course_id and held.label = enrolled.label and held.current_release_id is not null
        left join carded on carded.course_id = held.course_id
        left join reviewed on reviewed.course_id = held.course_id
        where carded.list is not null or reviewed.list is not null
      ),
      'failed', (select count(*) from own where is_failed),
      'asksConfidence', coalesce(setting.asks_confidence, false),
      'paused', setting.paused_at is not null
    )
    from (select) one left join review_setting setting on setting.learner_id = ${learnerId}
  )`;
}

export function decodeReviewDay({ courses, ...setting }: FlatReviewDay): StoredReviewDay {
  return { courses: courses.map(decodeCourse), ...setting };
}

function decodeCourse({ flat, ...row }: FlatReviewDay["courses"][number]): ReviewCourseRow {
  const cards: ReviewCard[] = [];
  const later: LaterCard[] = [];
  for (const each of flat) {
    const [lessonId, place, objective, dueOn] = each;
    if (each.length === 4) later.push({ lessonId, place, objective, dueOn });
    else cards.push(nameCard(each));
  }
  const reviews = row.reviews.map((each) => ({ ...each, markings: each.markings.map(decodeStoredMarking) }));
  return { ...row, reviews, cards, later };
}

function nameCard(flat: FlatCard): ReviewCard {
  const [lessonId, place, objective, dueOn, stability, rating, ratingBefore, askedOn, asked] = flat;
  return { lessonId, place, objective, dueOn, stability, rating, ratingBefore, askedOn, asked: asked ?? {} };
}
