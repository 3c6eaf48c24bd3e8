import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { computeSha256OfText } from "~/platform/hash.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { copyPlan } from "./copy-plan";
import type { DeadlinePlan } from "./deadline-plan";
import type { DeadlinePlanOfCohort } from "./plan-of-cohort";
import { countMembersOfCohort, findPlanOfCohort, selectPlansOfOtherCohorts } from "./plans.sql.server";
import { proposePlan } from "./proposed-plan";
import { describeStoredPlan, readStoredPlan, type StoredPlan } from "./stored-plan";

const mostOthers = 20;

/** Returns what a trainer needs to plan the deadlines of a cohort. */
export async function getDeadlinePlan(
  pool: Pool,
  releases: ReleaseCache,
  { cohort, ...key }: CohortTrainerKey & { cohort: Cohort },
): Promise<DeadlinePlanOfCohort> {
  const { startsOn, endsOn, courseId } = cohort;
  const [{ release, course }, found, others, members] = await Promise.all([
    readCourseOfCohort(pool, releases, { ...key, courseId }),
    findPlanOfCohort(pool, key),
    selectPlansOfOtherCohorts(pool, key, mostOthers),
    countMembersOfCohort(pool, key),
  ]);
  const stored: StoredPlan = found ?? { pattern: null, deadlines: [] };
  const lessons = release.content.lessons.map(({ id, number, title }) => ({ id, number, title }));
  const context = { lessonIds: lessons.map(({ id }) => id), startsOn, endsOn };
  const isStored = stored.pattern !== null || stored.deadlines.length > 0;
  const hasFinalTest = course.finalTest !== null;
  const earlier = others.find(({ pattern }) => pattern !== null)?.pattern;
  const choices = { wholeCourse: hasFinalTest, holidays: earlier?.holidays ?? ("north" as const) };
  return {
    ...{ context, language: release.content.language, courseTitle: release.content.title, lessons, hasFinalTest },
    ...{ plan: isStored ? readStoredPlan(stored, context) : proposePlan(context, choices), isStored },
    ...{ base: computeBase(stored, context), members, others },
  };
}

/** Returns a short text for what a form is based on. */
export function computeBase(stored: StoredPlan, days: { startsOn: string; endsOn: string }): string {
  return computeSha256OfText(describeStoredPlan(stored, days), 32);
}

/**
 * Returns the plan of another cohort of the trainer, moved to the first day of this one. Returns null if the trainer does not train that
 * cohort, or if it has no deadlines.
 */
export async function copyPlanOfOtherCohort(
  pool: Pool,
  releases: ReleaseCache,
  { own, otherId, trainerId }: { own: DeadlinePlanOfCohort; otherId: string; trainerId: string },
): Promise<DeadlinePlan | null> {
  const other = own.others.find(({ id }) => id === otherId);
  if (!other) return null;
  const { courseId, startsOn } = other;
  const { release } = await readCourseOfCohort(pool, releases, { cohortId: otherId, trainerId, courseId });
  return copyPlan({ plan: other, startsOn, lessonIds: release.content.rules.lessonOrder }, own.context);
}
