/** SQL that reads what must be known to change a card, as one JSON value. Code in app/learning joins it to its own statements. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import type { Card, CardPlaceKey } from "./card";
import type { WantedRecall } from "./schedule";

/** What must be known to change a card after an answer. It is read after the attempt was locked, so that nobody changes it meanwhile. */
export interface CardToChange {
  /** The card of the place, or null if there is none yet. */
  card: Card | null;
  /** The wanted recall that the learner chose, or null if they chose none. */
  wantedRecall: WantedRecall | null;
}

/** The key of a card of one learner. */
export interface CardKey extends CardPlaceKey {
  learnerId: string;
}

/** Returns SQL for a `CardToChange` as JSON. It is null for a guest: guests have no cards. */
export function composeCardToChangeSql(db: Db, { learnerId, courseId, lessonId, place }: CardKey): SqlFragment {
  return db`(
    select json_build_object(
      'wantedRecall', (select wanted_recall from review_setting where learner_id = ${learnerId}),
      'card', (
        select ${composeCardSql(db)} from review_card
        where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${lessonId} and place = ${place}
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
