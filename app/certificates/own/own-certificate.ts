/** A certificate in the list of its holder. */
export interface OwnCertificate {
  id: string;
  courseId: string;
  edition: string;
  title: string;
  /** Language of the course. */
  language: string;
  name: string;
  /** ISO time. */
  issuedAt: string;
  state: "valid" | "suspended" | "revoked";
  trial: boolean;
  nameShown: boolean;
}
