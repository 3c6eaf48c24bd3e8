import type { ReleaseCache } from "~/content/release/release-cache.server";
import { listFinalTestGrantsBy } from "~/learning/final/grants/grant-final-test-series.server";
import type { Pool } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { selectTrainersOfCohort } from "../group/trainers.sql.server";
import type { GrantsOfMember } from "./final-test-grant-form";
import { type GrantInput, getFinalTestGrantForm } from "./get-final-test-grant-form.server";

/** Returns which new series of final tests a member got, and whether they can get one now. Nothing is told without the member's consent. */
export async function getGrantsOfMember(
  pool: Pool,
  releases: ReleaseCache,
  { course, member, key, now }: GrantInput & { key: CohortTrainerKey },
): Promise<GrantsOfMember> {
  if (!course.finalTest || !member.finalTests) return { grants: [], canGrant: false };
  const trainers = await selectTrainersOfCohort(pool, key);
  const { learnerId } = member;
  const actors = trainers.map((trainer) => trainer.learnerId);
  const [grants, { refusal }] = await Promise.all([
    listFinalTestGrantsBy(pool, { learnerId, courseId: course.id, actors }),
    getFinalTestGrantForm(pool, releases, { course, member, now }),
  ]);
  return { grants, canGrant: refusal === null };
}
