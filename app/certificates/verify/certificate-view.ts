import type { CertificateFacts } from "../issue/facts";

/** What the page of a certificate may tell whoever looks. */
export interface CertificateView {
  id: string;
  /** `erased`: the holder had the data wiped, so only code and fingerprints are left. */
  state: "valid" | "trial" | "suspended" | "revoked" | "erased";
  /** When it became so; ISO. */
  since: string;
  facts: CertificateFacts | null;
  /** Null unless it is shown to everybody, or to its holder. */
  name: string | null;
  nameShown: boolean;
  /** Whether the viewer is the holder. */
  own: boolean;
  /** sha256 of the PDF, of its latest version last. */
  fingerprints: string[];
}
