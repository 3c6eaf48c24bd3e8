import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { insertCohort } from "./cohort-changes.sql.server";
import { type DatesInput, type DatesProblems, judgeDates } from "./cohort-input";
import { recordCohortChange } from "./record-cohort-change.server";

export type CreateCohortProblems = DatesProblems & { course?: "course-unknown" | undefined };
export type CreateCohortOutcome = { ok: true; cohortId: string } | { ok: false; problems: CreateCohortProblems };

/** Creates a cohort for an existing course. The trainer becomes its owner. */
export async function createCohort(
  pool: Pool,
  releases: ReleaseReader,
  input: DatesInput & { courseId: string; trainerId: string; now: Date },
): Promise<CreateCohortOutcome> {
  const { courseId, trainerId, now } = input;
  const judged = judgeDates(input);
  const course = (await releases.offered(pool)).some(({ content }) => content.courseId === courseId)
    ? undefined
    : ("course-unknown" as const);
  if (!judged.ok || course) return { ok: false, problems: { ...(judged.ok ? {} : judged.problems), course } };
  const id = newId(now);
  await pool.begin(async (tx) => {
    await insertCohort(tx, { ...judged.dates, id, courseId, trainerId, now });
    await recordCohortChange(tx, { cohortId: id, trainerId }, { what: "created", now });
  });
  return { ok: true, cohortId: id };
}
