import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import type { FileReadingOutcome } from "~/platform/reading/reading";
import { parseInvitationList } from "./invitation-list";
import {
  type InvitationListReadResult,
  invitationListReader,
  maxInvitationListCharactersReadInSiteProcess,
  type PeopleListInput,
} from "./invitation-list-reader";

/** Finds the people on a pasted or uploaded list. Files and long texts are read in a separate process. `by`: the id of the trainer. */
export async function readInvitationList(
  readers: FileReadingProcesses,
  input: PeopleListInput,
  by: string,
): Promise<FileReadingOutcome<InvitationListReadResult>> {
  const isShort = "text" in input && input.text.length < maxInvitationListCharactersReadInSiteProcess;
  return isShort
    ? { ok: true, value: parseInvitationListAndKeepText(input.text) }
    : readers.read(invitationListReader, input, { by });
}

export function parseInvitationListAndKeepText(text: string): InvitationListReadResult {
  return { ...parseInvitationList(text), text };
}
