/** Lessons one after another, for whom somebody asks that: a cohort knows its own id as `source`, and nothing else of this. */
import type { Db } from "~/platform/database/database.server";

interface Asked {
  learnerIds: readonly string[];
  courseId: string;
  /** Id of who asks. */
  source: string;
}

/** From now on these learners take the lessons of a course in order; asking twice is asking once. */
export async function requireFixedOrder(tx: Db, { learnerIds, courseId, source }: Asked): Promise<void> {
  await tx`
    insert into fixed_order (learner_id, course_id, source)
    select asked.id::uuid, ${courseId}, ${source} from jsonb_array_elements_text(${tx.json(learnerIds as string[])}) as asked (id)
     order by asked.id
    on conflict do nothing`;
}

/** This source asks it no more of these learners; another one may still. */
export async function releaseFixedOrder(tx: Db, { learnerIds, courseId, source }: Asked): Promise<void> {
  await tx`
    delete from fixed_order
     where learner_id in (select id::uuid from jsonb_array_elements_text(${tx.json(learnerIds as string[])}) as asked (id))
       and course_id = ${courseId} and source = ${source}`;
}
