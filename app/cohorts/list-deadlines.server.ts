import type { Db } from "~/platform/database.server";
import type { TrainerKey } from "./cohorts.sql.server";
import { selectDeadlines } from "./deadlines.sql.server";
import type { Due } from "./needs";

/** The deadlines of a cohort, the earliest first; none for whoever does not train it. What holds for one member: `effectiveDeadlines`. */
export function listDeadlines(db: Db, key: TrainerKey): Promise<Due[]> {
  return selectDeadlines(db, key);
}
