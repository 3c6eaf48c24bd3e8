/** Decides which reminder a member gets, and when. Pure functions. */
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import type { Cohort } from "../group/cohort";
import { type CohortMoment, countSilentDays, silentAfterDays } from "../group/silence";
import { type Deadline, listEffectiveDeadlinesOfMember } from "../needs/reasons";

const dayMs = 86_400_000;
/** How many days before a deadline the reminder is sent. */
const remindBeforeDeadlineDays = 3;
/** The fewest days between two reminders to one learner, over all their cohorts. */
export const leastDaysBetweenReminders = 7;
/** The most reminders about silence in a row. After these, no more are sent until the learner answers. */
const mostSilenceReminders = 3;

export interface DueReminderInput {
  moment: CohortMoment;
  cohort: Pick<Cohort, "deadlineReminders" | "silenceReminders">;
  /** The ids of all lessons of the course. */
  lessonIds: readonly string[];
  deadlines: readonly Deadline[];
  extensions: readonly Deadline[];
  member: {
    joinedAt: Date;
    lessons: readonly LessonProgressSummary[];
    lastActiveAt: Date | null;
    certifiedAt: Date | null;
    /** The number of reminders about silence that the member got since they were last active. */
    silenceReminders: number;
  };
}

export type DueReminder = { kind: "deadline"; deadlines: Deadline[] } | { kind: "silence"; begun: boolean };

/**
 * Returns the reminder that a member should get now, or null if there is none. The caller checks that the member's last reminder was long
 * enough ago.
 */
export function findDueReminder(input: DueReminderInput): DueReminder | null {
  const { cohort, lessonIds, member } = input;
  const { now, running } = input.moment;
  if (!running) return null;
  const passed = new Set(member.lessons.filter(({ passedAt }) => passedAt).map(({ lessonId }) => lessonId));
  if (member.certifiedAt !== null || (lessonIds.length > 0 && lessonIds.every((id) => passed.has(id)))) return null;
  const ahead = listEffectiveDeadlinesOfMember(input.deadlines, input.extensions).filter(
    ({ scope, dueAt }) => dueAt > now && !passed.has(scope) && (scope === "" || lessonIds.includes(scope)),
  );
  const within = (days: number) => ahead.filter(({ dueAt }) => dueAt.getTime() <= now.getTime() + days * dayMs);
  if (cohort.deadlineReminders) {
    const deadlines = within(remindBeforeDeadlineDays).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    if (deadlines.length > 0) return { kind: "deadline", deadlines };
    // A deadline comes soon. A reminder about silence now would prevent the reminder about that deadline.
    if (within(leastDaysBetweenReminders).length > 0) return null;
  }
  if (!cohort.silenceReminders || member.silenceReminders >= mostSilenceReminders) return null;
  return countSilentDays(input) >= silentAfterDays ? { kind: "silence", begun: member.lastActiveAt !== null } : null;
}
