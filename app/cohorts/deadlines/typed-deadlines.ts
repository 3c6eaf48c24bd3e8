/** Deadlines as a trainer typed them, judged together. Safe in the browser. */
import { type DueProblem, readDue } from "../group/cohort-input";

/** An empty day takes the deadline away. */
export interface TypedDeadline {
  /** A lesson's id, or empty for the course. */
  scope: string;
  day: string;
  time: string;
}

export interface JudgedDeadlines {
  /** By scope; null: none. */
  wanted: Map<string, Date | null>;
  problems: Map<string, DueProblem>;
}

/** Those of lessons that are not in the course are left alone. `days`: of the cohort. */
export function judgeDeadlines(
  deadlines: readonly TypedDeadline[],
  { lessons, days }: { lessons: ReadonlyMap<string, unknown>; days: { startsOn: string; endsOn: string } },
): JudgedDeadlines {
  const judged: JudgedDeadlines = { wanted: new Map(), problems: new Map() };
  for (const { scope, ...typed } of deadlines) {
    if (scope !== "" && !lessons.has(scope)) continue;
    const due = readDue(typed, days);
    if (due.ok) judged.wanted.set(scope, due.dueAt);
    else judged.problems.set(scope, due.problem);
  }
  return judged;
}
