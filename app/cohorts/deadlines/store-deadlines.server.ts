import type { Db } from "~/platform/database/database.server";
import { storeOrDeleteDeadline } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordCohortChange } from "../group/record-cohort-change.server";
import type { ValidatedDeadlines } from "./validate-deadlines";

/** Stores the deadlines that differ from the stored ones (`held`), and records an event for each change. */
export async function storeAndRecordChangedDeadlines(
  tx: Db,
  key: CohortTrainerKey,
  { wanted, held, now }: { wanted: ValidatedDeadlines["wanted"]; held: ReadonlyMap<string, Date>; now: Date },
): Promise<void> {
  for (const [scope, dueAt] of wanted) {
    if (held.get(scope)?.getTime() === dueAt?.getTime()) continue;
    await storeOrDeleteDeadline(tx, key, { scope, dueAt });
    await recordCohortChange(tx, key, { what: "deadline", detail: scope, now });
  }
}
