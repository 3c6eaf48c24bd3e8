import type { CertificateFacts } from "../issue/facts";

/** What the public page of a certificate shows. */
export interface CertificateView {
  id: string;
  /** `erased`: the holder's data was deleted; only the code and the fingerprints are left. */
  state: "valid" | "trial" | "suspended" | "revoked" | "erased";
  /** When the state began; ISO time. */
  since: string;
  facts: CertificateFacts | null;
  /** The name of the holder. It is null unless the viewer is the holder or the name is shown to everybody. */
  name: string | null;
  nameShown: boolean;
  /** Tells whether the viewer is the holder. */
  own: boolean;
  /** SHA-256 of the PDF of each version, the latest last. */
  fingerprints: string[];
}
