/** SQL for the editions of a course and their releases. Only files in `app/content` may import it. */
import type { Db } from "~/platform/database/database.server";

export interface EditionOfCourse {
  label: string;
  /** When newcomers began to get this edition, or null if they never did. */
  openedAt: Date | null;
  releaseId: string;
  /** When each release of the edition was loaded, the first one first. */
  releasedAt: string[];
}

/** Returns the editions of a course that have a release, the newest first. */
export async function selectEditionsOfCourse(db: Db, courseId: string): Promise<EditionOfCourse[]> {
  const rows = await db<EditionOfCourse[]>`
    select edition.label, edition.opened_at, edition.current_release_id as release_id,
      (
        select json_agg(release.published_at order by release.published_at) from release
         where release.course_id = edition.course_id and release.label = edition.label
      ) as released_at
      from edition where course_id = ${courseId} and current_release_id is not null
     order by opened_at desc nulls last, label desc`;
  return [...rows];
}
