import type { Db } from "~/platform/database/database.server";
import { findCertificatePdf, findCertificateStatus } from "../issue/certificates.sql.server";
import { certificateFactsSchema } from "../issue/facts";
import { transliterateName } from "../paper/fonts.server";
import type { CertificateView } from "./certificate-view";
import { isSameName } from "./same-name";

/** Returns what the page of a certificate shows to this viewer, or null if there is no such certificate. */
export async function getCertificate(
  db: Db,
  { id, viewerId }: { id: string; viewerId: string | null },
): Promise<CertificateView | null> {
  const row = await findCertificateStatus(db, id);
  if (!row) return null;
  const facts = row.facts === null ? null : certificateFactsSchema.parse(row.facts);
  const own = row.learnerId !== null && row.learnerId === viewerId;
  return {
    id: row.id,
    state: facts === null ? "erased" : row.state === "valid" && facts.trial ? "trial" : row.state,
    since: row.since.toISOString(),
    facts,
    name: own || row.nameShown ? row.name : null,
    nameShown: facts !== null && row.nameShown,
    own,
    fingerprints: row.hashes,
  };
}

/**
 * Returns whether a typed name is the name on the certificate, in the holder's spelling or in that of the paper. Returns null if there is
 * no name to compare with. The typed name is not stored.
 */
export async function checkCertificateName(
  db: Db,
  { id, name }: { id: string; name: string },
): Promise<boolean | null> {
  const row = await findCertificateStatus(db, id);
  if (row?.name == null) return null;
  return [row.name, transliterateName(row.name) ?? row.name].some((own) => isSameName(name, own));
}

/** Returns the stored PDF to the holder, and to everybody while the holder's name is shown. Returns null to others. */
export function getCertificatePdf(db: Db, input: { id: string; viewerId: string | null }) {
  return findCertificatePdf(db, input);
}
