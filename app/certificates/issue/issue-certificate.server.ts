import { createHash, randomBytes } from "node:crypto";
import { getAccount } from "~/accounts/identity/get-account.server";
import { validatePersonName } from "~/accounts/identity/person-name";
import { recordAccountEvent } from "~/accounts/identity/record-account-event.server";
import type { ReleaseReader } from "~/content/release/releases.server";
import { isLearnerGone } from "~/learning/attempt/race.server";
import type { Completion, CompletionResult } from "~/learning/progress/compose-completion";
import { getCompletion } from "~/learning/progress/get-completion.server";
import type { Pool } from "~/platform/database/database.server";
import { roundDown } from "~/platform/fractions";
import type { Locale } from "~/platform/locale";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import type { NameProblem } from "~/platform/text/typed-text";
import { transliterateName } from "../paper/fonts.server";
import type { PaperWords } from "../paper/paper-words";
import { renderCertificatePdf } from "../paper/render-certificate-pdf.server";
import {
  addCertificateVersion,
  findCertificate,
  insertCertificate,
  insertCertificateEvent,
  insertCertificateStatus,
  type NewCertificate,
} from "./certificates.sql.server";
import { certificateFactsSchema } from "./facts";
import { makePublicId, publicIdBytes } from "./public-id";

export interface IssueCertificateInput {
  learnerId: string;
  courseId: string;
  /** As typed at confirmation. */
  name: string;
  showName: boolean;
  /** How the form said that paper has the name. */
  latinSeen?: string;
  /** Where this site is found; part of the address on the certificate. */
  origin: string;
  /** Whether this installation is public; else the certificate is a trial and says so. */
  isPublic: boolean;
  /** In the language of the course. */
  words: PaperWords;
  /** In which the learner gets mail. */
  locale: Locale;
  mail: MailQueue;
  now: Date;
  random?: (size: number) => Uint8Array;
}

export type IssueCertificateOutcome =
  /** `issued` is false when there was one already: whatever was asked now, that one holds. */
  | { ok: true; id: string; issued: boolean }
  /** `no-account`: a guest, or an account that is gone. */
  | { ok: false; reason: "not-found" | "no-account" | "not-complete" | NameProblem }
  /** `latin`: how the paper has a name that its fonts can't set. Asked once more, with that seen, it is made. */
  | { ok: false; reason: "name-latin"; latin: string };

/**
 * Issues the certificate of the edition that a learner completed: facts and bytes are frozen here. One a learner and edition,
 * whatever races or replays; all who ask get the same. Once the installation is public, a trial is replaced under its own number.
 */
export async function issueCertificate(
  pool: Pool,
  releases: ReleaseReader,
  input: IssueCertificateInput,
): Promise<IssueCertificateOutcome> {
  const { learnerId, courseId, now, random = randomBytes } = input;
  const account = await getAccount(pool, { learnerId });
  if (!account) return { ok: false, reason: "no-account" };
  const completion = await getCompletion(pool, releases, { learnerId, courseId });
  if (!completion) return { ok: false, reason: "not-found" };
  const key = { learnerId, courseId, label: completion.label };
  const existing = await findCertificate(pool, key);
  if (existing && !(existing.facts.trial && input.isPublic)) return { ok: true, id: existing.id, issued: false };
  if (!completion.result) return { ok: false, reason: "not-complete" };
  const read = validatePersonName(input.name);
  if (!read.ok) return read;
  const latin = transliterateName(read.name);
  if (latin !== null && latin !== input.latinSeen) return { ok: false, reason: "name-latin", latin };

  const id = existing?.id ?? makePublicId(random(publicIdBytes));
  const facts = composeFacts(id, completion, completion.result, input);
  const pdf = await renderCertificatePdf({ name: read.name, facts, words: input.words });
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const version = (existing?.version ?? 0) + 1;
  const stored = await store(pool, { ...key, id, version, name: read.name, facts, pdf, sha256, now }, input, account);
  if (stored !== "lost") return stored ? { ok: true, id, issued: true } : { ok: false, reason: "no-account" };
  const first = await findCertificate(pool, key);
  return first ? { ok: true, id: first.id, issued: false } : { ok: false, reason: "no-account" };
}

function composeFacts(id: string, completion: Completion, result: CompletionResult, input: IssueCertificateInput) {
  const { course, lessons } = completion;
  const { points, total, completedAt, rounds } = result;
  return certificateFactsSchema.parse({
    format: 1,
    code: id,
    address: `${input.origin}/certificates/${id}`,
    trial: !input.isPublic,
    course,
    edition: completion.label,
    releaseId: completion.releaseId,
    provider: completion.provider,
    accreditation: completion.accreditation,
    completedAt,
    issuedAt: input.now.toISOString(),
    minutes: completion.minutes,
    outcomes: completion.objectives,
    lessons: { passed: lessons.length, total: lessons.length },
    score: { points, total, percent: total === 0 ? 100 : roundDown((points / total) * 100, 0) },
    passMark: completion.passMark,
    passMarkNote: completion.passMarkNote,
    rounds,
    form: "practice",
    supervised: false,
    identityChecked: false,
  });
}

/** `lost`: another request was first. False: the learner was deleted meanwhile. */
async function store(
  pool: Pool,
  certificate: NewCertificate,
  { showName, mail, locale }: IssueCertificateInput,
  { name, email }: { name: string; email: string },
): Promise<boolean | "lost"> {
  const { learnerId, id, version, courseId, facts, sha256, now } = certificate;
  const work = pool.begin(async (tx) => {
    if (!(await insertCertificate(tx, certificate))) return "lost";
    const status = { id, learnerId, nameShown: showName, sha256 };
    if (version === 1) await insertCertificateStatus(tx, status);
    else await addCertificateVersion(tx, status);
    const kind = version === 1 ? "issued" : "replaced";
    await insertCertificateEvent(tx, { id, kind, actor: "holder", reason: version === 1 ? "" : "trial", now });
    await recordAccountEvent(tx, {
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
  return work.catch((error) => {
    if (!isLearnerGone(error)) throw error;
    return false;
  });
}
