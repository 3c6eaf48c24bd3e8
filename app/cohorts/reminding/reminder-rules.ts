/** Who is reminded of what, and when. Pure. */
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import { amsterdamDay, amsterdamMoment, amsterdamTime } from "~/platform/amsterdam";
import { type Due, effectiveDeadlines } from "../following/needs";
import type { Cohort } from "../group/cohort";

const dayMs = 86_400_000;
/** Days before a deadline. */
export const remindBeforeDeadlineDays = 3;
/** Days without an answer. */
export const remindAfterSilenceDays = 7;
/** At most one reminder in so many days, over all cohorts of a learner. */
export const daysBetweenReminders = 7;
/** Whoever stays silent after so many is left in peace. */
export const mostSilenceReminders = 3;

/** From nine to six in Amsterdam, every day. */
export function isDaytime(now: Date): boolean {
  const time = amsterdamTime(now);
  return time >= "09:00" && time < "18:00";
}

export interface ReminderInput {
  now: Date;
  cohort: Pick<Cohort, "startsOn" | "endsOn" | "deadlineReminders" | "silenceReminders">;
  /** Every lesson of the course. */
  lessonIds: readonly string[];
  deadlines: readonly Due[];
  extensions: readonly Due[];
  member: {
    joinedAt: Date;
    lessons: readonly LessonProgressSummary[];
    lastAnswerAt: Date | null;
    certifiedAt: Date | null;
    /** Reminders since the last answer that were about silence. */
    silenceReminders: number;
  };
}

export type DueReminder = { kind: "deadline"; deadlines: Due[] } | { kind: "silence"; begun: boolean };

/** Null: nothing to remind of. That a week must lie between two reminders is not looked at here. */
export function findReminder(input: ReminderInput): DueReminder | null {
  const { now, cohort, lessonIds, member } = input;
  const today = amsterdamDay(now);
  if (today < cohort.startsOn || today > cohort.endsOn) return null;
  const passed = new Set(member.lessons.filter(({ passedAt }) => passedAt).map(({ lessonId }) => lessonId));
  if (member.certifiedAt !== null || (lessonIds.length > 0 && lessonIds.every((id) => passed.has(id)))) return null;
  const ahead = effectiveDeadlines(input.deadlines, input.extensions).filter(
    ({ scope, dueAt }) => dueAt > now && !passed.has(scope) && (scope === "" || lessonIds.includes(scope)),
  );
  const within = (days: number) => ahead.filter(({ dueAt }) => dueAt.getTime() <= now.getTime() + days * dayMs);
  if (cohort.deadlineReminders) {
    const deadlines = within(remindBeforeDeadlineDays).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    if (deadlines.length > 0) return { kind: "deadline", deadlines };
    // One about silence now would stand in the way of that one.
    if (within(daysBetweenReminders).length > 0) return null;
  }
  if (!cohort.silenceReminders || member.silenceReminders >= mostSilenceReminders) return null;
  const begin = amsterdamMoment(cohort.startsOn)?.getTime() ?? 0;
  const since = Math.max(member.lastAnswerAt?.getTime() ?? 0, member.joinedAt.getTime(), begin);
  const silent = now.getTime() - since >= remindAfterSilenceDays * dayMs;
  return silent ? { kind: "silence", begun: member.lastAnswerAt !== null } : null;
}
