/** SQL for the periods in which a learner was a member of a cohort. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";

interface MembershipSpan {
  cohortId: string;
  cohortName: string;
  courseId: string;
  joinedAt: Date;
  /** When the learner left or was removed. Null if they are still a member. */
  leftAt: Date | null;
}

export async function selectMembershipPeriodsOfLearner(db: Db, learnerId: string): Promise<MembershipSpan[]> {
  const rows = await db<MembershipSpan[]>`
    select step.cohort_id, cohort.name as cohort_name, cohort.course_id, step.at as joined_at, step.next_at as left_at
      from (
        select cohort_id, state, at, lead(at) over (partition by cohort_id order by seq) as next_at
          from membership where learner_id = ${learnerId} and since is null
      ) step
      join cohort on cohort.id = step.cohort_id
     where step.state = 'joined'`;
  return [...rows];
}
