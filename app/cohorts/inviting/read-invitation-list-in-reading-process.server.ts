import type { FileReadingLimits } from "~/platform/reading/reading";
import { convertInvitationListFileToText } from "./convert-invitation-list-file-to-text.server";
import {
  type InvitationListReadResult,
  mostInvitationListFileCharacters,
  type PeopleListInput,
} from "./invitation-list-reader";
import { parseInvitationListAndKeepText } from "./read-invitation-list.server";

/** Reads a list of people to invite. This function runs in the separate reading process. */
export async function readInvitationListInReadingProcess(
  input: PeopleListInput,
  limits: FileReadingLimits,
): Promise<InvitationListReadResult> {
  return parsePeopleList(input, limits, parseInvitationListAndKeepText);
}

/** Parses a list of people, whatever its lines are for. A file is first converted to text. */
export async function parsePeopleList<Parsed>(
  input: PeopleListInput,
  { unpackedBytes }: FileReadingLimits,
  parse: (text: string) => Parsed,
): Promise<Parsed | { ok: false; reason: "file-unreadable" | "file-old-excel" | "list-long"; text: string }> {
  if ("text" in input) return parse(input.text);
  const read = await convertInvitationListFileToText(Buffer.from(input.file), unpackedBytes);
  if (!read.ok) return { ...read, text: "" };
  return read.text.length > mostInvitationListFileCharacters
    ? { ok: false, reason: "list-long", text: "" }
    : parse(read.text);
}
