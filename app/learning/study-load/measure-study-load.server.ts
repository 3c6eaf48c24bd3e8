import type { Db } from "~/platform/database/database.server";
import { fewestPeopleForStudyLoad, longestPauseMinutes } from "./study-load";
import { selectMeasuredMinutes } from "./study-load.sql.server";

/**
 * Returns the median time that first rounds took in an edition, in minutes, by the id of the lesson; an empty id for all lessons together.
 * Only medians of thirty people or more are returned. The time is that between the first and the last answer, without long pauses, so the
 * reading before the first answer does not count.
 */
export async function measureStudyLoad(
  db: Db,
  edition: { courseId: string; label: string; lessons: number },
): Promise<Map<string, { people: number; minutes: number }>> {
  const rows = await selectMeasuredMinutes(db, { ...edition, longestPauseMinutes });
  return new Map(
    rows
      .filter(({ people }) => people >= fewestPeopleForStudyLoad)
      .map(({ lessonId, people, medianMinutes }) => [lessonId, { people, minutes: medianMinutes }]),
  );
}
