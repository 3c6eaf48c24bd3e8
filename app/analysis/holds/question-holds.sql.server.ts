/** SQL for questions that are held back. Only files in `app/analysis` may import it. */
import type { Db } from "~/platform/database/database.server";
import type { HeldQuestion, HoldEvidence } from "./question-hold";

export interface LatestHold extends HeldQuestion {
  no: number;
  held: boolean;
}

/** Returns the latest row of each revision that was ever held back, of one course or of all. `since`: the time of that row. */
export async function selectLatestHolds(db: Db, courseId: string | null): Promise<LatestHold[]> {
  const rows = await db<LatestHold[]>`
    select * from (
      select distinct on (course_id, question_id, revision) course_id, question_id, revision, no, held, evidence, at as since
      from question_hold where ${courseId}::text is null or course_id = ${courseId}
      order by course_id, question_id, revision, no desc
    ) latest order by since desc, course_id, question_id`;
  return [...rows];
}

interface NewHold {
  courseId: string;
  questionId: string;
  revision: string;
  no: number;
  held: boolean;
  reason: string;
  evidence: HoldEvidence | null;
  /** The administrator or author, or null for the nightly job. */
  actor: string | null;
  now: Date;
}

/** Stores that a revision is held back, or free again. Returns false if a row with this number exists: somebody else was first. */
export async function insertHold(db: Db, hold: NewHold): Promise<boolean> {
  const { courseId, questionId, revision, no, held, reason, evidence, actor, now } = hold;
  const { count } = await db`
    insert into question_hold (course_id, question_id, revision, no, held, reason, evidence, actor, at)
    values (${courseId}, ${questionId}, ${revision}, ${no}, ${held}, ${reason}, ${evidence && db.json(evidence as never)}, ${actor},
      ${now})
    on conflict do nothing`;
  return count > 0;
}
