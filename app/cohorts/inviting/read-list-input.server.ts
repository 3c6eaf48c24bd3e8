import type { FileReadingLimits } from "~/platform/reading/reading";
import { type InvitationListInput, type InvitationListReading, mostListCharacters } from "./invitation-list-reader";
import { parseListText } from "./read-invitation-list.server";
import { readListFile } from "./read-list-file.server";

/** Reads a list of people to invite. This function runs in the separate reading process. */
export async function readListInput(
  input: InvitationListInput,
  { unpackedBytes }: FileReadingLimits,
): Promise<InvitationListReading> {
  if ("text" in input) return parseListText(input.text);
  const read = await readListFile(Buffer.from(input.file), unpackedBytes);
  if (!read.ok) return { ...read, text: "" };
  return read.text.length > mostListCharacters
    ? { ok: false, reason: "list-long", text: "" }
    : parseListText(read.text);
}
