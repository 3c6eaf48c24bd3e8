import type { Db } from "~/platform/database/database.server";
import { findCertificateToEvaluate } from "../evaluation/evaluations.sql.server";
import { findCertificatePdfIfAllowed, findCertificateWithStatus } from "../issue/certificates.sql.server";
import { certificateFactsSchema } from "../issue/facts";
import { transliterateNameIfNeeded } from "../paper/fonts.server";
import type { CertificatePageData } from "./certificate-page-data";
import { isEquivalentTypedName } from "./equivalent-typed-name";

/** Returns what the page of a certificate shows to this viewer, or null if there is no such certificate. */
export async function getCertificatePageData(
  db: Db,
  { id, viewerId }: { id: string; viewerId: string | null },
): Promise<CertificatePageData | null> {
  const row = await findCertificateWithStatus(db, id);
  if (!row) return null;
  const facts = row.facts === null ? null : certificateFactsSchema.parse(row.facts);
  const own = row.learnerId !== null && row.learnerId === viewerId;
  const evaluated = own ? await findCertificateToEvaluate(db, { learnerId: viewerId, certificateId: row.id }) : null;
  const isNameSeen = own || row.nameShown;
  return {
    id: row.id,
    state: facts === null ? "erased" : row.state === "valid" && facts.trial ? "trial" : row.state,
    since: row.since.toISOString(),
    facts,
    name: isNameSeen ? row.name : null,
    registerNumber: isNameSeen ? row.registerNumber : null,
    isRegisterNumberHidden: !isNameSeen && row.registerNumber !== null,
    nameShown: facts !== null && row.nameShown,
    own,
    canEvaluate: evaluated !== null && !evaluated.given,
    fingerprints: row.hashes,
  };
}

/**
 * Returns whether a typed name is the name on the certificate, in the holder's spelling or in that of the paper. Returns null if there is
 * no name to compare with. The typed name is not stored.
 */
export async function isTypedNameOnCertificate(
  db: Db,
  { id, name }: { id: string; name: string },
): Promise<boolean | null> {
  const row = await findCertificateWithStatus(db, id);
  if (row?.name == null) return null;
  return [row.name, transliterateNameIfNeeded(row.name) ?? row.name].some((own) => isEquivalentTypedName(name, own));
}

/** Returns the stored PDF to the holder, and to everybody while the holder's name is shown. Returns null to others. */
export function getCertificatePdfIfAllowed(db: Db, input: { id: string; viewerId: string | null }) {
  return findCertificatePdfIfAllowed(db, input);
}
