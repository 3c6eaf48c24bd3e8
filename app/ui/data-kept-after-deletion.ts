/**
 * The kinds of data about a person that are kept after the person's account was deleted. The privacy page describes each kind, and
 * `tests/support/remaining-data.ts` says where the data is stored. If an end-to-end test finds any other data, that is a bug.
 */
export const dataKindsKeptAfterAccountDeletion = [
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
export type DataKindKeptAfterAccountDeletion = (typeof dataKindsKeptAfterAccountDeletion)[number];
