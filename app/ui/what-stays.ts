/**
 * What is still there of somebody after they are gone: the privacy page tells each of these, and `tests/support/what-stays.ts` says where
 * it stands. Whatever else a search finds is a fault.
 */
export const whatStays = [
  "numbers",
  "certificate",
  "certificate-number",
  "anonymous-report",
  "words-to-others",
  "groups",
  "mails-to-others",
  "other-addresses",
  "tries",
] as const;
export type Stay = (typeof whatStays)[number];
