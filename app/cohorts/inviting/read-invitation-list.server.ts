import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import type { FileReadingOutcome } from "~/platform/reading/reading";
import { parseInvitationList } from "./invitation-list";
import {
  type InvitationListInput,
  type InvitationListReading,
  invitationListReader,
  maxListCharactersReadInProcess,
} from "./invitation-list-reader";

/** Finds the people on a pasted or uploaded list. Files and long texts are read in a separate process. */
export async function readInvitationList(
  readers: FileReadingProcesses,
  input: InvitationListInput,
): Promise<FileReadingOutcome<InvitationListReading>> {
  const isShort = "text" in input && input.text.length < maxListCharactersReadInProcess;
  return isShort ? { ok: true, value: parseListText(input.text) } : readers.read(invitationListReader, input);
}

export function parseListText(text: string): InvitationListReading {
  return { ...parseInvitationList(text), text };
}
