/** The demo in the first course there is, certificates included, as the command and the pictures need it. */
import { issueCertificate } from "../../app/certificates/issue/issue-certificate.server";
import { createReleaseReader, type Release } from "../../app/content/release/releases.server";
import { ConfigError } from "../../app/platform/config.server";
import type { Pool } from "../../app/platform/database/database.server";
import { messagesFor } from "../../app/ui/messages";
import type { ProgressDisplay } from "../progress-display";
import { type DemoGroups, fillDemo } from "./fill-demo";

export interface FillFirstCourseInput {
  /** Of every account in the demo. */
  password: string;
  /** The end of the story. */
  now: Date;
  /** What certificates name as their address. */
  origin: string;
  /** False: certificates say PROEF. */
  isPublic: boolean;
  /** What the codes of groups are drawn from; else they are new each time. */
  random?: (length: number) => Uint8Array;
  /** Counts people. */
  progress: ProgressDisplay;
}

export interface FilledDemo {
  /** The release that was learned. */
  release: Release;
  groups: DemoGroups;
}

/** @throws ConfigError when no course is loaded */
export async function fillFirstCourse(pool: Pool, input: FillFirstCourseInput): Promise<FilledDemo> {
  const releases = createReleaseReader();
  const [release] = await releases.offered(pool);
  if (!release) throw new ConfigError("There is no course. Build one first: npm run build");
  const { courseId } = release.content;
  const groups = await fillDemo(pool, {
    releases,
    release,
    password: input.password,
    now: input.now,
    random: input.random,
    progress: input.progress,
    async takeCertificate({ nameShown, ...person }) {
      const outcome = await issueCertificate(pool, releases, {
        ...person,
        courseId,
        showName: nameShown,
        origin: input.origin,
        isPublic: input.isPublic,
        words: messagesFor("nl").certificate.paper,
        locale: "nl",
        // Nobody reads mail there.
        mail: { enqueue: async () => {} },
      });
      if (!outcome.ok) throw new Error(`${person.name} gets no certificate: ${outcome.reason}`);
    },
  });
  return { release, groups };
}
