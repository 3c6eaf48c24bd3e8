import type { Pool } from "~/platform/database/database.server";

export type MoveOutcome = { ok: true; label: string } | { ok: false; reason: "not-enrolled" };

/**
 * Moves a learner to the newest edition of a course: a new enrolment, so that what was done in the old edition stays there.
 * Done twice, or in two tabs, there is one.
 */
export async function moveToNewestEdition(
  pool: Pool,
  { learnerId, courseId, now }: { learnerId: string; courseId: string; now: Date },
): Promise<MoveOutcome> {
  return pool.begin(async (db): Promise<MoveOutcome> => {
    await db`select from learner where id = ${learnerId} for update`;
    const [held] = await db<{ seq: number; label: string; newest: string }[]>`
      select held.seq, held.label, (
          select label from edition where course_id = ${courseId} and current_release_id is not null
          order by opened_at desc, label desc limit 1
        ) as newest
      from enrolment held where held.learner_id = ${learnerId} and held.course_id = ${courseId}
      order by held.seq desc limit 1`;
    if (!held) return { ok: false, reason: "not-enrolled" };
    if (held.label !== held.newest) {
      await db`
        insert into enrolment (learner_id, course_id, seq, label, at)
        values (${learnerId}, ${courseId}, ${held.seq + 1}, ${held.newest}, ${now})`;
    }
    return { ok: true, label: held.newest };
  });
}
