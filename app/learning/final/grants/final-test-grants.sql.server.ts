/** SQL for grants of a new series of final tests. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { FinalTestGrant } from "./final-test-grant";

/** Locks a learner until the transaction ends, so that grants to one learner are stored one after another. */
export async function lockLearnerForGrant(tx: Db, learnerId: string): Promise<void> {
  await tx`select from learner where id = ${learnerId} for no key update`;
}

/** Returns the grants to a learner, of one course or of all courses if `courseId` is null; the latest first. */
export async function selectFinalTestGrants(
  db: Db,
  { learnerId, courseId }: { learnerId: string; courseId: string | null },
): Promise<FinalTestGrant[]> {
  const rows = await db<FinalTestGrant[]>`
    select given.id, given.course_id, given.reason, account.name as by, given.at
      from grant_attempt given left join account on account.learner_id = given.actor
     where given.learner_id = ${learnerId} and (${courseId}::text is null or given.course_id = ${courseId})
     order by given.at desc, given.id`;
  return [...rows];
}

/** Returns the grants of a course to a learner that one of `actors` gave; the latest first. */
export async function selectFinalTestGrantsBy(
  db: Db,
  { learnerId, courseId, actors }: { learnerId: string; courseId: string; actors: string[] },
): Promise<FinalTestGrant[]> {
  const rows = await db<FinalTestGrant[]>`
    select given.id, given.course_id, given.reason, account.name as by, given.at
      from grant_attempt given join account on account.learner_id = given.actor
     where given.learner_id = ${learnerId} and given.course_id = ${courseId}
       and given.actor in (select id::uuid from jsonb_array_elements_text(${db.json(actors)}) as asked (id))
     order by given.at desc, given.id`;
  return [...rows];
}

/** Stores a grant. Call `lockLearnerForGrant` in the transaction first, and check that the learner got none this year. */
export async function insertFinalTestGrant(
  tx: Db,
  grant: {
    learnerId: string;
    id: string;
    courseId: string;
    pool: string;
    actor: string;
    reason: string;
    now: Date;
  },
): Promise<void> {
  const { learnerId, id, courseId, pool, actor, reason, now } = grant;
  await tx`
    insert into grant_attempt (learner_id, id, course_id, pool, actor, reason, at)
    values (${learnerId}, ${id}, ${courseId}, ${pool}, ${actor}, ${reason}, ${now})`;
}
