/** Rules for giving members more time for a deadline. Pure functions. */
import { computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import { cleanTypedText } from "~/platform/text/typed-text";

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
}

export type ExtensionProblems = {
  scope?: "scope-unknown" | "scope-none-late" | "scope-passed" | undefined;
  day?: "due-invalid" | "due-past" | "due-not-later" | undefined;
  reason?: "reason-empty" | "reason-long" | undefined;
};

export interface Extension {
  dueAt: Date;
  reason: string;
}

/**
 * Checks what a trainer typed. `until`: the moment after which the new deadline must be, or null if there is no such deadline, or nothing
 * that is over.
 */
export function validateExtension(
  typed: TypedExtension,
  { until, now }: { until: Date | null; now: Date },
): { ok: true; extension: Extension } | { ok: false; problems: ExtensionProblems } {
  const unknown = typed.scope === allLateScopes ? "scope-none-late" : "scope-unknown";
  const reason = cleanTypedText(typed.reason);
  const dueAt = computeMomentFromAmsterdamTime(typed.day, typed.time);
  const problems: ExtensionProblems = {
    scope: until ? undefined : unknown,
    day: findDayProblem(dueAt, until, now),
    reason: reason === "" ? "reason-empty" : reason.length > maxExtensionReasonLength ? "reason-long" : undefined,
  };
  if (!dueAt || Object.values(problems).some(Boolean)) return { ok: false, problems };
  return { ok: true, extension: { dueAt, reason } };
}

function findDayProblem(dueAt: Date | null, until: Date | null, now: Date): ExtensionProblems["day"] {
  if (!dueAt) return "due-invalid";
  if (dueAt <= now) return "due-past";
  return until !== null && dueAt <= until ? "due-not-later" : undefined;
}
