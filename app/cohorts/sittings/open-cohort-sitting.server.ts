import { v5 } from "uuid";
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { openSitting } from "~/learning/sitting/open-sitting.server";
import { maxSittingRoomLength, type SittingWindowProblem } from "~/learning/sitting/sitting";
import { computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import { normaliseTextToOneLine } from "~/platform/text/typed-text";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { parseTypedDay } from "../group/cohort-input";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { namesTrainer } from "./names-trainer";
import type { SupervisorKind } from "./sitting-views";
import { selectTrainerNames } from "./sittings.sql.server";

interface OpenCohortSittingInput extends CohortTrainerKey {
  /** The id of the form, created when the form was shown. If the same form is sent twice with the same content, there is one sitting. */
  formId: string;
  /** The room, the day and both times as typed. */
  room: string;
  day: string;
  from: string;
  until: string;
  supervisor: SupervisorKind;
  now: Date;
  random?: (length: number) => Uint8Array;
}

type SittingProblems = {
  room?: "room-empty" | "room-long" | undefined;
  day?: "day-invalid" | "window-far" | undefined;
  from?: "time-invalid" | undefined;
  until?: "time-invalid" | Exclude<SittingWindowProblem, "window-far"> | undefined;
  /** `group-names-trainer`: the name of the group has the name or the last name of a trainer in it, and a certificate names no trainer. */
  supervisor?: "group-names-trainer" | undefined;
  form?: "no-test" | "too-many-sittings" | undefined;
};

type OpenCohortSittingOutcome =
  | { ok: true; sittingId: string }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: SittingProblems };

/** Returns whether the course of a cohort has a final test, and the name of its provider. */
export async function findSittingCourse(
  db: Db,
  releases: ReleaseCache,
  key: CohortTrainerKey & { courseId: string },
): Promise<{ hasFinalTest: boolean; provider: string }> {
  const { course, release } = await readCourseOfCohort(db, releases, key);
  return { hasFinalTest: course.finalTest !== null, provider: release.content.rules.provider.name };
}

/** Returns whether a certificate may name a cohort as what supervised. It may not if its name gives away a trainer. */
export async function mayCertificateNameCohort(
  db: Db,
  { cohortName, ...key }: CohortTrainerKey & { cohortName: string },
): Promise<boolean> {
  return !namesTrainer(cohortName, await selectTrainerNames(db, key));
}

/** Opens a sitting for a cohort: a room, a window on one day, and a code. */
export function openCohortSitting(
  pool: Pool,
  releases: ReleaseCache,
  input: OpenCohortSittingInput,
): Promise<OpenCohortSittingOutcome> {
  const { cohortId, trainerId, now, random } = input;
  const key = { cohortId, trainerId };
  return pool.begin(async (tx): Promise<OpenCohortSittingOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    if (!cohort) return { ok: false, reason: "not-found" };
    const { name: cohortName, courseId } = cohort;
    const { hasFinalTest, provider } = await findSittingCourse(tx, releases, { ...key, courseId });
    if (!hasFinalTest) return { ok: false, reason: "invalid", problems: { form: "no-test" } };
    const read = readTyped(input);
    const isNamed = input.supervisor === "group" && !(await mayCertificateNameCohort(tx, { ...key, cohortName }));
    const problems = { ...read.problems, supervisor: isNamed ? ("group-names-trainer" as const) : undefined };
    const { room, opensAt, closesAt } = read;
    if (!opensAt || !closesAt || Object.values(problems).some(Boolean))
      return { ok: false, reason: "invalid", problems };
    const supervisedBy = input.supervisor === "group" ? cohortName : provider;
    // The id is also made from the group and the trainer, so that a form can't name the sitting of another group, and from what was typed, so
    // that a form that was corrected and sent again is not taken for the first one.
    const id = v5(JSON.stringify([cohortId, trainerId, room, opensAt, closesAt, supervisedBy]), input.formId);
    const sitting = { id, cohortId, cohortName, courseId, room, supervisedBy, opensAt, closesAt };
    const opened = await openSitting(tx, { ...sitting, openedBy: trainerId, now, ...(random && { random }) });
    if (!opened.ok) return { ok: false, reason: "invalid", problems: placeProblem(opened.reason) };
    const { sittingId } = opened;
    if (opened.added) {
      const event = { actor: trainerId, subject: cohortId, object: sittingId, now };
      await recordAuditEvent(tx, { ...event, action: "cohort-sitting-opened" });
    }
    return { ok: true, sittingId };
  });
}

function readTyped({ room: typed, day, from, until }: OpenCohortSittingInput) {
  const room = normaliseTextToOneLine(typed);
  const on = parseTypedDay(day);
  const at = (time: string) =>
    on ? computeMomentFromAmsterdamTime(on, time.trim().replace(".", ":").padStart(5, "0")) : null;
  const [opensAt, closesAt] = [at(from), at(until)];
  const problems: SittingProblems = {
    room: room === "" ? "room-empty" : [...room].length > maxSittingRoomLength ? "room-long" : undefined,
    day: on ? undefined : "day-invalid",
    from: on && !opensAt ? "time-invalid" : undefined,
    until: on && !closesAt ? "time-invalid" : undefined,
  };
  return { room, opensAt, closesAt, problems };
}

function placeProblem(reason: SittingWindowProblem | "too-many-sittings"): SittingProblems {
  if (reason === "too-many-sittings") return { form: reason };
  return reason === "window-far" ? { day: reason } : { until: reason };
}
