import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { normaliseLines } from "~/platform/text/typed-text";
import { selectDeadlines } from "../deadlines/deadlines.sql.server";
import { storeDeadlines } from "../deadlines/store-deadlines.server";
import { type DeadlineAsTyped, validateDeadlines } from "../deadlines/validate-deadlines";
import { applyLessonOrderToMembers } from "./apply-lesson-order.server";
import { lockCohortOfTrainer, updateCohort } from "./cohort-changes.sql.server";
import {
  type CohortChoices,
  type CohortNameAndDates,
  type DeadlineProblem,
  findDeadlineProblem,
  maxWelcomeLength,
  type NameAndDatesProblems,
  validateNameAndDates,
} from "./cohort-input";
import type { CohortTrainerKey } from "./cohorts.sql.server";
import { type RecordedCohortChange, recordedCohortChanges } from "./learner-log";
import { recordCohortChange } from "./record-cohort-change.server";

export type ChangeCohortProblems = NameAndDatesProblems & {
  welcome?: "welcome-long" | undefined;
  /** The problem of each deadline, by scope. */
  deadlines?: Map<string, DeadlineProblem> | undefined;
};
export type ChangeCohortOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: ChangeCohortProblems };

export interface CohortSettings extends CohortTrainerKey, CohortNameAndDates, CohortChoices {
  /** Those that are left out stay as they are. */
  deadlines?: readonly DeadlineAsTyped[];
  now: Date;
}

/** The settings of a cohort: all of them, or none. Each thing that changed is on record by its name; what it says is not. */
export function changeCohort(pool: Pool, releases: ReleaseReader, input: CohortSettings): Promise<ChangeCohortOutcome> {
  const { cohortId, trainerId, lessonOrder, deadlineReminders, silenceReminders, deadlines = [], now } = input;
  const key = { cohortId, trainerId };
  const judged = validateNameAndDates(input);
  const welcome = normaliseLines(input.welcome);
  return pool.begin(async (tx): Promise<ChangeCohortOutcome> => {
    const held = await lockCohortOfTrainer(tx, key);
    const release = held && (await releases.current(tx, held.courseId));
    if (!held || !release) return { ok: false, reason: "not-found" };
    const due = validateDeadlines(deadlines, { lessons: release.lessons, days: judged.ok ? judged.dates : held });
    const stored = new Map((await selectDeadlines(tx, key)).map(({ scope, dueAt }) => [scope, dueAt]));
    const problems: ChangeCohortProblems = {
      ...(judged.ok ? {} : judged.problems),
      welcome: welcome.length > maxWelcomeLength ? "welcome-long" : undefined,
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
    await storeDeadlines(tx, key, { wanted: due.wanted, held: stored, now });
    return { ok: true };
  });
}
