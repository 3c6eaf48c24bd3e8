/** SQL for the editions of a course that the members of a cohort follow. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";

export interface EditionOfCohort {
  label: string;
  /** The id of the current release of the edition. */
  releaseId: string;
  /** Whether a member follows this edition. A member who is not enrolled yet will get the newest one. */
  isHeld: boolean;
}

/** Returns the editions of a course, the newest first, and which of them the members of a cohort follow. */
export async function selectEditionsOfCohort(
  db: Db,
  { cohortId, trainerId, courseId }: CohortTrainerKey & { courseId: string },
): Promise<EditionOfCohort[]> {
  const rows = await db<EditionOfCohort[]>`
    with listed as (
      select label, current_release_id, row_number() over (order by opened_at desc nulls last, label desc) as place
        from edition where course_id = ${courseId} and current_release_id is not null
    ), held as (
      select distinct coalesce((
          select label from enrolment where learner_id = member.learner_id and course_id = ${courseId} order by seq desc limit 1
        ), (select label from listed where place = 1)) as label
        from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    )
    select label, current_release_id as release_id, label in (select label from held) as is_held from listed order by place`;
  return [...rows];
}

/**
 * Returns the current release of an edition in which a member of a cohort is, or was, or which is the newest one. Returns null for any other
 * edition, and if `trainerId` does not train the cohort.
 */
export async function findReleaseOfMembers(
  db: Db,
  { courseId, label, ...key }: CohortTrainerKey & { courseId: string; label: string },
): Promise<string | null> {
  const [row] = await db<{ releaseId: string }[]>`
    select edition.current_release_id as release_id from edition
     where edition.course_id = ${courseId} and edition.label = ${label} and edition.current_release_id is not null
       and ${trainsCohortCondition(db, key)}
       and (
         edition.opened_at = (select max(newest.opened_at) from edition newest where newest.course_id = ${courseId})
         or exists (
           select from member join enrolment on enrolment.learner_id = member.learner_id
            where member.cohort_id = ${key.cohortId} and enrolment.course_id = ${courseId} and enrolment.label = ${label}
         )
       )`;
  return row?.releaseId ?? null;
}

/** Returns the editions of the courses of all cohorts that a trainer trains; of each course the newest first. */
export async function selectEditionsOfTrainedCourses(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<{ courseId: string; label: string; releaseId: string }[]> {
  const rows = await db<{ courseId: string; label: string; releaseId: string }[]>`
    select course_id, label, current_release_id as release_id from edition
     where current_release_id is not null and course_id in (
       select cohort.course_id from trainer join cohort on cohort.id = trainer.cohort_id
        where trainer.learner_id = ${trainerId} and cohort.archived_at is null
     )
     order by course_id, opened_at desc nulls last, label desc`;
  return [...rows];
}
