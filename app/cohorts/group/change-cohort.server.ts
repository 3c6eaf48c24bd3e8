import type { Pool } from "~/platform/database/database.server";
import { normaliseLines } from "~/platform/text/typed-text";
import { selectDeadlines } from "../deadlines/deadlines.sql.server";
import { applyLessonOrderToMembers } from "./apply-lesson-order.server";
import { lockTrainedCohort, updateCohort } from "./cohort-changes.sql.server";
import {
  type ChoicesInput,
  type DatesInput,
  type DatesProblems,
  judgeDates,
  judgeDue,
  longestWelcome,
} from "./cohort-input";
import type { CohortTrainerKey } from "./cohorts.sql.server";
import { type RecordedCohortChange, recordedCohortChanges } from "./own-log";
import { recordCohortChange } from "./record-cohort-change.server";

export type ChangeCohortProblems = DatesProblems & { welcome?: "welcome-long" | undefined };
export type ChangeCohortOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: ChangeCohortProblems };

/** Changes the settings of a cohort. The event records which settings changed, not their values. */
export function changeCohort(
  pool: Pool,
  input: CohortTrainerKey & DatesInput & ChoicesInput & { now: Date },
): Promise<ChangeCohortOutcome> {
  const { cohortId, trainerId, lessonOrder, deadlineReminders, silenceReminders, now } = input;
  const key = { cohortId, trainerId };
  const judged = judgeDates(input);
  const welcome = normaliseLines(input.welcome);
  return pool.begin(async (tx): Promise<ChangeCohortOutcome> => {
    const held = await lockTrainedCohort(tx, key);
    if (!held) return { ok: false, reason: "not-found" };
    const problems: ChangeCohortProblems = {
      ...(judged.ok ? {} : judged.problems),
      welcome: welcome.length > longestWelcome ? "welcome-long" : undefined,
    };
    if (judged.ok) {
      const outside = (await selectDeadlines(tx, key)).map(({ dueAt }) => judgeDue(dueAt, judged.dates));
      if (outside.includes("due-early")) problems.starts = "deadlines-outside";
      if (outside.includes("due-late")) problems.ends = "deadlines-outside";
    }
    if (!judged.ok || Object.values(problems).some(Boolean)) return { ok: false, reason: "invalid", problems };
    const next = { ...judged.dates, lessonOrder, welcome, deadlineReminders, silenceReminders };
    await updateCohort(tx, key, next);
    if (lessonOrder !== held.lessonOrder) {
      await applyLessonOrderToMembers(tx, { ...key, courseId: held.courseId, lessonOrder });
    }
    const changed: Partial<Record<RecordedCohortChange, boolean>> = {
      name: held.name !== next.name,
      dates: held.startsOn !== next.startsOn || held.endsOn !== next.endsOn,
      order: held.lessonOrder !== lessonOrder,
      welcome: held.welcome !== welcome,
      reminders: held.deadlineReminders !== deadlineReminders || held.silenceReminders !== silenceReminders,
    };
    for (const what of recordedCohortChanges) {
      if (changed[what]) await recordCohortChange(tx, key, { what, now });
    }
    return { ok: true };
  });
}
