/** Fills the first course of the site with the demo, certificates included. The demo command and the screenshots use it. */
import { listCurrentReleases } from "../../app/content/release/find-mended-questions.server";
import {
  createReleaseCache,
  type ReleaseCache,
  type ReleaseWithQuestions,
} from "../../app/content/release/release-cache.server";
import { hasEditionEnded } from "../../app/learning/enrolment/edition-end";
import { ConfigError } from "../../app/platform/config.server";
import type { Pool } from "../../app/platform/database/database.server";
import type { ProgressDisplay } from "../progress-display";
import { createDemoPeopleAndGroups, type DemoGroupIdsAndJoinCode } from "./create-demo-people-and-groups";
import { issueDemoCertificate, type SiteOfDemo } from "./issue-demo-certificate";

interface FillFirstCourseInput extends SiteOfDemo {
  /** The password of every account in the demo. */
  password: string;
  /** The moment at which the demo ends. */
  now: Date;
  /** Returns random bytes for the join code; set only if they must be the same every time. */
  random?: (length: number) => Uint8Array;
  /** Shows how many of the demo's people have been made. */
  progress: ProgressDisplay;
}

interface FilledDemo {
  /** The release (published version) of the course that the learners follow. */
  release: ReleaseWithQuestions;
  /** The release of an earlier edition that some of them follow, or null if there is none. */
  earlier: ReleaseWithQuestions | null;
  groups: DemoGroupIdsAndJoinCode;
}

/**
 * Fills the first course that the site offers. If it has an earlier edition that has not ended, some people follow that one.
 * @throws ConfigError if no course is loaded
 */
export async function createDemoInFirstCourse(pool: Pool, input: FillFirstCourseInput): Promise<FilledDemo> {
  const releases = createReleaseCache();
  const [release] = await releases.offered(pool);
  if (!release) throw new ConfigError("There is no course. Build one first: npm run build");
  const { courseId } = release.content;
  const earlier = await findEarlierEdition(pool, releases, { courseId, now: input.now });
  const groups = await createDemoPeopleAndGroups(pool, {
    releases,
    release,
    earlier,
    password: input.password,
    now: input.now,
    random: input.random,
    progress: input.progress,
    async takeCertificate({ nameShown, ...person }) {
      const { origin, isPublic } = input;
      await issueDemoCertificate(pool, releases, { ...person, courseId, showName: nameShown, origin, isPublic });
    },
  });
  return { release, earlier, groups };
}

/** Returns the release of the edition before the newest one, or null if there is none in which somebody can still begin a round. */
async function findEarlierEdition(
  pool: Pool,
  releases: ReleaseCache,
  { courseId, now }: { courseId: string; now: Date },
): Promise<ReleaseWithQuestions | null> {
  const [, earlier] = await listCurrentReleases(pool, releases, courseId);
  const [newest] = await pool<{ openedAt: Date }[]>`
    select max(opened_at) as opened_at from edition where course_id = ${courseId}`;
  return earlier && newest && !hasEditionEnded(newest.openedAt, now) ? earlier : null;
}
