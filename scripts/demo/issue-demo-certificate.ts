import { issueCertificate } from "../../app/certificates/issue/issue-certificate.server";
import type { ReleaseCache } from "../../app/content/release/release-cache.server";
import type { Pool } from "../../app/platform/database/database.server";
import { messagesFor } from "../../app/ui/messages";
import { demoMail } from "./demo-limits";

/** The site as certificates state it. */
export interface SiteOfDemo {
  /** The origin of the site, with which the address on a certificate begins. */
  origin: string;
  /** If false, the site is not public, and its certificates are marked as a trial. */
  isPublic: boolean;
}

/** Issues the certificate of a person who completed a course. Returns its id. */
export async function issueDemoCertificate(
  pool: Pool,
  releases: ReleaseCache,
  input: SiteOfDemo & { learnerId: string; courseId: string; name: string; showName: boolean; now: Date },
): Promise<string> {
  const words = messagesFor("nl").certificate.paper;
  const outcome = await issueCertificate(pool, releases, { ...input, words, locale: "nl", mail: demoMail });
  if (!outcome.ok) throw new Error(`${input.name} gets no certificate: ${outcome.reason}`);
  return outcome.id;
}
