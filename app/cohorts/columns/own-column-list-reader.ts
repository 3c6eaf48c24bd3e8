/** Limits for reading a list that fills a column, and the kind of process that reads it. */
import type { FileReadingNameAndLimits } from "~/platform/reading/reading";
import { invitationListReader, type PeopleListInput } from "../inviting/invitation-list-reader";
import type { OwnColumnListParseOutcome } from "./own-column-list";

/** What was read from a list. `text`: the list itself, which the trainer can correct on the page; empty if a file could not be read. */
export type OwnColumnListReadResult = { text: string } & (
  | OwnColumnListParseOutcome
  | { ok: false; reason: "file-unreadable" | "file-old-excel" }
);

export const ownColumnListReader: FileReadingNameAndLimits<PeopleListInput, OwnColumnListReadResult> = {
  name: "column",
  limits: invitationListReader.limits,
};
