/** SQL that reads and writes cards. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { Card } from "./card";
import { type CardKey, composeCardSql, normaliseCard } from "./card-to-change.fragment.sql.server";
import { composeInsertCardsSql } from "./card-write.fragment.sql.server";
import type { LearnerCard } from "./compare-cards";

/** Which cards: those of some learners, in all courses or in one. */
export interface CardsOfLearners {
  learnerIds: readonly string[];
  courseId?: string | null;
}

/**
 * Locks the attempts of some learners until the transaction ends, so that no answer to them is stored meanwhile. It is also what two
 * transactions that make the same cards again wait for.
 */
export async function lockAttemptsOfCards(db: Db, { learnerIds, courseId = null }: CardsOfLearners): Promise<void> {
  await db`
    select from attempt where learner_id in ${db(learnerIds)} and (${courseId}::text is null or course_id = ${courseId})
    order by learner_id, id for no key update`;
}

/** @param lock whether the cards are locked until the transaction ends. A change that another transaction just made is waited for */
export async function listCards(
  db: Db,
  { learnerIds, courseId = null }: CardsOfLearners,
  lock = false,
): Promise<LearnerCard[]> {
  const rows = await db<{ learnerId: string; courseId: string; card: Card }[]>`
    select learner_id, course_id, ${composeCardSql(db)} as card from review_card
    where learner_id in ${db(learnerIds)} and (${courseId}::text is null or course_id = ${courseId})
    ${lock ? db`for update` : db``}`;
  return rows.map(({ card, ...owner }) => ({ ...owner, ...normaliseCard(card) }));
}

export async function deleteCards(db: Db, keys: readonly CardKey[]): Promise<void> {
  await db`
    delete from review_card
    using jsonb_to_recordset(${db.json(keys as never)})
      as gone ("learnerId" uuid, "courseId" text, "lessonId" text, place text)
    where review_card.learner_id = gone."learnerId" and review_card.course_id = gone."courseId"
      and review_card.lesson_id = gone."lessonId" and review_card.place = gone.place`;
}

/** Stores cards. A card that another request stored meanwhile stays: it came from the same answers. */
export async function insertCards(db: Db, cards: readonly LearnerCard[]): Promise<void> {
  await db`${composeInsertCardsSql(db, cards)} on conflict do nothing`;
}

export async function countAccounts(db: Db): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*)::integer as count from learner where kind = 'account'`;
  return row?.count ?? 0;
}

/** Returns the next accounts, ordered by id. `after`: the last one before them, or null. */
export async function listNextAccounts(
  db: Db,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from learner where kind = 'account' and (${after}::uuid is null or id > ${after}) order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}
