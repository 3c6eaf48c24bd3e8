/** Groups whose members are late, for tests of who needs a trainer. */
import { insertCohort, insertLearnerWithAccount, insertMembership } from "./cohorts";
import { findLessonByNumber, readBuiltCourse } from "./course";
import type { TestSite } from "./site";

const dayMs = 86_400_000;

/** Returns the day so many days from now. */
export const isoDay = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
/** When the people of these tests came: before their group began to have deadlines. */
export const before = new Date(Date.now() - 20 * dayMs);

/** Makes a group whose members are late since three days, and have another deadline tomorrow; new ones, except those who are already known by name in `ids`. */
export async function makeLateGroup(
  site: Pick<TestSite, "pool">,
  {
    trainerId,
    name,
    members,
    ids = {},
  }: { trainerId: string; name: string; members: string[]; ids?: Record<string, string> },
) {
  const course = readBuiltCourse();
  const { courseId } = course.release;
  const dates = { startsOn: isoDay(-30), endsOn: isoDay(60), now: before };
  const cohortId = await insertCohort(site.pool, { trainerId, name, courseId, ...dates });
  const scope = findLessonByNumber(course, 1).id;
  await site.pool`
    insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${scope}, ${new Date(Date.now() - 3 * dayMs)})`;
  const next = findLessonByNumber(course, 2).id;
  await site.pool`
    insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${next}, ${new Date(Date.now() + dayMs)})`;
  for (const each of members) {
    ids[each] ??= await insertLearnerWithAccount(site.pool, each, before);
    await insertMembership(site.pool, { cohortId, learnerId: ids[each], now: before });
  }
  return { cohortId, ids };
}
