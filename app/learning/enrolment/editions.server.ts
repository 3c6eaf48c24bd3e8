import type { Db } from "~/platform/database/database.server";

/** Whether anybody learns or learned by this edition: its rules are frozen from then on. */
export async function isEditionUsed(db: Db, courseId: string, label: string): Promise<boolean> {
  const [row] = await db<{ used: boolean }[]>`
    select exists (select from enrolment where course_id = ${courseId} and label = ${label})
      or exists (select from attempt where course_id = ${courseId} and label = ${label}) as used`;
  return row?.used ?? false;
}
