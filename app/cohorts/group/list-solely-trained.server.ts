import type { Db } from "~/platform/database/database.server";
import { selectSolelyTrained } from "./untrained-cohorts.sql.server";

/** The cohorts that go `untrainedDays` after this account, unless somebody else trains them by then. */
export function listSolelyTrained(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<{ id: string; name: string }[]> {
  return selectSolelyTrained(db, { trainerId });
}
