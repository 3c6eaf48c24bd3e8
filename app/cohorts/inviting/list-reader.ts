/** What reading a list of people may cost, and where it is read. */
import type { ReaderKind } from "~/platform/reading/reading";
import type { ListOutcome } from "./invitation-list";

export type ListInput = { text: string } | { file: Uint8Array };

/** `text`: the list as it was read, to mend; empty when a file could not be read. */
export type ReadList = { text: string } & (ListOutcome | { ok: false; reason: "file-unreadable" | "file-old-excel" });

export const listReader: ReaderKind<ListInput, ReadList> = {
  name: "list",
  limits: { milliseconds: 5000, heapMegabytes: 128, unpackedBytes: 8_000_000 },
};

/** A pasted list that is shorter than this costs less to read than to send elsewhere. */
export const shortList = 20_000;

/** Of the text of a workbook: more than this can't be sent back in a form. */
export const longestListText = 1_000_000;
