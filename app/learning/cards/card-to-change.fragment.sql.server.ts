/** SQL that reads what must be known to change a card, as one JSON value. Code in app/learning joins it to its own statements. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import type { Card, CardPlaceKey } from "./card";
import type { WantedRecall } from "./schedule";

/** What must be known to change a card when a question is answered. */
export interface CardToChange {
  /** The cards of the learner at the places where the question may stand. */
  cards: Card[];
  /** The wanted recall that the learner chose, or null if they chose none. */
  wantedRecall: WantedRecall | null;
  /** When the question was answered first in the attempt, or null if it was not. */
  askedAt: string | null;
}

/** The key of a card of one learner. */
export interface CardKey extends CardPlaceKey {
  learnerId: string;
}

/** A question, and the places where it stands. There may be several: each release has its own. */
export interface QuestionAtPlaces {
  questionId: string;
  places: readonly Pick<CardKey, "lessonId" | "place">[];
}

/**
 * Returns SQL for a `CardToChange` as JSON. It is null for a guest: guests have no cards. This SQL uses the rows `held` and `latest`, with
 * the course and the attempt.
 */
export function composeCardToChangeSql(
  db: Db,
  { learnerId, questionId, places }: QuestionAtPlaces & { learnerId: string },
): SqlFragment {
  return db`(
    select json_build_object(
      'wantedRecall', (select wanted_recall from review_setting where learner_id = learner.id),
      'askedAt', (
        select answered_at from answer
        where learner_id = learner.id and attempt_id = latest.id and question_id = ${questionId} and seq = 1
      ),
      'cards', (
        select coalesce(json_agg(${composeCardSql(db)}), '[]') from review_card
        where learner_id = learner.id and course_id = held.course_id and (lesson_id, place) in (
          select "lessonId", place from jsonb_to_recordset(${db.json(places as never)}) as known ("lessonId" text, place text)
        )
      )
    ) from learner where id = ${learnerId} and kind = 'account'
  )`;
}

/** Returns SQL for a row of `review_card` as JSON in the shape of a `Card`. */
export function composeCardSql(db: Db): SqlFragment {
  return db`json_build_object('lessonId', lesson_id, 'place', place, 'objective', objective, 'stability', stability,
    'difficulty', difficulty, 'rating', rating, 'dueOn', due_on, 'rightDays', right_days, 'askedAt', asked_at,
    'attemptId', attempt_id, 'questionId', question_id, 'asked', asked, 'previous', previous)`;
}

/** Returns a card with its time as JavaScript writes it, and not as PostgreSQL does in JSON, so that the same card is the same text. */
export function normaliseCard(card: Card): Card {
  return { ...card, askedAt: normaliseIsoTime(card.askedAt) };
}

export const normaliseIsoTime = (at: string) => new Date(at).toISOString();
