/** SQL for certificates. Only files in `app/certificates` may import it. */
import type { Db } from "~/platform/database/database.server";
import type { CertificateState } from "./certificate-state";
import type { CertificateFacts } from "./facts";

interface CertificateRow {
  id: string;
  version: number;
  /** The number of the certificate among those for one edition: a second one, for a test under supervision, has the next term. */
  term: number;
  name: string;
  facts: CertificateFacts;
}

export interface CertificateKey {
  learnerId: string;
  courseId: string;
  label: string;
}

/**
 * Returns the latest version of a learner's last certificate for an edition, or for any of these attempts at its pool, also if the certificate
 * is of another edition. Returns null if there is none.
 */
export async function findLatestCertificateVersion(
  db: Db,
  key: CertificateKey & { attemptIds: string[] },
): Promise<CertificateRow | null> {
  const [row] = await db<CertificateRow[]>`
    select id, version, term, name, facts from certificate
     where learner_id = ${key.learnerId} and course_id = ${key.courseId}
       and (label = ${key.label} or attempt_id = any(${key.attemptIds}::uuid[]))
     order by term desc, version desc limit 1`;
  return row ?? null;
}

export interface NewCertificateVersion extends CertificateKey, CertificateRow {
  /** The id of the final test on which the certificate rests, or null if it rests on practice. */
  attemptId: string | null;
  registerNumber: string | null;
  pdf: Buffer;
  sha256: string;
  now: Date;
}

/**
 * Stores a version of a certificate. Returns false if this version already exists, for the edition or for the attempt. If two requests store
 * it at the same time, a unique constraint lets only one of them succeed.
 */
export async function insertCertificateVersion(db: Db, certificate: NewCertificateVersion): Promise<boolean> {
  const { learnerId, id, version, courseId, label, term, attemptId, name, registerNumber, facts, pdf, sha256, now } =
    certificate;
  const { count } = await db`
    insert into certificate (learner_id, id, version, course_id, label, term, attempt_id, name, register_number, facts, pdf, sha256,
      issued_at)
    values (${learnerId}, ${id}, ${version}, ${courseId}, ${label}, ${term}, ${attemptId}, ${name}, ${registerNumber}, ${db.json(facts)},
      ${pdf}, ${sha256}, ${now})
    on conflict do nothing`;
  return count > 0;
}

export async function insertCertificateStatus(
  db: Db,
  status: { id: string; learnerId: string; nameShown: boolean; sha256: string },
): Promise<void> {
  const { id, learnerId, nameShown, sha256 } = status;
  await db`
    insert into certificate_status (id, learner_id, name_shown, hashes)
    values (${id}, ${learnerId}, ${nameShown}, ${[sha256]})`;
}

/** Adds the fingerprint of a new version to the status of a certificate, after those of earlier versions. */
export async function updateCertificateStatusForNewVersion(
  db: Db,
  { id, learnerId, nameShown, sha256 }: { id: string; learnerId: string; nameShown: boolean; sha256: string },
): Promise<void> {
  await db`
    update certificate_status set hashes = hashes || ${sha256}::text, name_shown = ${nameShown}
     where id = ${id} and learner_id = ${learnerId}`;
}

type CertificateEventKind = "issued" | "replaced" | "name-shown" | "name-hidden" | "erased";

/**
 * Records something that happened to a certificate. `actor` must not identify a person, because events are kept after the holder is
 * deleted.
 */
export async function insertCertificateEvent(
  db: Db,
  {
    id,
    kind,
    actor,
    reason = "",
    now,
  }: { id: string; kind: CertificateEventKind; actor: string; reason?: string; now: Date },
): Promise<void> {
  await db`
    insert into certificate_event (certificate_id, no, kind, at, actor, reason)
    select ${id}, coalesce(max(no), 0) + 1, ${kind}, ${now}, ${actor}, ${reason}
      from certificate_event where certificate_id = ${id}`;
}

/** What the public page of a certificate needs. After the holder is deleted, `learnerId`, `name`, `registerNumber` and `facts` are null. */
interface CertificateWithStatus {
  id: string;
  learnerId: string | null;
  state: CertificateState;
  nameShown: boolean;
  hashes: string[];
  /** When the certificate got its present state. */
  since: Date;
  name: string | null;
  registerNumber: string | null;
  facts: CertificateFacts | null;
}

export async function findCertificateWithStatus(db: Db, id: string): Promise<CertificateWithStatus | null> {
  const [row] = await db<CertificateWithStatus[]>`
    select s.id, s.learner_id, s.state, s.name_shown, s.hashes, c.name, c.register_number, c.facts,
      (
        select max(at) from certificate_event e
         where e.certificate_id = s.id and e.kind not in ('name-shown', 'name-hidden')
      ) as since
      from certificate_status s
      left join lateral (
        select name, register_number, facts from certificate
         where learner_id = s.learner_id and id = s.id order by version desc limit 1
      ) c on true
     where s.id = ${id}`;
  return row ?? null;
}

/** Returns the PDF to a viewer who may read it: the holder, or anybody while the holder's name is shown. Returns null to others. */
export async function findCertificatePdfIfAllowed(
  db: Db,
  { id, viewerId }: { id: string; viewerId: string | null },
): Promise<{ pdf: Buffer; nameShown: boolean } | null> {
  const [row] = await db<{ pdf: Buffer; nameShown: boolean }[]>`
    select c.pdf, s.name_shown from certificate_status s
      join certificate c on c.learner_id = s.learner_id and c.id = s.id
     where s.id = ${id} and (s.name_shown or s.learner_id = ${viewerId}::uuid)
     order by c.version desc limit 1`;
  return row ?? null;
}

interface LearnerCertificateRow {
  id: string;
  courseId: string;
  label: string;
  name: string;
  registerNumber: string | null;
  facts: CertificateFacts;
  sha256: string;
  issuedAt: Date;
  state: CertificateState;
  nameShown: boolean;
}

/** Returns the latest version of each certificate of a learner, the newest first. */
export async function selectLearnerCertificatesInLatestVersion(
  db: Db,
  learnerId: string,
): Promise<LearnerCertificateRow[]> {
  const rows = await db<LearnerCertificateRow[]>`
    select * from (
      select distinct on (c.id) c.id, c.course_id, c.label, c.name, c.register_number, c.facts,
          c.sha256, c.issued_at, s.state, s.name_shown
        from certificate c join certificate_status s on s.id = c.id and s.learner_id = c.learner_id
       where c.learner_id = ${learnerId}
       order by c.id, c.version desc
    ) latest order by issued_at desc, id`;
  return [...rows];
}

/**
 * Returns the certificates of a learner that state this attempt, and those that rest on practice in the edition `label`, if it is not null.
 * `issuedAt`: when the first version was issued.
 */
export async function selectCertificatesOfAttemptOrPractice(
  db: Db,
  {
    learnerId,
    courseId,
    attemptId,
    label,
  }: { learnerId: string; courseId: string; attemptId: string; label: string | null },
): Promise<{ id: string; issuedAt: Date; statesAttempt: boolean }[]> {
  const rows = await db<{ id: string; issuedAt: Date; statesAttempt: boolean }[]>`
    select id, min(issued_at) as issued_at, bool_or(attempt_id is not null) as states_attempt from certificate
     where learner_id = ${learnerId} and course_id = ${courseId}
       and (attempt_id = ${attemptId} or (attempt_id is null and label = ${label}))
     group by id order by 2, id`;
  return [...rows];
}

export async function hasCertificateRows(db: Db, learnerId: string): Promise<boolean> {
  const [row] = await db<{ held: boolean }[]>`
    select exists (select from certificate where learner_id = ${learnerId}) as held`;
  return row?.held ?? false;
}

/**
 * Shows or hides the holder's name on the public page. Returns whether this changed anything; it never does for another learner's
 * certificate.
 */
export async function updateCertificateNameShown(
  db: Db,
  { id, learnerId, shown }: { id: string; learnerId: string; shown: boolean },
): Promise<boolean> {
  const { count } = await db`
    update certificate_status set name_shown = ${shown}
     where id = ${id} and learner_id = ${learnerId} and name_shown <> ${shown}`;
  return count > 0;
}
