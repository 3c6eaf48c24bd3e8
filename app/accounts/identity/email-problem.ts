/** What is wrong with a typed address. Safe in the browser. */

/** Characters of an address, and of what stands before its @. */
export const maxEmailLength = 254;
export const maxEmailLocalPartLength = 64;

export type EmailProblem =
  | "email-empty"
  | "email-no-at"
  | "email-two-ats"
  | "email-space"
  /** A character that no address may contain. */
  | "email-sign"
  /** A dot in a wrong place before the @, or nothing before it. */
  | "email-dots"
  | "email-domain"
  | "email-long";
