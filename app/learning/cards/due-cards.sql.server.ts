/** SQL for the cards that come back. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { Card, CardPlaceKey } from "./card";

/** A card that is due on some day. */
export type DueCard = CardPlaceKey & Pick<Card, "objective" | "dueOn">;

/** Returns the cards of a learner that are due on a day or before, in all courses, also those that rest. The longest due come first. */
export async function listDueAndRestingCards(
  db: Db,
  { learnerId, today }: { learnerId: string; today: string },
): Promise<DueCard[]> {
  const rows = await db<DueCard[]>`
    select course_id, lesson_id, place, objective, due_on::text
    from review_card
    where learner_id = ${learnerId} and due_on <= ${today}
    order by due_on, course_id, lesson_id, place`;
  return [...rows];
}
