import type { CertificateState } from "../issue/certificate-state";
import type { CertificateFacts } from "../issue/facts";

/** What the public page of a certificate shows to a viewer. */
export interface CertificatePageData {
  id: string;
  /** `erased`: the holder's data was deleted; only the public number and the fingerprints are left. */
  state: CertificateState | "trial" | "erased";
  /** When the certificate got this state, as an ISO time. */
  since: string;
  facts: CertificateFacts | null;
  /** The name of the holder. It is null unless the viewer is the holder, or the name is shown to everybody. */
  name: string | null;
  /** The holder's number in a register, or null. It is shown to the same people as the name. */
  registerNumber: string | null;
  /** Whether there is a register number, on the PDF, that this viewer may not see. */
  isRegisterNumberHidden: boolean;
  nameShown: boolean;
  /** Whether the viewer is the holder. */
  own: boolean;
  /** Whether the viewer is the holder and has not evaluated the course yet. */
  canEvaluate: boolean;
  /** SHA-256 hashes of the PDF of each version of the certificate, the latest one last. */
  fingerprints: string[];
}
