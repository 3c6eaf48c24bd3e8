import type { Db } from "~/platform/database/database.server";

export interface FixedLessonOrderRequirement {
  learnerIds: readonly string[];
  courseId: string;
  /** The id of what requires the fixed order, such as a cohort. */
  source: string;
}

export async function insertFixedLessonOrderRequirement(
  tx: Db,
  { learnerIds, courseId, source }: FixedLessonOrderRequirement,
): Promise<void> {
  await tx`
    insert into fixed_order (learner_id, course_id, source)
    select asked.id::uuid, ${courseId}, ${source} from jsonb_array_elements_text(${tx.json(learnerIds as string[])}) as asked (id)
     order by asked.id
    on conflict do nothing`;
}

export async function deleteFixedLessonOrderRequirement(
  tx: Db,
  { learnerIds, courseId, source }: FixedLessonOrderRequirement,
): Promise<void> {
  await tx`
    delete from fixed_order
     where learner_id in (select id::uuid from jsonb_array_elements_text(${tx.json(learnerIds as string[])}) as asked (id))
       and course_id = ${courseId} and source = ${source}`;
}
