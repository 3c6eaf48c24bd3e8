import { randomBytes } from "node:crypto";
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import { getAccountNameAndEmail } from "~/accounts/identity/get-account-name-and-email.server";
import { validatePersonName } from "~/accounts/identity/person-name";
import { countFewestKeyReviewers } from "~/content/release/count-key-reviewers.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { returnIfLearnerDeleted } from "~/learning/attempt/run-transaction-with-conflict-retry.server";
import type { CourseCompletionResult } from "~/learning/progress/compose-course-completion";
import { getCourseCompletion } from "~/learning/progress/get-course-completion.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { computeSha256OfBytes } from "~/platform/hash.server";
import type { Locale } from "~/platform/locale";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { drawReadableCode } from "~/platform/text/readable-code";
import type { NameRefusalReason } from "~/platform/text/typed-text";
import type { CertificateTexts } from "../paper/certificate-texts";
import { transliterateNameIfNeeded } from "../paper/fonts.server";
import { renderCertificatePdf } from "../paper/render-certificate-pdf.server";
import { findClaimableResult, givesSecondCertificate, isCertificateFinal } from "./certificate-claim";
import { certificatePublicIdLength } from "./certificate-public-id";
import {
  findLatestCertificateVersion,
  insertCertificateEvent,
  insertCertificateStatus,
  insertCertificateVersion,
  type NewCertificateVersion,
  updateCertificateStatusForNewVersion,
} from "./certificates.sql.server";
import { composeCertificateFacts } from "./compose-certificate-facts";
import { type RegisterNumberRefusalReason, validateRegisterNumber } from "./register-number";

interface IssueCertificateInput {
  learnerId: string;
  courseId: string;
  /** The name of the holder, as typed on the form. */
  name: string;
  /** The holder's number in a register, as typed on the form. Absent or empty if there is none. */
  registerNumber?: string | undefined;
  showName: boolean;
  /** The Latin spelling of the name that the form showed, and that the learner accepted for the paper. */
  latinSeen?: string;
  /** Origin of this site, such as `https://example.org`, used in the address on the certificate. */
  origin: string;
  /** Whether this installation is public. If not, the certificate is marked as a trial. */
  isPublic: boolean;
  /** The texts of the certificate, in the language of the course. */
  words: CertificateTexts;
  /** Language of the mail to the learner. */
  locale: Locale;
  mail: MailQueue;
  now: Date;
  random?: (size: number) => Uint8Array;
}

type IssueCertificateOutcome =
  /** `issued` is false if there was a certificate already, which then stays as it is. */
  | { ok: true; id: string; issued: boolean }
  /**
   * `no-account`: the learner is a guest, or their account was deleted. `edition-ended`: the learner's edition ended before the course was
   * completed. `supervision-undecided`: see `findClaimableResult`.
   */
  | {
      ok: false;
      reason:
        | "not-found"
        | "no-account"
        | "not-complete"
        | "edition-ended"
        | "supervision-undecided"
        | NameRefusalReason;
    }
  | { ok: false; reason: RegisterNumberRefusalReason }
  /**
   * The fonts of the paper can't write this name, so the paper needs the Latin spelling `latin`. The certificate is issued when the learner
   * sends the form again with this spelling as `latinSeen`.
   */
  | { ok: false; reason: "name-latin"; latin: string };

/**
 * Issues the certificate for the edition that a learner completed. Its facts and its PDF never change afterwards. There is one certificate
 * for each learner and edition, and one for each pool of a final test; repeated and simultaneous requests get the same one. A test under
 * supervision gives a second one, with the next term, to who has one without. When the installation has become public, a new request replaces a
 * trial under the same number.
 */
export async function issueCertificate(
  pool: Pool,
  releases: ReleaseCache,
  input: IssueCertificateInput,
): Promise<IssueCertificateOutcome> {
  const { learnerId, courseId, now, random = randomBytes } = input;
  const account = await getAccountNameAndEmail(pool, { learnerId });
  if (!account) return { ok: false, reason: "no-account" };
  const completion = await getCourseCompletion(pool, releases, { learnerId, courseId });
  if (!completion) return { ok: false, reason: "not-found" };
  const { label, finalTest } = completion;
  const key = { learnerId, courseId, label, attemptIds: finalTest?.attemptIds ?? [] };
  const latest = await findLatestCertificateVersion(pool, key);
  const isSecond = latest !== null && givesSecondCertificate(latest, completion.result, now);
  const existing = isSecond ? null : latest;
  if (existing && isCertificateFinal(existing, input.isPublic)) return { ok: true, id: existing.id, issued: false };
  const claimable = findClaimableResult(completion, now);
  if (!claimable.ok) return { ok: false, reason: claimable.reason };
  const { result } = claimable;
  const read = validatePersonName(input.name);
  if (!read.ok) return read;
  const { name } = read;
  const register = validateRegisterNumber(input.registerNumber ?? "");
  if (!register.ok) return register;
  const registerNumber = register.value;
  const latin = transliterateNameIfNeeded(name);
  if (latin !== null && latin !== input.latinSeen) return { ok: false, reason: "name-latin", latin };

  const id = existing?.id ?? drawReadableCode(certificatePublicIdLength, random);
  const keyReviewers = await countKeyReviewers(pool, releases, courseId, result);
  const facts = composeCertificateFacts(completion, result, { ...input, id, keyReviewers });
  const pdf = await renderCertificatePdf({ name, registerNumber, facts, words: input.words });
  const sha256 = computeSha256OfBytes(pdf);
  const version = (existing?.version ?? 0) + 1;
  const term = existing?.term ?? (latest?.term ?? 0) + 1;
  const attemptId = result.form === "final-test" ? result.attemptId : null;
  const stored = await store(
    pool,
    { learnerId, courseId, label, term, attemptId, id, version, name, registerNumber, facts, pdf, sha256, now },
    input,
    account,
  );
  if (stored !== "lost") return stored ? { ok: true, id, issued: true } : { ok: false, reason: "no-account" };
  const first = await findLatestCertificateVersion(pool, key);
  return first ? { ok: true, id: first.id, issued: false } : { ok: false, reason: "no-account" };
}

/** Returns how many people checked the keys on which a result rests. Nobody checks the keys of practice yet. */
async function countKeyReviewers(
  db: Db,
  releases: ReleaseCache,
  courseId: string,
  result: CourseCompletionResult,
): Promise<number> {
  if (result.form === "practice") return 0;
  const { drawnFrom, questions } = result;
  return countFewestKeyReviewers(db, releases, { courseId, releaseId: drawnFrom.releaseId, questions });
}

/**
 * Stores a certificate with its status and events, and mails the learner. Returns `lost` if another request stored it first, and false if
 * the learner was deleted meanwhile.
 */
async function store(
  pool: Pool,
  certificate: NewCertificateVersion,
  { showName, mail, locale }: IssueCertificateInput,
  { name, email }: { name: string; email: string },
): Promise<boolean | "lost"> {
  const { learnerId, id, version, courseId, facts, sha256, now } = certificate;
  const work = pool.begin(async (tx): Promise<boolean | "lost"> => {
    if (!(await insertCertificateVersion(tx, certificate))) return "lost";
    const status = { id, learnerId, nameShown: showName, sha256 };
    if (version === 1) await insertCertificateStatus(tx, status);
    else await updateCertificateStatusForNewVersion(tx, status);
    const kind = version === 1 ? "issued" : "replaced";
    await insertCertificateEvent(tx, { id, kind, actor: "holder", reason: version === 1 ? "" : "trial", now });
    await recordAuditEvent(tx, {
      actor: learnerId,
      subject: learnerId,
      action: "certificate-issued",
      object: courseId,
      now,
    });
    const idempotencyKey = `certificate-issued:${id}:${version}`;
    const data = { name, id, course: facts.course.title };
    await mail.enqueue(tx, { idempotencyKey, recipient: email, template: "certificate-issued", locale, data }, now);
    return true;
  });
  return returnIfLearnerDeleted(false, work);
}
