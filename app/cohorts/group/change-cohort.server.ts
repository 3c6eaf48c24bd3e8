import type { Pool } from "~/platform/database/database.server";
import { normaliseMultilineText } from "~/platform/text/typed-text";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { applyLessonOrderToMembers } from "./apply-lesson-order.server";
import { lockCohortOfTrainer, updateCohortSettings } from "./cohort-changes.sql.server";
import {
  type CohortNameAndDates,
  type CohortNameAndDatesProblems,
  type CohortSettingsWithoutNameAndDates,
  findDeadlineProblem,
  maxCohortWelcomeLength,
  validateCohortNameAndDates,
} from "./cohort-input";
import type { CohortTrainerKey } from "./cohorts.sql.server";
import { type RecordedCohortChangeKind, recordedCohortChangeKinds } from "./learner-log";
import { recordCohortChange } from "./record-cohort-change.server";

type ChangeCohortProblems = CohortNameAndDatesProblems & {
  welcome?: "welcome-long" | undefined;
};
type ChangeCohortOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: ChangeCohortProblems };

interface CohortSettings extends CohortTrainerKey, CohortNameAndDates, CohortSettingsWithoutNameAndDates {
  now: Date;
}

/**
 * Changes the settings of a cohort. If one of the values is invalid, nothing changes. Each change is recorded with the name of the setting,
 * but not with its value.
 */
export function changeCohortSettings(pool: Pool, input: CohortSettings): Promise<ChangeCohortOutcome> {
  const { cohortId, trainerId, lessonOrder, deadlineReminders, silenceReminders, now } = input;
  const key = { cohortId, trainerId };
  const judged = validateCohortNameAndDates(input);
  const welcome = normaliseMultilineText(input.welcome);
  return pool.begin(async (tx): Promise<ChangeCohortOutcome> => {
    const held = await lockCohortOfTrainer(tx, key);
    if (!held) return { ok: false, reason: "not-found" };
    const problems: ChangeCohortProblems = {
      ...(judged.ok ? {} : judged.problems),
      welcome: welcome.length > maxCohortWelcomeLength ? "welcome-long" : undefined,
    };
    if (judged.ok) {
      const { dates } = judged;
      const outside = (await selectDeadlinesOfCohort(tx, key)).map(({ dueAt }) => findDeadlineProblem(dueAt, dates));
      if (outside.includes("due-early")) problems.starts = "deadlines-outside";
      if (outside.includes("due-late")) problems.ends = "deadlines-outside";
    }
    if (!judged.ok || Object.values(problems).some(Boolean)) return { ok: false, reason: "invalid", problems };
    const next = { ...judged.dates, lessonOrder, welcome, deadlineReminders, silenceReminders };
    await updateCohortSettings(tx, key, next);
    if (lessonOrder !== held.lessonOrder) {
      await applyLessonOrderToMembers(tx, { ...key, courseId: held.courseId, lessonOrder });
    }
    const changed: Partial<Record<RecordedCohortChangeKind, boolean>> = {
      name: held.name !== next.name,
      dates: held.startsOn !== next.startsOn || held.endsOn !== next.endsOn,
      order: held.lessonOrder !== lessonOrder,
      welcome: held.welcome !== welcome,
      reminders: held.deadlineReminders !== deadlineReminders || held.silenceReminders !== silenceReminders,
    };
    for (const what of recordedCohortChangeKinds) {
      if (changed[what]) await recordCohortChange(tx, key, { what, now });
    }
    return { ok: true };
  });
}
