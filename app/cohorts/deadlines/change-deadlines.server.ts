import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { lockTrainedCohort, saveDeadline } from "../group/cohort-changes.sql.server";
import { type DueProblem, readDue } from "../group/cohort-input";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordCohortChange } from "../group/record-cohort-change.server";
import { selectDeadlines } from "./deadlines.sql.server";

/** A deadline as typed. An empty day removes it. */
export interface TypedDeadline {
  /** A lesson's id, or empty for the course. */
  scope: string;
  day: string;
  time: string;
}

export type ChangeDeadlinesOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  /** Problems by scope. */
  | { ok: false; reason: "invalid"; problems: Map<string, DueProblem> };

/** Changes the deadlines of a cohort: all that were typed, or none. Deadlines of lessons that are not in the course don't change. */
export function changeDeadlines(
  pool: Pool,
  releases: ReleaseReader,
  input: CohortTrainerKey & { deadlines: readonly TypedDeadline[]; now: Date },
): Promise<ChangeDeadlinesOutcome> {
  const { cohortId, trainerId, now } = input;
  const key = { cohortId, trainerId };
  return pool.begin(async (tx): Promise<ChangeDeadlinesOutcome> => {
    const held = await lockTrainedCohort(tx, key);
    const release = held && (await releases.current(tx, held.courseId));
    if (!held || !release) return { ok: false, reason: "not-found" };
    const problems = new Map<string, DueProblem>();
    const wanted = new Map<string, Date | null>();
    for (const { scope, ...typed } of input.deadlines) {
      if (scope !== "" && !release.lessons.has(scope)) continue;
      const due = readDue(typed, held);
      if (due.ok) wanted.set(scope, due.dueAt);
      else problems.set(scope, due.problem);
    }
    if (problems.size > 0) return { ok: false, reason: "invalid", problems };
    const before = new Map((await selectDeadlines(tx, key)).map(({ scope, dueAt }) => [scope, dueAt.getTime()]));
    for (const [scope, dueAt] of wanted) {
      if (before.get(scope) === dueAt?.getTime()) continue;
      await saveDeadline(tx, key, { scope, dueAt });
      await recordCohortChange(tx, key, { what: "deadline", detail: scope, now });
    }
    return { ok: true };
  });
}
