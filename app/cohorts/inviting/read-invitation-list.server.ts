import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import type { FileReadingOutcome } from "~/platform/reading/reading";
import { parseInvitationList } from "./invitation-list";
import {
  type InvitationListInput,
  type InvitationListReadResult,
  invitationListReader,
  maxListCharactersReadInProcess,
} from "./invitation-list-reader";

/** Finds the people on a pasted or uploaded list. Files and long texts are read in a separate process. */
export async function readInvitationList(
  readers: FileReadingProcesses,
  input: InvitationListInput,
): Promise<FileReadingOutcome<InvitationListReadResult>> {
  const isShort = "text" in input && input.text.length < maxListCharactersReadInProcess;
  return isShort
    ? { ok: true, value: parseInvitationListWithText(input.text) }
    : readers.read(invitationListReader, input);
}

export function parseInvitationListWithText(text: string): InvitationListReadResult {
  return { ...parseInvitationList(text), text };
}
