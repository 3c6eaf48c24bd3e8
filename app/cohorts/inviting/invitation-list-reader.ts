/** The limits of reading a list of people, and which texts are read in the site's own process. */
import type { ReaderKind } from "~/platform/reading/reading";
import type { InvitationListOutcome } from "./invitation-list";

export type InvitationListInput = { text: string } | { file: Uint8Array };

/** `text`: the list as it was read, so that the trainer can correct it; it is empty if a file could not be read. */
export type InvitationListReading = { text: string } & (
  | InvitationListOutcome
  | { ok: false; reason: "file-unreadable" | "file-old-excel" }
);

export const invitationListReader: ReaderKind<InvitationListInput, InvitationListReading> = {
  name: "list",
  limits: { milliseconds: 5000, heapMegabytes: 128, unpackedBytes: 8_000_000 },
};

/** Reading a shorter pasted list costs less than sending it to another process. */
export const maxListCharactersReadInProcess = 20_000;

/** The longest text of a workbook; more can't be sent back in a form. */
export const mostListCharacters = 1_000_000;
