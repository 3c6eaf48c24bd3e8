import { isSittingUndecided } from "~/learning/sitting/sitting";
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { findOpenLiveSession } from "../live/live-session.sql.server";
import { listCohortSittings } from "../sittings/get-cohort-sittings.server";
import type { OpenInCohort } from "./open-in-cohort";

/** Returns what still runs in a cohort; nothing if `trainerId` does not train it. */
export async function listOpenInCohort(
  db: Db,
  { now, ...key }: CohortTrainerKey & { now: Date },
): Promise<OpenInCohort> {
  const [sittings, session] = await Promise.all([
    listCohortSittings(db, { ...key, now }),
    findOpenLiveSession(db, key),
  ]);
  return { sittings: sittings.filter(({ state }) => isSittingUndecided(state)).length, live: session !== null };
}
