/** Fills the first course with the demo, certificates included, for the command and the screenshots. */
import { issueCertificate } from "../../app/certificates/issue/issue-certificate.server";
import { createReleaseReader, type Release } from "../../app/content/release/releases.server";
import { ConfigError } from "../../app/platform/config.server";
import type { Pool } from "../../app/platform/database/database.server";
import { messagesFor } from "../../app/ui/messages";
import type { ProgressDisplay } from "../progress-display";
import { type DemoGroups, fillDemo } from "./fill-demo";

export interface FillFirstCourseInput {
  /** Password of every account in the demo. */
  password: string;
  /** The end of the story. */
  now: Date;
  /** Origin of the address on the certificates. */
  origin: string;
  /** If false, certificates are marked as a trial. */
  isPublic: boolean;
  /** Source of the join codes; random unless set. */
  random?: (length: number) => Uint8Array;
  /** Shows the number of people. */
  progress: ProgressDisplay;
}

export interface FilledDemo {
  /** The release that the learners followed. */
  release: Release;
  groups: DemoGroups;
}

/** @throws ConfigError if no course is loaded */
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
        // Mails of the demo are not sent.
        mail: { enqueue: async () => {} },
      });
      if (!outcome.ok) throw new Error(`${person.name} gets no certificate: ${outcome.reason}`);
    },
  });
  return { release, groups };
}
