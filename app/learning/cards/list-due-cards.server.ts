import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { getReleaseForReader } from "../enrolment/get-release-for-reader.server";
import { getCardPlaces } from "./card-places";
import { type DueCard, listDueAndRestingCards } from "./due-cards.sql.server";

/**
 * Returns the cards of a learner that are due on a day or before, in all courses, the longest due first. A card rests, and is left out, if the
 * release that the learner has now lacks its place, or has another objective there. `today`: the day in Amsterdam, such as `2026-11-29`.
 */
export async function listDueCards(
  db: Db,
  releases: ReleaseCache,
  { learnerId, today }: { learnerId: string; today: string },
): Promise<DueCard[]> {
  const cards = await listDueAndRestingCards(db, { learnerId, today });
  const live: DueCard[] = [];
  for (const courseId of new Set(cards.map((card) => card.courseId))) {
    const release = await getReleaseForReader(db, releases, { learnerId, courseId });
    if (!release) continue;
    const places = getCardPlaces(release);
    const isLive = ({ lessonId, place, objective }: DueCard) => places.find(lessonId, place)?.objective === objective;
    live.push(...cards.filter((card) => card.courseId === courseId && isLive(card)));
  }
  return live.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
