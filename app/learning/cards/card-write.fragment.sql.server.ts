/** SQL that writes cards. Code in app/learning joins it to its own statements. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import type { CardWrite } from "./card-after-answer";
import type { LearnerCard } from "./compare-cards";

/** Returns SQL that inserts cards, up to its `where`. They are one parameter, because each parameter costs time. */
export function composeInsertCardsSql(db: Db, cards: readonly LearnerCard[]): SqlFragment {
  return db`
    insert into review_card (learner_id, course_id, lesson_id, place, objective, stability, difficulty, rating, due_on, right_days,
      asked_at, attempt_id, question_id, asked, previous)
    select "learnerId", "courseId", "lessonId", place, objective, stability, difficulty, rating, "dueOn", "rightDays", "askedAt",
      "attemptId", "questionId", asked, previous
    from jsonb_to_recordset(${db.json(cards as never)}) as card ("learnerId" uuid, "courseId" text, "lessonId" text, place text,
      objective text, stability double precision, difficulty double precision, rating smallint, "dueOn" date, "rightDays" integer,
      "askedAt" timestamptz, "attemptId" uuid, "questionId" text, asked jsonb, previous jsonb)`;
}

/**
 * Returns SQL that inserts a card, or replaces the one of its place, up to the `where` of that.
 * @param from SQL for when it does anything
 */
export function composeUpsertCardSql(db: Db, card: LearnerCard, from: SqlFragment = db``): SqlFragment {
  return db`
    ${composeInsertCardsSql(db, [card])}
    ${from}
    on conflict (learner_id, course_id, lesson_id, place) do update set
      objective = excluded.objective, stability = excluded.stability, difficulty = excluded.difficulty, rating = excluded.rating,
      due_on = excluded.due_on, right_days = excluded.right_days, asked_at = excluded.asked_at, attempt_id = excluded.attempt_id,
      question_id = excluded.question_id, asked = excluded.asked, previous = excluded.previous`;
}

/**
 * Returns SQL for what an answer does to its card, in the statement that stores the answer. `carded`: the body of a common table expression
 * of that name. `done`: a boolean, which is false if what was read of the card or its learner is no longer so. Then the card must be made
 * again, or the transaction tried again.
 * @param stored the relation that has a row if the answer is stored
 * @param account SQL for whether the learner has an account now
 */
export function composeCardWriteSql(
  db: Db,
  write: CardWrite,
  { stored, account }: { stored: SqlFragment; account: SqlFragment },
): { carded: SqlFragment; done: SqlFragment } {
  if (write.kind !== "store")
    return { carded: db`select where false`, done: write.kind === "guest" ? db`not (${account})` : db`true` };
  const { card, before, wantedRecall } = write;
  const known = before && [
    before.attemptId,
    before.questionId,
    before.rating,
    before.asked,
    before.dueOn,
    before.stability,
  ];
  const isAsRead = db`
    where exists (select from ${stored})
      and (select wanted_recall from review_setting where learner_id = "learnerId") is not distinct from ${wantedRecall}::double precision`;
  const carded = db`
    ${composeUpsertCardSql(db, card, isAsRead)}
    where jsonb_build_array(review_card.attempt_id, review_card.question_id, review_card.rating, review_card.asked,
      review_card.due_on, review_card.stability) = ${db.json(known as never)}
    returning 1`;
  return { carded, done: db`exists (select from carded)` };
}
