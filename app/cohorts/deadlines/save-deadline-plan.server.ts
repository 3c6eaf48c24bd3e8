import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { type CourseOfCohort, readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { Cohort } from "../group/cohort";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { findCohortLastDayProblem, findDeadlineProblem } from "../group/cohort-input";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordCohortChange } from "../group/record-cohort-change.server";
import { type DeadlinePlan, listPlannedDeadlines } from "./deadline-plan";
import { computeBase } from "./get-deadline-plan.server";
import { deleteDeadlines, findPlanOfCohort, updatePlanOfCohort, upsertDeadlines } from "./plans.sql.server";
import { composeStoredPlan, describeStoredPlan, type StoredDeadline, type StoredPlan } from "./stored-plan";
import { tellDeadlinesToMembers } from "./tell-deadlines.server";

interface PlanToSave extends CohortTrainerKey {
  plan: DeadlinePlan;
  /** What the form was based on. A form that is older than what is stored is refused. Null: whatever is stored. */
  base: string | null;
  /** If each member gets a mail with all dates: the id of the form, created when the form was shown, and who sends it. */
  tell: { formId: string; trainerName: string; limits: RateLimiter; mail: BulkMailQueue } | null;
  now: Date;
}

/** `told`: how many members get a mail because of this form. `toldBefore`: they get none now, because this form mailed them before. */
type SaveOutcome =
  | { ok: true; told: number; toldBefore?: true }
  | { ok: false; reason: "not-found" | "invalid" | "changed" }
  /** A deadline of a lesson that the course no longer has would be outside the cohort. */
  | { ok: false; reason: "deadlines-outside" }
  | TooManyTriesRefusal;

/**
 * Stores the deadlines of a cohort, its pattern and its last day: all, or nothing. A deadline that does not fit is refused. If the form was
 * based on older deadlines, nothing is stored, unless they are already what the form wants: then it was sent twice.
 */
export async function saveDeadlinePlan(pool: Pool, releases: ReleaseCache, input: PlanToSave): Promise<SaveOutcome> {
  const { trainerId, tell } = input;
  if (!tell) return pool.begin((tx) => save(tx, releases, input));
  const { limits } = tell;
  const limit = await limits.consume("deadline-message", trainerId);
  if (!limit.ok) return limit;
  const outcome = await pool.begin((tx) => save(tx, releases, input));
  if (!outcome.ok || outcome.told === 0) await limits.giveBack("deadline-message", trainerId);
  return outcome;
}

async function save(tx: Db, releases: ReleaseCache, input: PlanToSave): Promise<SaveOutcome> {
  const { cohortId, trainerId, plan, base, tell, now } = input;
  const key = { cohortId, trainerId };
  const cohort = await lockCohortOfTrainer(tx, key);
  const stored = cohort && (await findPlanOfCohort(tx, key));
  if (!cohort || !stored) return { ok: false, reason: "not-found" };
  const course = await readCourseOfCohort(tx, releases, { ...key, courseId: cohort.courseId });
  const { startsOn } = cohort;
  const context = { lessonIds: course.release.content.lessons.map(({ id }) => id), startsOn };
  const planned = listPlannedDeadlines(plan, context);
  if (planned.some(({ problem }) => problem) || findCohortLastDayProblem(startsOn, plan.endsOn)) {
    return { ok: false, reason: "invalid" };
  }
  const { pattern, wanted } = composeStoredPlan(plan, context);
  const others = stored.deadlines.filter(({ scope }) => !wanted.has(scope));
  const days = { startsOn, endsOn: plan.endsOn };
  if (others.some(({ dueAt }) => findDeadlineProblem(dueAt, days))) return { ok: false, reason: "deadlines-outside" };
  const own = [...wanted].flatMap(([scope, held]): StoredDeadline[] => (held ? [{ scope, ...held }] : []));
  const next = { pattern, deadlines: [...others, ...own] };
  const isSame = describeStoredPlan(next, days) === describeStoredPlan(stored, cohort);
  const isOlder = base !== null && base !== computeBase(stored, cohort);
  if (isOlder && !isSame) return { ok: false, reason: "changed" };
  if (!isSame) await store(tx, key, { cohort, stored, next, endsOn: plan.endsOn, now });
  if (!tell) return { ok: true, told: 0 };
  // An older form can be one that was sent twice, but also one that wants what another form stored without a mail.
  const told = await tellDeadlinesToMembers(tx, key, { ...tell, ...composeTold(course, cohort, own), now });
  return told === "before" ? { ok: true, told: 0, toldBefore: true } : { ok: true, told };
}

function composeTold({ release, held }: CourseOfCohort, cohort: Cohort, own: StoredDeadline[]) {
  return { release, held, cohort, deadlines: [...own].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()) };
}

interface Change {
  cohort: Cohort;
  stored: StoredPlan;
  next: StoredPlan;
  endsOn: string;
  now: Date;
}

async function store(tx: Db, key: CohortTrainerKey, { cohort, stored, next, endsOn, now }: Change): Promise<void> {
  const before = new Map(stored.deadlines.map((each) => [each.scope, each]));
  const after = new Map(next.deadlines.map((each) => [each.scope, each]));
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter(
    (scope) => before.get(scope)?.dueAt.getTime() !== after.get(scope)?.dueAt.getTime(),
  );
  await updatePlanOfCohort(tx, key, { pattern: next.pattern, endsOn });
  await deleteDeadlines(
    tx,
    key,
    [...before.keys()].filter((scope) => !after.has(scope)),
  );
  await upsertDeadlines(tx, key, next.deadlines);
  if (cohort.endsOn !== endsOn) await recordCohortChange(tx, key, { what: "dates", now });
  const [first = ""] = moved;
  if (moved.length === 1) await recordCohortChange(tx, key, { what: "deadline", detail: first, now });
  if (moved.length > 1) await recordCohortChange(tx, key, { what: "deadlines", now });
}
