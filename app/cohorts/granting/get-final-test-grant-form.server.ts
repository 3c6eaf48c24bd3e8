import type { ReleaseCache } from "~/content/release/release-cache.server";
import { getFinalTestGrantState } from "~/learning/final/grants/grant-final-test-series.server";
import type { Pool } from "~/platform/database/database.server";
import type { MemberForTrainer } from "../following/member-for-trainer";
import type { CourseOutline } from "../group/course-outline";
import type { FinalTestGrantForm } from "./final-test-grant-form";

export interface GrantInput {
  course: Pick<CourseOutline, "id" | "finalTest">;
  member: Pick<MemberForTrainer, "learnerId" | "finalTests">;
  now: Date;
}

/** Returns whether a trainer can grant a member a new series of final tests now. Of a member who did not agree, nothing is told. */
export async function getFinalTestGrantForm(
  pool: Pool,
  releases: ReleaseCache,
  { course, member, now }: GrantInput,
): Promise<FinalTestGrantForm> {
  const nothing = { attempts: 0, from: null, lastAt: null };
  if (!course.finalTest) return { refusal: "none", ...nothing };
  if (!member.finalTests) return { refusal: "no-consent", ...nothing };
  const key = { learnerId: member.learnerId, courseId: course.id, now };
  const { last, ...state } = await getFinalTestGrantState(pool, releases, key);
  return { ...state, lastAt: last?.at ?? null };
}
