import type { FileReadingLimits } from "~/platform/reading/reading";
import { convertInvitationListFileToText } from "./convert-invitation-list-file-to-text.server";
import {
  type InvitationListInput,
  type InvitationListReadResult,
  mostInvitationListFileCharacters,
} from "./invitation-list-reader";
import { parseInvitationListAndKeepText } from "./read-invitation-list.server";

/** Reads a list of people to invite. This function runs in the separate reading process. */
export async function readInvitationListInReadingProcess(
  input: InvitationListInput,
  { unpackedBytes }: FileReadingLimits,
): Promise<InvitationListReadResult> {
  if ("text" in input) return parseInvitationListAndKeepText(input.text);
  const read = await convertInvitationListFileToText(Buffer.from(input.file), unpackedBytes);
  if (!read.ok) return { ...read, text: "" };
  return read.text.length > mostInvitationListFileCharacters
    ? { ok: false, reason: "list-long", text: "" }
    : parseInvitationListAndKeepText(read.text);
}
