/** Limits for reading a list of people to invite, and the kind of process that reads it. */
import type { FileReadingNameAndLimits } from "~/platform/reading/reading";
import type { InvitationListParseOutcome } from "./invitation-list";

/** A list of people that was pasted or uploaded. */
export type PeopleListInput = { text: string } | { file: Uint8Array };

/** What was read from a list. `text`: the list itself, which the trainer can correct on the page; empty if a file could not be read. */
export type InvitationListReadResult = { text: string } & (
  | InvitationListParseOutcome
  | { ok: false; reason: "file-unreadable" | "file-old-excel" }
);

export const invitationListReader: FileReadingNameAndLimits<PeopleListInput, InvitationListReadResult> = {
  name: "list",
  limits: { milliseconds: 5000, heapMegabytes: 128, unpackedBytes: 8_000_000 },
};

/** A pasted list with fewer characters is read in the site's own process, because sending it to another process would cost more. */
export const maxInvitationListCharactersReadInSiteProcess = 20_000;

/** The most characters of a list that was read from a file. A longer text can't be sent back in a form. */
export const mostInvitationListFileCharacters = 1_000_000;
