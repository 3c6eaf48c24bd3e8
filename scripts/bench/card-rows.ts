/** Gives people cards in the database, as if they had practised some days ago. */
import type { ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { getCardPlaces } from "../../app/learning/cards/card-places";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { practiceAttemptPolicy } from "../../app/learning/practice/policy.server";
import type { DueCard } from "../../app/learning/review/draw-review";
import { addDays, formatAmsterdamDay } from "../../app/platform/amsterdam";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import type { BenchPerson } from "./site";

/**
 * Returns cards at all places of a release, and at places that it does not have, until there are enough. About half of the former are due
 * today. Of the latter few are: cards that rest are rare among those that are due.
 */
export function composeBenchCards(release: ReleaseWithQuestions, count: number): DueCard[] {
  const today = formatAmsterdamDay(new Date());
  const places = [...release.questions.keys()].flatMap((id) => {
    const found = getCardPlaces(release).findByQuestion(id);
    return found && found.variants[0]?.id === id ? [found] : [];
  });
  return Array.from({ length: count }, (_, at) => {
    const found = places[at];
    const { lessonId, place, objective } = found ?? { lessonId: "gone", place: `gone-${at}`, objective: "gone" };
    const days = found || at % 20 === 2 ? at % 60 : at;
    return { lessonId, place, objective, dueOn: addDays(today, days - 20), stability: 5, rating: 3, asked: {} };
  });
}

/** Enrols people in a course, each with one practice round of the first lesson and these cards. */
export async function insertBenchCards(
  pool: Pool,
  { release, people, cards }: { release: ReleaseWithQuestions; people: readonly BenchPerson[]; cards: DueCard[] },
): Promise<void> {
  const { courseId, label } = release.content;
  const lessonId = release.content.lessons[0]?.id ?? "";
  const items = listFirstRoundQuestions(release, lessonId).map(({ id, revision }, position) => {
    return { id, revision, position };
  });
  const rows = people.map(({ learnerId }) => ({ learnerId, attemptId: newId(new Date()) }));
  await pool`
    with person as (
      select * from jsonb_to_recordset(${pool.json(rows)}) as person ("learnerId" uuid, "attemptId" uuid)
    ), enrolled as (
      insert into enrolment (learner_id, course_id, seq, label, at)
      select "learnerId", ${courseId}, 1, ${label}, now() from person on conflict do nothing
    ), begun as (
      insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at)
      select "learnerId", "attemptId", ${courseId}, ${label}, ${practiceAttemptPolicy.kind},
        ${lessonId}, 1, ${release.id}, 'bench', now()
      from person
    ), drawn as (
      insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
      select "learnerId", "attemptId", id, position, revision
      from person, jsonb_to_recordset(${pool.json(items)}) as item (id text, position integer, revision text)
    )
    insert into review_card (learner_id, course_id, lesson_id, place, objective, stability, difficulty, rating, due_on, right_days,
      asked, asked_at, attempt_id, question_id)
    select "learnerId", ${courseId}, "lessonId", place, objective, stability, 5, rating, "dueOn", 1, asked, now() - interval '9 days',
      "attemptId", place
    from person, jsonb_to_recordset(${pool.json(cards as never)}) as card ("lessonId" text, place text, objective text, "dueOn" date,
      stability double precision, rating smallint, asked jsonb)`;
}
