/** SQL that reads and writes cards. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { Card } from "./card";
import { type CardKey, composeCardSql, normaliseCard } from "./card-to-change.fragment.sql.server";
import { composeInsertCardsSql, composeUpsertCardSql } from "./card-write.fragment.sql.server";
import type { LearnerCard } from "./compare-cards";

/** Which cards: those of some learners, in all courses or in one. */
export interface CardsOfLearners {
  learnerIds: readonly string[];
  courseId?: string | null;
}

/**
 * Locks some learners until the transaction ends, in the order of their ids. Whoever makes all cards of a learner again locks the learner
 * first, then their attempts and then their cards: decision 042 says who locks what.
 */
export async function lockLearnersOfCards(db: Db, learnerIds: readonly string[]): Promise<void> {
  await db`select from learner where id in ${db(learnerIds)} order by id for no key update`;
}

/** Locks the attempts of some learners until the transaction ends, so that no answer to them is stored meanwhile. */
export async function lockAttemptsOfCards(db: Db, { learnerIds, courseId = null }: CardsOfLearners): Promise<void> {
  await db`
    select from attempt where learner_id in ${db(learnerIds)} and (${courseId}::text is null or course_id = ${courseId})
    order by learner_id, id for no key update`;
}

/** Locks a card until the transaction ends. Returns whether there is one. */
export async function lockCard(db: Db, { learnerId, courseId, lessonId, place }: CardKey): Promise<boolean> {
  const { count } = await db`
    select from review_card
    where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${lessonId} and place = ${place} for update`;
  return count > 0;
}

export async function listCards(db: Db, { learnerIds, courseId = null }: CardsOfLearners): Promise<LearnerCard[]> {
  const rows = await db<{ learnerId: string; courseId: string; card: Card }[]>`
    select learner_id, course_id, ${composeCardSql(db)} as card from review_card
    where learner_id in ${db(learnerIds)} and (${courseId}::text is null or course_id = ${courseId})`;
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

/** Stores cards that are not there. Nobody else stores them meanwhile, because the learners and their attempts are locked. */
export async function insertCards(db: Db, cards: readonly LearnerCard[]): Promise<void> {
  await db`${composeInsertCardsSql(db, cards)}`;
}

/** Stores a card in place of a locked one. With `locked` false, stores it if there is none. Returns whether it is stored. */
export async function storeCard(db: Db, card: LearnerCard, { locked }: { locked: boolean }): Promise<boolean> {
  const { count } = await db`${composeUpsertCardSql(db, card)} where ${locked}::boolean`;
  return count > 0;
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
