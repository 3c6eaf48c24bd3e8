/**
 * Helpers for tests of certificates: learners with an account who completed the test course, and the arguments for issuing a certificate.
 */
import { issueCertificate } from "~/certificates/issue/issue-certificate.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { certificatePaper } from "~/ui/messages/nl/certificate-paper";
import { insertLearnerWithAccount } from "./cohorts";
import type { TestCourse } from "./factories";
import { passPractice } from "./learning";

const origin = "https://leren.example.nl";

export function createCertificateTestHelpers(pool: Pool, releases: ReleaseCache, course: () => TestCourse, now: Date) {
  const mail = createMailQueue({ send: async () => {} });
  const issue = (learnerId: string, change: Partial<Parameters<typeof issueCertificate>[2]> = {}) =>
    issueCertificate(pool, releases, {
      learnerId,
      courseId: "proef",
      name: "Şeyma Đorđević-van ’t Hof",
      showName: false,
      origin,
      isPublic: true,
      words: certificatePaper,
      locale: "nl",
      mail,
      now,
      ...change,
    });
  const tools = {
    issue,
    /** Makes a learner with an account, and returns the learner's id. */
    account: (name = "Zoë") => insertLearnerWithAccount(pool, name, now),
    /** Answers every question of both lessons of the test course right. */
    complete: (learnerId: string, at = now) => passPractice(pool, releases, course(), { learnerId, now: at }),
    async graduate(name = "Zoë"): Promise<string> {
      const learnerId = await tools.account(name);
      await tools.complete(learnerId);
      return learnerId;
    },
    /**
     * Issues a certificate to this learner and returns its id.
     * @throws if it was refused
     */
    async issued(learnerId: string, change: Parameters<typeof issue>[1] = {}): Promise<string> {
      const outcome = await issue(learnerId, change);
      if (!outcome.ok) throw new Error(outcome.reason);
      return outcome.id;
    },
  };
  return tools;
}
