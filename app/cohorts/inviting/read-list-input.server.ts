import type { ReadingLimits } from "~/platform/reading/reading";
import { type ListInput, longestListText, type ReadList } from "./list-reader";
import { readListText } from "./read-list.server";
import { readListFile } from "./read-list-file.server";

/** The reading itself, in the process that is made for it. */
export async function readListInput(input: ListInput, { unpackedBytes }: ReadingLimits): Promise<ReadList> {
  if ("text" in input) return readListText(input.text);
  const read = await readListFile(Buffer.from(input.file), unpackedBytes);
  if (!read.ok) return { ...read, text: "" };
  return read.text.length > longestListText ? { ok: false, reason: "list-long", text: "" } : readListText(read.text);
}
