import type { Db } from "~/platform/database/database.server";
import { findCertificatePdf, findCertificateStatus } from "../issue/certificates.sql.server";
import { certificateFactsSchema } from "../issue/facts";
import { transliterateName } from "../paper/fonts.server";
import type { CertificateView } from "./certificate-view";
import { isSameName } from "./same-name";

/** What the page of a certificate may tell this viewer; null when there is no such certificate. */
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

/** Whether a typed name is the one on the certificate, as its holder writes it or as paper has it; null when there is none to compare with. Nothing is kept of it. */
export async function checkCertificateName(
  db: Db,
  { id, name }: { id: string; name: string },
): Promise<boolean | null> {
  const row = await findCertificateStatus(db, id);
  if (row?.name == null) return null;
  return [row.name, transliterateName(row.name) ?? row.name].some((own) => isSameName(name, own));
}

/** The stored bytes, for the holder and, while the name is shown, for everybody; null for others. */
export function getCertificatePdf(db: Db, input: { id: string; viewerId: string | null }) {
  return findCertificatePdf(db, input);
}
