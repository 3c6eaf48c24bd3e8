import { v5 } from "uuid";
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { insertOwnColumn, selectOwnColumns } from "../columns/own-columns.sql.server";
import { copyPlan } from "../deadlines/copy-plan";
import { listPlannedDeadlines } from "../deadlines/deadline-plan";
import { findPlanOfCohort, updatePlanOfCohort, upsertDeadlines } from "../deadlines/plans.sql.server";
import { composeStoredPlan, type StoredPlan } from "../deadlines/stored-plan";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { CohortWithTrainerRole } from "../group/cohort";
import { insertCohortWithOwner, lockCohortOfTrainer, updateCohortSettings } from "../group/cohort-changes.sql.server";
import {
  type CohortNameAndDates,
  type CohortNameAndDatesProblems,
  validateCohortNameAndDates,
} from "../group/cohort-input";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordCohortChange } from "../group/record-cohort-change.server";
import { insertCoTrainer, selectTrainersOfCohort } from "../group/trainers.sql.server";

interface CohortToCopy extends CohortTrainerKey, CohortNameAndDates {
  /** The id of the form, created when the form was shown. If the same form is sent twice, one cohort is made. */
  formId: string;
  /** Whether the rhythm of the deadlines goes along, and whether the other trainers help in the new cohort too. */
  deadlines: boolean;
  trainers: boolean;
  now: Date;
}

type CopyCohortProblems = Omit<CohortNameAndDatesProblems, "ends"> & {
  /** `copy-ends-early`: the deadlines that go along would be after this last day. */
  ends?: CohortNameAndDatesProblems["ends"] | "copy-ends-early";
};
type CopyCohortOutcome =
  | { ok: true; cohortId: string }
  | { ok: false; reason: "not-found" | "not-offered" }
  /** `lastDue`: the day of the last deadline that goes along, if the last day of the new cohort is before it. */
  | { ok: false; reason: "invalid"; problems: CopyCohortProblems; lastDue?: string };

/**
 * Makes a new cohort like an earlier one: the same course, order of lessons, welcome and reminders, and if the trainer wants the rhythm of
 * its deadlines and its other trainers. Of its own columns, only what they are called and for goes along. Nothing of its members does, nor
 * codes and invitations. The trainer becomes the owner.
 */
export function copyCohort(pool: Pool, releases: ReleaseCache, input: CohortToCopy): Promise<CopyCohortOutcome> {
  const { trainerId, now } = input;
  const judged = validateCohortNameAndDates(input);
  if (!judged.ok) return Promise.resolve({ ok: false, reason: "invalid", problems: judged.problems });
  const { name, startsOn, endsOn } = judged.dates;
  // The cohort's id is made from the form's id, everything that was chosen and the trainer, as that of `createCohort`.
  const chosen = [trainerId, input.cohortId, name, startsOn, endsOn, input.deadlines, input.trainers];
  const id = v5(JSON.stringify(chosen), input.formId);
  return pool.begin(async (tx): Promise<CopyCohortOutcome> => {
    const earlier = await lockCohortOfTrainer(tx, input, { inArchive: true });
    if (!earlier) return { ok: false, reason: "not-found" };
    const { courseId } = earlier;
    const isOffered = (await releases.offered(tx)).some(({ content }) => content.courseId === courseId);
    if (!isOffered) return { ok: false, reason: "not-offered" };
    const plan = input.deadlines
      ? await composePlanOfCopy(tx, releases, { ...input, earlier, startsOn, endsOn })
      : null;
    if (plan && "problems" in plan) return { ok: false, reason: "invalid", ...plan };
    const inserted = await insertCohortWithOwner(tx, { ...judged.dates, id, courseId, trainerId, now });
    if (!inserted) return { ok: true, cohortId: id };
    const key = { cohortId: id, trainerId };
    await updateCohortSettings(tx, key, { ...earlier, ...judged.dates });
    await recordCohortChange(tx, key, { what: "created", now });
    if (plan) {
      await updatePlanOfCohort(tx, key, { pattern: plan.pattern, endsOn });
      await upsertDeadlines(tx, key, plan.deadlines);
    }
    await copyOwnColumns(tx, input, key, now);
    if (input.trainers) await takeTrainersAlong(tx, input, key, now);
    return { ok: true, cohortId: id };
  });
}

interface PlanToCopy extends CohortTrainerKey {
  earlier: CohortWithTrainerRole;
  startsOn: string;
  endsOn: string;
}

async function composePlanOfCopy(
  tx: Db,
  releases: ReleaseCache,
  input: PlanToCopy,
): Promise<StoredPlan | { problems: CopyCohortProblems; lastDue?: string }> {
  const { earlier, startsOn, endsOn, ...key } = input;
  const stored = await findPlanOfCohort(tx, key);
  const { release } = await readCourseOfCohort(tx, releases, { ...key, courseId: earlier.courseId });
  const lessonIds = release.content.rules.lessonOrder;
  const from = { plan: stored ?? { pattern: null, deadlines: [] }, startsOn: earlier.startsOn, lessonIds };
  const plan = copyPlan(from, { startsOn, endsOn, lessonIds });
  const context = { lessonIds, startsOn };
  const planned = listPlannedDeadlines(plan, context);
  if (planned.some(({ problem }) => problem === "due-early")) return { problems: { starts: "deadlines-outside" } };
  if (planned.some(({ problem }) => problem)) {
    const days = planned.map(({ day }) => day).sort();
    return { problems: { ends: "copy-ends-early" }, lastDue: days.at(-1) ?? "" };
  }
  const { pattern, wanted } = composeStoredPlan(plan, context);
  return { pattern, deadlines: [...wanted].flatMap(([scope, held]) => (held ? [{ scope, ...held }] : [])) };
}

/** Adds the columns of the earlier cohort, in their order and empty: their values are about its members. */
async function copyOwnColumns(tx: Db, from: CohortTrainerKey, to: CohortTrainerKey, now: Date): Promise<void> {
  for (const { name, purpose, inTable } of await selectOwnColumns(tx, from))
    await insertOwnColumn(tx, to, { id: newId(now), name, purpose, inTable });
}

/** Adds the other trainers of the earlier cohort as co-trainers. A trainer who lost the role is not among them. */
async function takeTrainersAlong(tx: Db, from: CohortTrainerKey, to: CohortTrainerKey, now: Date): Promise<void> {
  for (const { learnerId } of await selectTrainersOfCohort(tx, from)) {
    if (learnerId === to.trainerId) continue;
    await insertCoTrainer(tx, { ...to, learnerId }, now);
    const event = { actor: to.trainerId, subject: to.cohortId, object: learnerId };
    await recordAuditEvent(tx, { ...event, action: "cohort-trainer-added", now });
  }
}
