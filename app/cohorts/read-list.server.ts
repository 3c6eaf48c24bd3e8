import type { Readers } from "~/platform/reading/readers.server";
import type { Reading, ReadingLimits } from "~/platform/reading/reading";
import { readInvitationList } from "./invitation-list";
import { type ListInput, listReader, longestListText, type ReadList, shortList } from "./list-reader";
import { readListFile } from "./read-list-file.server";

/** Who stands on a list that was pasted or uploaded. What may take long is read outside this process. */
export async function readList(readers: Readers, input: ListInput): Promise<Reading<ReadList>> {
  const isShort = "text" in input && input.text.length < shortList;
  return isShort ? { ok: true, value: readText(input.text) } : readers.read(listReader, input);
}

/** The reading itself, in the process that is made for it. */
export async function readListInput(input: ListInput, { unpackedBytes }: ReadingLimits): Promise<ReadList> {
  if ("text" in input) return readText(input.text);
  const read = await readListFile(Buffer.from(input.file), unpackedBytes);
  if (!read.ok) return { ...read, text: "" };
  return read.text.length > longestListText ? { ok: false, reason: "list-long", text: "" } : readText(read.text);
}

function readText(text: string): ReadList {
  return { ...readInvitationList(text), text };
}
