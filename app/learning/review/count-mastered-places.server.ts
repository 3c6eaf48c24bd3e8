import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { isCardMastered } from "../cards/card";
import { countByLesson, getCardPlaces } from "../cards/card-places";
import { findPlaceOfCard } from "./draw-review";
import { listRightCardsByCourse } from "./mastered-places.sql.server";
import type { MasteredPlaces } from "./review-page-data";

/**
 * Returns how many places of each course, and of each of its lessons, a learner masters, by the id of the course. A course in which nothing
 * was ever right is absent.
 * Only the learner may see this.
 */
export async function countMasteredPlaces(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId }: { learnerId: string },
): Promise<Record<string, MasteredPlaces>> {
  const courses = await listRightCardsByCourse(pool, learnerId);
  const counted = courses.map(async ({ courseId, currentReleaseId, cards }): Promise<[string, MasteredPlaces]> => {
    const release = await releases.get(pool, currentReleaseId);
    const mastered = cards.filter((card) => isCardMastered(card) && findPlaceOfCard(release, card) !== null);
    const { total, totals } = getCardPlaces(release);
    const counts = countByLesson(mastered);
    const lessons = [...totals].map(([id, all]) => [id, { mastered: counts.get(id) ?? 0, total: all }] as const);
    return [courseId, { mastered: mastered.length, total, lessons: Object.fromEntries(lessons) }];
  });
  return Object.fromEntries(await Promise.all(counted));
}
