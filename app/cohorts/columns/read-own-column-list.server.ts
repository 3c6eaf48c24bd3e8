import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import type { FileReadingLimits, FileReadingOutcome } from "~/platform/reading/reading";
import { maxInvitationListCharactersReadInSiteProcess, type PeopleListInput } from "../inviting/invitation-list-reader";
import { parsePeopleList } from "../inviting/read-invitation-list-in-reading-process.server";
import { parseOwnColumnList } from "./own-column-list";
import { type OwnColumnListReadResult, ownColumnListReader } from "./own-column-list-reader";

/** Reads a pasted or uploaded list that fills a column. Files and long texts are read in a separate process. `by`: the id of the trainer. */
export async function readOwnColumnList(
  readers: FileReadingProcesses,
  input: PeopleListInput,
  by: string,
): Promise<FileReadingOutcome<OwnColumnListReadResult>> {
  const isShort = "text" in input && input.text.length < maxInvitationListCharactersReadInSiteProcess;
  return isShort ? { ok: true, value: parseAndKeepText(input.text) } : readers.read(ownColumnListReader, input, { by });
}

/** Reads a list that fills a column. This function runs in the separate reading process. */
export async function readOwnColumnListInReadingProcess(
  input: PeopleListInput,
  limits: FileReadingLimits,
): Promise<OwnColumnListReadResult> {
  return parsePeopleList(input, limits, parseAndKeepText);
}

const parseAndKeepText = (text: string): OwnColumnListReadResult => ({ ...parseOwnColumnList(text), text });
