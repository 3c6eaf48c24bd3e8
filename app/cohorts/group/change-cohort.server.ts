import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { normaliseMultilineText } from "~/platform/text/typed-text";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { storeAndRecordChangedDeadlines } from "../deadlines/store-deadlines.server";
import { type DeadlineAsTyped, validateDeadlines } from "../deadlines/validate-deadlines";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { applyLessonOrderToMembers } from "./apply-lesson-order.server";
import { lockCohortOfTrainer, updateCohortSettings } from "./cohort-changes.sql.server";
import {
  type CohortNameAndDates,
  type CohortNameAndDatesProblems,
  type CohortSettingsWithoutNameAndDates,
  type DeadlineProblem,
  findDeadlineProblem,
  maxCohortWelcomeLength,
  validateCohortNameAndDates,
} from "./cohort-input";
import type { CohortTrainerKey } from "./cohorts.sql.server";
import { type RecordedCohortChangeKind, recordedCohortChangeKinds } from "./learner-log";
import { recordCohortChange } from "./record-cohort-change.server";

type ChangeCohortProblems = CohortNameAndDatesProblems & {
  welcome?: "welcome-long" | undefined;
  /** What is wrong with each deadline, by its scope: a lesson's id, or empty for the course. */
  deadlines?: Map<string, DeadlineProblem> | undefined;
};
type ChangeCohortOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: ChangeCohortProblems };

interface CohortSettings extends CohortTrainerKey, CohortNameAndDates, CohortSettingsWithoutNameAndDates {
  /** Every deadline with a field in the form. An empty day removes the deadline. Deadlines without a field do not change. */
  deadlines?: readonly DeadlineAsTyped[];
  now: Date;
}

/**
 * Changes the settings of a cohort. If one of the values is invalid, nothing changes. Each change is recorded with the name of the setting,
 * but not with its value.
 */
export function changeCohortSettings(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortSettings,
): Promise<ChangeCohortOutcome> {
  const { cohortId, trainerId, lessonOrder, deadlineReminders, silenceReminders, deadlines = [], now } = input;
  const key = { cohortId, trainerId };
  const judged = validateCohortNameAndDates(input);
  const welcome = normaliseMultilineText(input.welcome);
  return pool.begin(async (tx): Promise<ChangeCohortOutcome> => {
    const held = await lockCohortOfTrainer(tx, key);
    if (!held) return { ok: false, reason: "not-found" };
    const { release } = await readCourseOfCohort(tx, releases, { ...key, courseId: held.courseId });
    const due = validateDeadlines(deadlines, { lessons: release.lessons, days: judged.ok ? judged.dates : held });
    const stored = new Map((await selectDeadlinesOfCohort(tx, key)).map(({ scope, dueAt }) => [scope, dueAt]));
    const problems: ChangeCohortProblems = {
      ...(judged.ok ? {} : judged.problems),
      welcome: welcome.length > maxCohortWelcomeLength ? "welcome-long" : undefined,
      deadlines: due.problems.size > 0 ? due.problems : undefined,
    };
    if (judged.ok) {
      const stay = [...stored].filter(([scope]) => !due.wanted.has(scope) && !due.problems.has(scope));
      const outside = stay.map(([, dueAt]) => findDeadlineProblem(dueAt, judged.dates));
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
    await storeAndRecordChangedDeadlines(tx, key, { wanted: due.wanted, held: stored, now });
    return { ok: true };
  });
}
