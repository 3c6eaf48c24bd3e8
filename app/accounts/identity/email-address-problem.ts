/** What can be wrong with a typed e-mail address, and how long it may be. This file has no imports, so that it also runs in the browser. */

/** The most characters of an e-mail address, and of its part before the @. */
export const maxEmailAddressLength = 254;
export const maxEmailAddressLocalPartLength = 64;

export type EmailAddressProblem =
  | "email-empty"
  | "email-no-at"
  | "email-two-ats"
  | "email-space"
  /** The address contains a character that no address may contain. */
  | "email-sign"
  /** Before the @ there is a dot in a wrong place, or nothing at all. */
  | "email-dots"
  | "email-domain"
  | "email-long";
