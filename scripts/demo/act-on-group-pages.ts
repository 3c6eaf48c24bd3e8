/** Does what the trainers of the demo's group do on its other pages: student numbers, a live session, and a look at what is not understood. */
import { getMissedOfCohort } from "../../app/cohorts/answers/list-most-missed-questions.server";
import { addOwnColumn } from "../../app/cohorts/columns/change-own-columns.server";
import { fillOwnColumnByHand } from "../../app/cohorts/columns/fill-own-column.server";
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import type { DemoCohort } from "./fill-cohort";
import { holdLiveSessionToItsEnd } from "./hold-live-session";
import { listMisreadQuestions } from "./misread-questions";

const hourMs = 3_600_000;

/** @param input.now the moment at which the demo ends */
export async function actOnGroupPages(
  pool: Pool,
  { key }: DemoCohort,
  { releases, release, now }: { releases: ReleaseCache; release: ReleaseWithQuestions; now: Date },
): Promise<void> {
  const { courseId } = release.content;
  await fillStudentNumbers(pool, key, now);
  const [questionId] = listMisreadQuestions(release);
  if (questionId) {
    const lesson = { now: new Date(now.getTime() - 28 * hourMs), phones: 18, right: { first: 7, second: 13 } };
    await holdLiveSessionToItsEnd(pool, releases, { ...key, ...lesson, release, questionId });
  }
  // What may be shown is decided at the first look of a day.
  await getMissedOfCohort(pool, releases, { ...key, courseId, edition: null, now });
}

/** Adds a column with the student number of all members but the last two, who joined this week. */
async function fillStudentNumbers(pool: Pool, key: { cohortId: string; trainerId: string }, now: Date): Promise<void> {
  const column = { id: newId(now), name: "Studentnummer", purpose: "student-number", inTable: false } as const;
  must(await addOwnColumn(pool, { ...key, ...column, now }));
  const members = await pool<{ learnerId: string }[]>`
    select learner_id from member where cohort_id = ${key.cohortId} order by joined_at, learner_id`;
  const values = members
    .slice(0, -2)
    .map(({ learnerId }, at) => ({ learnerId, value: String(500_100_117 + 7_919 * at) }));
  must(await fillOwnColumnByHand(pool, { ...key, columnId: column.id, values, now }));
}

/** Throws if a use case was refused, because everything in the demo must be allowed. */
function must(outcome: { ok: boolean }): void {
  if (!outcome.ok) throw new Error(`The demo's column is refused: ${JSON.stringify(outcome)}`);
}
