import { v5 } from "uuid";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { insertCohortWithOwner } from "./cohort-changes.sql.server";
import { type CohortNameAndDates, type CohortNameAndDatesProblems, validateCohortNameAndDates } from "./cohort-input";
import { recordCohortChange } from "./record-cohort-change.server";

type CreateCohortProblems = CohortNameAndDatesProblems & { course?: "course-unknown" | undefined };
type CreateCohortOutcome = { ok: true; cohortId: string } | { ok: false; problems: CreateCohortProblems };

interface CreateCohortInput extends CohortNameAndDates {
  /** The id of the form, created when the form was shown. If the same form is sent twice, one cohort is made. */
  formId: string;
  courseId: string;
  trainerId: string;
  now: Date;
}

/** Creates a cohort for a course that is offered. The trainer becomes the owner of the cohort. */
export async function createCohort(
  pool: Pool,
  releases: ReleaseCache,
  input: CreateCohortInput,
): Promise<CreateCohortOutcome> {
  const { courseId, trainerId, now } = input;
  const judged = validateCohortNameAndDates(input);
  const course = (await releases.offered(pool)).some(({ content }) => content.courseId === courseId)
    ? undefined
    : ("course-unknown" as const);
  if (!judged.ok || course) return { ok: false, problems: { ...(judged.ok ? {} : judged.problems), course } };
  const { name, startsOn, endsOn } = judged.dates;
  // The cohort's id is made from the form's id, its values and the trainer. If a value changed, it is another cohort.
  const id = v5(JSON.stringify([trainerId, courseId, name, startsOn, endsOn]), input.formId);
  await pool.begin(async (tx) => {
    const inserted = await insertCohortWithOwner(tx, { ...judged.dates, id, courseId, trainerId, now });
    if (inserted) await recordCohortChange(tx, { cohortId: id, trainerId }, { what: "created", now });
  });
  return { ok: true, cohortId: id };
}
