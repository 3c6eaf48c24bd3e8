/** Deadlines as a trainer typed them, judged together. Safe in the browser. */
import { type DeadlineProblem, parseTypedDeadline } from "../group/cohort-input";

/** An empty day takes the deadline away. */
export interface DeadlineAsTyped {
  /** A lesson's id, or empty for the course. */
  scope: string;
  day: string;
  time: string;
}

export interface ValidatedDeadlines {
  /** The wanted deadline of each scope. It is null for no deadline. */
  wanted: Map<string, Date | null>;
  problems: Map<string, DeadlineProblem>;
}

/** Those of lessons that are not in the course are left alone. `days`: of the cohort. */
export function validateDeadlines(
  deadlines: readonly DeadlineAsTyped[],
  { lessons, days }: { lessons: ReadonlyMap<string, unknown>; days: { startsOn: string; endsOn: string } },
): ValidatedDeadlines {
  const judged: ValidatedDeadlines = { wanted: new Map(), problems: new Map() };
  for (const { scope, ...typed } of deadlines) {
    if (scope !== "" && !lessons.has(scope)) continue;
    const due = parseTypedDeadline(typed, days);
    if (due.ok) judged.wanted.set(scope, due.dueAt);
    else judged.problems.set(scope, due.problem);
  }
  return judged;
}
