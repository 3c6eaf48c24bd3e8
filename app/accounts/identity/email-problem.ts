/** What is wrong with a typed address. Safe in the browser. */
export type EmailProblem =
  | "email-empty"
  | "email-no-at"
  | "email-two-ats"
  | "email-space"
  /** In the name or the domain stands what no address has. */
  | "email-sign"
  /** Dots in the name where none can be, or no name at all. */
  | "email-dots"
  | "email-domain"
  | "email-long";
