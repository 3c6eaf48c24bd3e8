/** SQL for cards. Only this room (the folder app/learning) uses this module. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import type { RatedTry } from "./apply-asking";
import type { Card, CardPlaceKey } from "./card";
import type { WantedRecall } from "./schedule";

/** Returns SQL for the wanted recall that a learner chose, or null if they chose none. */
function composeWantedRecallSql(db: Db, learnerId: string): SqlFragment {
  return db`(select wanted_recall from review_setting where learner_id = ${learnerId})`;
}

/** What must be known to change a card after an answer. */
interface CardToChange {
  card: Card | null;
  wantedRecall: WantedRecall | null;
  /** When the first try of the question was answered, as an ISO time. */
  askedAt: string;
}

/** Returns a learner's card of a place, if there is one, with what is stored of the question that was asked there in an attempt. */
export async function findCardToChange(
  db: Db,
  key: CardPlaceKey & { learnerId: string; attemptId: string; questionId: string },
): Promise<CardToChange> {
  const { learnerId, courseId, lessonId, place, attemptId, questionId } = key;
  const [row] = await db<{ wantedRecall: WantedRecall | null; answeredAt: Date; card: Card | null }[]>`
    select ${composeWantedRecallSql(db, learnerId)} as wanted_recall, answered_at, (
        select json_build_object('lessonId', lesson_id, 'place', place, 'objective', objective, 'stability', stability,
          'difficulty', difficulty, 'rating', rating, 'dueOn', due_on, 'rightDays', right_days, 'askedAt', asked_at,
          'attemptId', attempt_id, 'questionId', question_id, 'asked', asked, 'previous', previous)
        from review_card
        where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${lessonId} and place = ${place}
      ) as card
    from answer where learner_id = ${learnerId} and attempt_id = ${attemptId} and question_id = ${questionId} and seq = 1`;
  if (!row) throw new Error("a card changes after an answer that is not stored");
  const { card, answeredAt, wantedRecall } = row;
  return {
    wantedRecall,
    askedAt: answeredAt.toISOString(),
    card: card && { ...card, askedAt: normaliseIsoTime(card.askedAt) },
  };
}

/** Returns a time that PostgreSQL wrote in JSON as JavaScript writes it, so that the same card is the same text. */
const normaliseIsoTime = (at: string) => new Date(at).toISOString();

export async function findWantedRecall(db: Db, learnerId: string): Promise<WantedRecall | null> {
  const [row] = await db<{ wantedRecall: WantedRecall | null }[]>`
    select ${composeWantedRecallSql(db, learnerId)} as wanted_recall`;
  return row?.wantedRecall ?? null;
}

/**
 * Stores a card, if nobody changed it since it was read. Returns whether it was stored.
 * @param before the card as it was read, or null if there was none
 */
export async function storeCardIfUnchanged(
  db: Db,
  { learnerId, courseId }: { learnerId: string; courseId: string },
  card: Card,
  before: Card | null,
): Promise<boolean> {
  const { count } = await db`
    insert into review_card (learner_id, course_id, lesson_id, place, objective, stability, difficulty, rating, due_on, right_days,
      asked_at, attempt_id, question_id, asked, previous)
    values (${learnerId}, ${courseId}, ${card.lessonId}, ${card.place}, ${card.objective}, ${card.stability}, ${card.difficulty},
      ${card.rating}, ${card.dueOn}, ${card.rightDays}, ${card.askedAt}, ${card.attemptId}, ${card.questionId},
      ${db.json(card.asked)}, ${card.previous && db.json(card.previous as never)})
    on conflict (learner_id, course_id, lesson_id, place) do update set
      objective = excluded.objective, stability = excluded.stability, difficulty = excluded.difficulty, rating = excluded.rating,
      due_on = excluded.due_on, right_days = excluded.right_days, asked_at = excluded.asked_at, attempt_id = excluded.attempt_id,
      question_id = excluded.question_id, asked = excluded.asked, previous = excluded.previous
    where review_card.attempt_id = ${before?.attemptId ?? null} and review_card.question_id = ${before?.questionId ?? null}
      and review_card.rating = ${before?.rating ?? null} and review_card.asked = ${db.json(before?.asked ?? {})}`;
  return count === 1;
}

export async function deleteCards(
  db: Db,
  { learnerId, courseId = null }: { learnerId: string; courseId?: string | null },
): Promise<void> {
  await db`
    delete from review_card where learner_id = ${learnerId} and (${courseId}::text is null or course_id = ${courseId})`;
}

/** Stores cards. A card that another request stored meanwhile stays: it came from the same answers. */
export async function insertCards(
  db: Db,
  { learnerId, cards }: { learnerId: string; cards: readonly (Card & { courseId: string })[] },
): Promise<void> {
  await db`
    insert into review_card (learner_id, course_id, lesson_id, place, objective, stability, difficulty, rating, due_on, right_days,
      asked_at, attempt_id, question_id, asked, previous)
    select ${learnerId}, "courseId", "lessonId", place, objective, stability, difficulty, rating, "dueOn", "rightDays", "askedAt",
      "attemptId", "questionId", asked, previous
    from jsonb_to_recordset(${db.json(cards as never)}) as card ("courseId" text, "lessonId" text, place text, objective text,
      stability double precision, difficulty double precision, rating smallint, "dueOn" date, "rightDays" integer,
      "askedAt" timestamptz, "attemptId" uuid, "questionId" text, asked jsonb, previous jsonb)
    on conflict do nothing`;
}

/** The answers of a learner in one attempt, with the scores that hold now. */
export interface AskedAttempt {
  id: string;
  courseId: string;
  releaseId: string;
  /** For each answered question: its id, the time of the first answer, and the tries in order, as scores with the confidence of each. */
  asked: {
    questionId: string;
    askedAt: string;
    tries: [RatedTry, ...RatedTry[]];
  }[];
}

/**
 * Returns what a learner answered in attempts of these kinds, in all courses or in one, in no fixed order. A second try keeps the score that
 * it had, also if the first was marked again.
 */
export async function listAskedAttempts(
  db: Db,
  { learnerId, courseId = null, kinds }: { learnerId: string; courseId?: string | null; kinds: string[] },
): Promise<AskedAttempt[]> {
  const rows = await db<AskedAttempt[]>`
    select a.id, a.course_id, a.release_id, asked.list as asked
    from attempt a
    cross join lateral (
      select json_agg(json_build_object('questionId', question_id, 'askedAt', asked_at, 'tries', tries)) as list from (
        select n.question_id, min(n.answered_at) as asked_at,
          json_agg(json_build_object('score', case when n.seq > 1 or again.no is null then n.score else again.score end,
            'confidence', n.confidence) order by n.seq) as tries
        from answer n
        left join lateral (
          select no, score from marking
          where learner_id = n.learner_id and attempt_id = n.attempt_id and question_id = n.question_id order by no desc limit 1
        ) again on true
        where n.learner_id = a.learner_id and n.attempt_id = a.id
        group by n.question_id
      ) given
    ) asked
    where a.learner_id = ${learnerId} and a.kind in ${db(kinds)} and (${courseId}::text is null or a.course_id = ${courseId})
      and asked.list is not null`;
  return rows.map(({ asked, ...attempt }) => ({
    ...attempt,
    asked: asked.map((each) => ({ ...each, askedAt: normaliseIsoTime(each.askedAt) })),
  }));
}
