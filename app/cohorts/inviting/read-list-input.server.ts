import type { FileReadingLimits } from "~/platform/reading/reading";
import {
  type InvitationListInput,
  type InvitationListReadResult,
  mostInvitationListFileCharacters,
} from "./invitation-list-reader";
import { parseInvitationListWithText } from "./read-invitation-list.server";
import { convertListFileToText } from "./read-list-file.server";

/** Reads a list of people to invite. This function runs in the separate reading process. */
export async function readInvitationListInput(
  input: InvitationListInput,
  { unpackedBytes }: FileReadingLimits,
): Promise<InvitationListReadResult> {
  if ("text" in input) return parseInvitationListWithText(input.text);
  const read = await convertListFileToText(Buffer.from(input.file), unpackedBytes);
  if (!read.ok) return { ...read, text: "" };
  return read.text.length > mostInvitationListFileCharacters
    ? { ok: false, reason: "list-long", text: "" }
    : parseInvitationListWithText(read.text);
}
