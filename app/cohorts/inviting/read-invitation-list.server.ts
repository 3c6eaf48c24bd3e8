import type { ReaderProcesses } from "~/platform/reading/reader-processes.server";
import type { ReadingOutcome } from "~/platform/reading/reading";
import { parseInvitationList } from "./invitation-list";
import {
  type InvitationListInput,
  type InvitationListReading,
  invitationListReader,
  mostInProcessListCharacters,
} from "./invitation-list-reader";

/** Who stands on a list that was pasted or uploaded. What may take long is read outside this process. */
export async function readInvitationList(
  readers: ReaderProcesses,
  input: InvitationListInput,
): Promise<ReadingOutcome<InvitationListReading>> {
  const isShort = "text" in input && input.text.length < mostInProcessListCharacters;
  return isShort ? { ok: true, value: parseListText(input.text) } : readers.read(invitationListReader, input);
}

export function parseListText(text: string): InvitationListReading {
  return { ...parseInvitationList(text), text };
}
