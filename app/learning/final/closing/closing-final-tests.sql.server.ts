/** SQL for open final tests whose time is over, or nearly. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";

export interface OpenFinalTest {
  learnerId: string;
  courseId: string;
  series: number;
  number: number;
  attemptId: string;
  closesAt: Date;
}

/** Where the next batch begins. */
export interface BatchStart {
  closesAt: Date;
  attemptId: string;
}

/** The start of the first batch: before every attempt. */
export const firstBatch: BatchStart = { closesAt: new Date(0), attemptId: "00000000-0000-0000-0000-000000000000" };

/** Returns a batch of open final tests that close after `from` and at `until` at the latest, the first to close first. */
export async function listOpenFinalTestsClosing(
  db: Db,
  { kind, from, until, after, limit }: { kind: string; from: Date; until: Date; after: BatchStart; limit: number },
): Promise<OpenFinalTest[]> {
  const rows = await db<OpenFinalTest[]>`
    select a.learner_id, a.course_id, a.scope::integer as series, a.number, a.id as attempt_id, a.closes_at
    from attempt a
    where a.closes_at > ${from} and a.closes_at <= ${until} and a.kind = ${kind}
      and (a.closes_at, a.id) > (${after.closesAt}, ${after.attemptId})
      and not exists (select from attempt_result where learner_id = a.learner_id and attempt_id = a.id)
    order by a.closes_at, a.id limit ${limit}`;
  return [...rows];
}
