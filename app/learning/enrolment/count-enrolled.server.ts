import type { Db } from "~/platform/database/database.server";

export interface Enrolled {
  courseId: string;
  learners: number;
  /** Of those, without an account. */
  guests: number;
}

/** How many follow each course. One statement. */
export async function countEnrolled(db: Db): Promise<Enrolled[]> {
  const rows = await db<Enrolled[]>`
    select e.course_id, count(distinct e.learner_id)::int as learners,
           count(distinct e.learner_id) filter (where l.kind = 'guest')::int as guests
      from enrolment e join learner l on l.id = e.learner_id group by e.course_id`;
  return [...rows];
}
