import type { Supervisor } from "~/learning/sitting/sitting";
import type { CertificateState } from "../issue/certificate-state";

/** A certificate as its holder sees it in their list. */
export interface LearnerCertificate {
  id: string;
  courseId: string;
  edition: string;
  title: string;
  /** Language of the course. */
  language: string;
  name: string;
  /** When the certificate was issued, as an ISO time. */
  issuedAt: string;
  state: CertificateState;
  trial: boolean;
  nameShown: boolean;
  /** By whom the test was supervised, of which the certificate is; otherwise null. */
  supervisedBy: Supervisor | null;
}
