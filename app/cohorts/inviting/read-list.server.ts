import type { ReaderProcesses } from "~/platform/reading/reader-processes.server";
import type { ReadingOutcome } from "~/platform/reading/reading";
import { readInvitationList } from "./invitation-list";
import { type ListInput, listReader, type ReadList, shortList } from "./list-reader";

/** Who stands on a list that was pasted or uploaded. What may take long is read outside this process. */
export async function readList(readers: ReaderProcesses, input: ListInput): Promise<ReadingOutcome<ReadList>> {
  const isShort = "text" in input && input.text.length < shortList;
  return isShort ? { ok: true, value: readListText(input.text) } : readers.read(listReader, input);
}

export function readListText(text: string): ReadList {
  return { ...readInvitationList(text), text };
}
