/**
 * What is still there of somebody after they are gone: the privacy page tells each of these, and `tests/support/remaining-data.ts` says where
 * it stands. Whatever else a search finds is a fault.
 */
export const remainingDataKinds = [
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
export type RemainingDataKind = (typeof remainingDataKinds)[number];
