import type { Pool } from "~/platform/database/database.server";
import { computeSha256OfText } from "~/platform/hash.server";
import { countCharacters, normaliseMultilineText } from "~/platform/text/typed-text";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { applyLessonOrderToMembers } from "./apply-lesson-order.server";
import type { CohortWithTrainerRole } from "./cohort";
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
  /** Somebody else saved settings since the form was shown. `stored`: what is stored now. */
  | { ok: false; reason: "changed"; stored: CohortWithTrainerRole }
  | { ok: false; reason: "invalid"; problems: ChangeCohortProblems };

interface CohortSettings extends CohortTrainerKey, CohortNameAndDates, CohortSettingsWithoutNameAndDates {
  /** What the form was based on: see `computeSettingsBase`. Null: whatever is stored. */
  base: string | null;
  now: Date;
}

/** Returns a short text for the settings that a form is based on. A form that is older than what is stored is refused. */
export function computeSettingsBase(settings: CohortNameAndDates & CohortSettingsWithoutNameAndDates): string {
  const { name, startsOn, endsOn, lessonOrder, welcome, deadlineReminders, silenceReminders } = settings;
  const all = [name, startsOn, endsOn, lessonOrder, welcome, deadlineReminders, silenceReminders];
  return computeSha256OfText(JSON.stringify(all), 32);
}

/**
 * Changes the settings of a cohort. If one of the values is invalid, nothing changes. Nor does it if the form was based on older
 * settings, unless they are already what the form wants: then it was sent twice (docs/decisions/048-deadlines-by-pattern.md). Each change is recorded with the name of the setting,
 * but not with its value.
 */
export function changeCohortSettings(pool: Pool, input: CohortSettings): Promise<ChangeCohortOutcome> {
  const { cohortId, trainerId, base, lessonOrder, deadlineReminders, silenceReminders, now } = input;
  const key = { cohortId, trainerId };
  const judged = validateCohortNameAndDates(input);
  const welcome = normaliseMultilineText(input.welcome);
  return pool.begin(async (tx): Promise<ChangeCohortOutcome> => {
    const held = await lockCohortOfTrainer(tx, key);
    if (!held) return { ok: false, reason: "not-found" };
    const problems: ChangeCohortProblems = {
      ...(judged.ok ? {} : judged.problems),
      welcome: countCharacters(welcome) > maxCohortWelcomeLength ? "welcome-long" : undefined,
    };
    if (judged.ok) {
      const { dates } = judged;
      const outside = (await selectDeadlinesOfCohort(tx, key)).map(({ dueAt }) => findDeadlineProblem(dueAt, dates));
      if (outside.includes("due-early")) problems.starts = "deadlines-outside";
      if (outside.includes("due-late")) problems.ends = "deadlines-outside";
    }
    if (!judged.ok || Object.values(problems).some(Boolean)) return { ok: false, reason: "invalid", problems };
    const next = { ...judged.dates, lessonOrder, welcome, deadlineReminders, silenceReminders };
    if (base !== null && base !== computeSettingsBase(held)) {
      const isSame = computeSettingsBase(next) === computeSettingsBase(held);
      return isSame ? { ok: true } : { ok: false, reason: "changed", stored: held };
    }
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
