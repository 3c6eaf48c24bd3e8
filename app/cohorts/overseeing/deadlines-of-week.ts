/** The deadlines of a group in this week. A week begins on Monday, in Amsterdam. Pure functions. */
import { addDays, findMondayOfWeek, formatAmsterdamDay } from "~/platform/amsterdam";
import type { NextDeadline } from "../following/next-deadline";

/** The deadlines of a group on one day. */
export interface DeadlineOfDay extends NextDeadline {
  /** Whether all of them are over. */
  isOver: boolean;
}

type Deadlines = readonly { scope: string; dueAt: Date }[];

/** Returns the deadlines of a group by the day. `deadlines`: the earliest first. */
function listByDay(deadlines: Deadlines, now: Date): DeadlineOfDay[] {
  const days = new Map<string, DeadlineOfDay>();
  for (const { scope, dueAt } of deadlines) {
    const day = formatAmsterdamDay(dueAt);
    const own = days.get(day) ?? { day, scopes: [], isOver: true };
    own.scopes.push(scope);
    own.isOver &&= dueAt < now;
    days.set(day, own);
  }
  return [...days.values()];
}

/** Returns the deadlines of a group from Monday to Sunday of this week, those that are over included. `deadlines`: the earliest first. */
export function listDeadlinesOfWeek(deadlines: Deadlines, now: Date): DeadlineOfDay[] {
  const monday = findMondayOfWeek(formatAmsterdamDay(now));
  const next = addDays(monday, 7);
  return listByDay(deadlines, now).filter(({ day }) => day >= monday && day < next);
}

/**
 * Returns the one deadline that says most about a group now: the next one of this week; or the last one of this week, if all are over; or the
 * next one after this week. Null if there is none. `deadlines`: the earliest first.
 */
export function findDeadlineOfWeek(deadlines: Deadlines, now: Date): DeadlineOfDay | null {
  const week = listDeadlinesOfWeek(deadlines, now);
  const coming = listByDay(deadlines, now).find(({ isOver }) => !isOver);
  return week.find(({ isOver }) => !isOver) ?? week.at(-1) ?? coming ?? null;
}
