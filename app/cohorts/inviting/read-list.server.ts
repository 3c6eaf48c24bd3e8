import type { Readers } from "~/platform/reading/readers.server";
import type { Reading } from "~/platform/reading/reading";
import { readInvitationList } from "./invitation-list";
import { type ListInput, listReader, type ReadList, shortList } from "./list-reader";

/** Who stands on a list that was pasted or uploaded. What may take long is read outside this process. */
export async function readList(readers: Readers, input: ListInput): Promise<Reading<ReadList>> {
  const isShort = "text" in input && input.text.length < shortList;
  return isShort ? { ok: true, value: readListText(input.text) } : readers.read(listReader, input);
}

export function readListText(text: string): ReadList {
  return { ...readInvitationList(text), text };
}
