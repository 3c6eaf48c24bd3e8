/** Rules for giving members more time for a deadline. Pure functions. */
import { addDays, computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import { readWrittenText } from "~/platform/text/typed-text";

export const maxExtensionReasonLength = 500;

/** The choice of all that is over for a member: lessons, and the course as a whole. No lesson has this id. */
export const allLateScopes = "*";

/**
 * What a trainer typed to give more time. `scope`: a lesson's id, empty for the course as a whole, or `allLateScopes`. `day`: such as
 * `2026-11-22`.
 */
export interface TypedExtension {
  scope: string;
  day: string;
  time: string;
  reason: string;
  /** Whether later lessons whose deadline would come first get this day as well: see `ExtensionPlan.overtakenOf`. */
  along?: boolean | undefined;
  /** Whether the trainer read that time was given meanwhile, and gives more all the same: see `ExtensionPlan.isGivenMeanwhile`. */
  again?: boolean | undefined;
}

export type ExtensionProblems = {
  scope?: "scope-unknown" | "scope-none-late" | "scope-passed" | undefined;
  day?: "due-empty" | "due-invalid" | "due-past" | "due-far" | "due-not-later" | "due-same" | undefined;
  reason?: "reason-empty" | "reason-long" | undefined;
};

/** The time that a member got for one deadline. `scope`: a lesson's id, or empty for the course as a whole. `seq`: its number. */
export interface GivenTime {
  scope: string;
  seq: number;
}

export interface Extension {
  dueAt: Date;
  reason: string;
}

/**
 * Checks what a trainer typed. `until`: the moment after which the new deadline must be, or null if there is no such deadline, or nothing
 * that is over. `endsOn`: the last day of the cohort.
 */
export function validateExtension(
  typed: TypedExtension,
  { until, endsOn, now }: { until: Date | null; endsOn: string; now: Date },
): { ok: true; extension: Extension } | { ok: false; problems: ExtensionProblems } {
  const unknown = typed.scope === allLateScopes ? "scope-none-late" : "scope-unknown";
  const { text: reason, isLong } = readWrittenText(typed.reason, maxExtensionReasonLength);
  const dueAt = computeMomentFromAmsterdamTime(typed.day, typed.time);
  const problems: ExtensionProblems = {
    scope: until ? undefined : unknown,
    day: typed.day.trim() === "" ? "due-empty" : findDayProblem(dueAt, { until, endsOn, now }),
    reason: reason === "" ? "reason-empty" : isLong ? "reason-long" : undefined,
  };
  if (!dueAt || Object.values(problems).some(Boolean)) return { ok: false, problems };
  return { ok: true, extension: { dueAt, reason } };
}

/** Returns the last day until which a member can get more time: a year after the last day of the cohort. So a typing error in a year shows. */
export const computeLastExtensionDay = (endsOn: string) => addDays(endsOn, 365);

function findDayProblem(
  dueAt: Date | null,
  { until, endsOn, now }: { until: Date | null; endsOn: string; now: Date },
): ExtensionProblems["day"] {
  if (!dueAt) return "due-invalid";
  if (dueAt <= now) return "due-past";
  const tooLate = computeMomentFromAmsterdamTime(addDays(computeLastExtensionDay(endsOn), 1));
  if (tooLate && dueAt >= tooLate) return "due-far";
  return until !== null && dueAt <= until ? "due-not-later" : undefined;
}
