/** Editions of a test course with a final test, and functions that learn in them, claim a certificate and move. */
import { getCertificateClaim } from "~/certificates/issue/get-certificate-claim.server";
import { findClaimLostByMoving } from "~/certificates/moving/find-claim-lost-by-moving.server";
import { moveToNewestEdition } from "~/certificates/moving/move-to-newest-edition.server";
import type { BuiltCourse } from "~/content/release/release";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { createCertificateTestHelpers } from "./certificates";
import { loadTestCourse } from "./factories";
import { createFinalTestCourse, type FinalTestCourseOptions, passAllLessons, takeFinalTest } from "./final-test";

interface Surroundings {
  pool: Pool;
  releases: ReleaseCache;
  /** When the first edition opens, and examinees pass its lessons. */
  start: Date;
  /** When certificates are claimed and learners move, if a test says no other time. */
  now: Date;
}

/**
 * Loads a course under an id of its own, with functions that learn in its latest edition. `open` loads another edition with changed options.
 */
export async function createFinalTestEditions(
  { pool, releases, start, now: usual }: Surroundings,
  courseId: string,
  options: FinalTestCourseOptions = {},
) {
  const build = (change: FinalTestCourseOptions, mend = (built: BuiltCourse) => built) => {
    const built = createFinalTestCourse({ ...options, ...change });
    return mend({ ...built, hash: `${courseId} ${built.hash}`, release: { ...built.release, courseId } });
  };
  let built = build({});
  let { releaseId } = await loadTestCourse(pool, start, built);
  const helpers = createCertificateTestHelpers(pool, releases, () => ({ built }) as never, usual);
  const learnerIn = (learnerId: string, now: Date) => ({
    learner: { learnerId, kind: "account" as const, name: "Zoë" },
    courseId,
    isPublic: true,
    now,
  });
  return {
    async open(change: FinalTestCourseOptions, at: Date, mend?: (built: BuiltCourse) => BuiltCourse) {
      built = build(change, mend);
      ({ releaseId } = await loadTestCourse(pool, at, built));
      return releaseId;
    },
    async examinee() {
      const learnerId = await helpers.account();
      await passAllLessons(pool, { learnerId, releaseId, built, now: start });
      return learnerId;
    },
    passLessons: (learnerId: string, now: Date) => passAllLessons(pool, { learnerId, releaseId, built, now }),
    take: (learnerId: string, right: number, now: Date, handIn = true) =>
      takeFinalTest({ pool, releases, learnerId, courseId }, { right, now, handIn }),
    issue: (learnerId: string, change = {}) => helpers.issue(learnerId, { courseId, ...change }),
    issued: (learnerId: string, change = {}) => helpers.issued(learnerId, { courseId, ...change }),
    claim: (learnerId: string, now = usual) => getCertificateClaim(pool, releases, learnerIn(learnerId, now)),
    lost: (learnerId: string) => findClaimLostByMoving(pool, releases, learnerIn(learnerId, usual)),
    move: (learnerId: string, change: Partial<Parameters<typeof moveToNewestEdition>[2]> = {}) =>
      moveToNewestEdition(pool, releases, { ...learnerIn(learnerId, usual), withoutCertificate: false, ...change }),
  };
}
