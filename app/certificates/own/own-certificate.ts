/** A certificate in the list of its holder. */
export interface OwnCertificate {
  id: string;
  courseId: string;
  edition: string;
  title: string;
  /** Of the course. */
  language: string;
  name: string;
  /** ISO. */
  issuedAt: string;
  state: "valid" | "suspended" | "revoked";
  trial: boolean;
  nameShown: boolean;
}
