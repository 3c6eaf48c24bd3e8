import type { Pool } from "~/platform/database/database.server";
import { normaliseLines } from "~/platform/text/typed-text";
import { selectDeadlines } from "../deadlines/deadlines.sql.server";
import { applyLessonOrder } from "./apply-lesson-order.server";
import { lockTrainedCohort, updateCohort } from "./cohort-changes.sql.server";
import {
  type ChoicesInput,
  type DatesInput,
  type DatesProblems,
  judgeDates,
  judgeDue,
  longestWelcome,
} from "./cohort-input";
import type { TrainerKey } from "./cohorts.sql.server";
import { type CohortChange, cohortChanges } from "./own-log";
import { recordCohortChange } from "./record-cohort-change.server";

export type ChangeProblems = DatesProblems & { welcome?: "welcome-long" | undefined };
export type ChangeOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: ChangeProblems };

/** The settings of a cohort. Each thing that changed is on record by its name; what it says is not. */
export function changeCohort(
  pool: Pool,
  input: TrainerKey & DatesInput & ChoicesInput & { now: Date },
): Promise<ChangeOutcome> {
  const { cohortId, trainerId, lessonOrder, deadlineReminders, silenceReminders, now } = input;
  const key = { cohortId, trainerId };
  const judged = judgeDates(input);
  const welcome = normaliseLines(input.welcome);
  return pool.begin(async (tx): Promise<ChangeOutcome> => {
    const held = await lockTrainedCohort(tx, key);
    if (!held) return { ok: false, reason: "not-found" };
    const problems: ChangeProblems = {
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
      await applyLessonOrder(tx, { ...key, courseId: held.courseId, lessonOrder });
    }
    const changed: Partial<Record<CohortChange, boolean>> = {
      name: held.name !== next.name,
      dates: held.startsOn !== next.startsOn || held.endsOn !== next.endsOn,
      order: held.lessonOrder !== lessonOrder,
      welcome: held.welcome !== welcome,
      reminders: held.deadlineReminders !== deadlineReminders || held.silenceReminders !== silenceReminders,
    };
    for (const what of cohortChanges) {
      if (changed[what]) await recordCohortChange(tx, key, { what, now });
    }
    return { ok: true };
  });
}
