/** What reading a list of people may cost, and where it is read. */
import type { ReaderKind } from "~/platform/reading/reading";
import type { InvitationListOutcome } from "./invitation-list";

export type InvitationListInput = { text: string } | { file: Uint8Array };

/** `text`: the list as it was read, to mend; empty when a file could not be read. */
export type InvitationListReading = { text: string } & (
  | InvitationListOutcome
  | { ok: false; reason: "file-unreadable" | "file-old-excel" }
);

export const invitationListReader: ReaderKind<InvitationListInput, InvitationListReading> = {
  name: "list",
  limits: { milliseconds: 5000, heapMegabytes: 128, unpackedBytes: 8_000_000 },
};

/** A pasted list that is shorter than this costs less to read than to send elsewhere. */
export const mostInProcessListCharacters = 20_000;

/** Of the text of a workbook: more than this can't be sent back in a form. */
export const mostListCharacters = 1_000_000;
