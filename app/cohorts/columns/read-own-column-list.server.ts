import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import type { FileReadingLimits, FileReadingOutcome } from "~/platform/reading/reading";
import { convertInvitationListFileToText } from "../inviting/convert-invitation-list-file-to-text.server";
import {
  maxInvitationListCharactersReadInSiteProcess,
  mostInvitationListFileCharacters,
} from "../inviting/invitation-list-reader";
import { parseOwnColumnList } from "./own-column-list";
import { type OwnColumnListInput, type OwnColumnListReadResult, ownColumnListReader } from "./own-column-list-reader";

/** Reads a pasted or uploaded list that fills a column. Files and long texts are read in a separate process. */
export async function readOwnColumnList(
  readers: FileReadingProcesses,
  input: OwnColumnListInput,
): Promise<FileReadingOutcome<OwnColumnListReadResult>> {
  const isShort = "text" in input && input.text.length < maxInvitationListCharactersReadInSiteProcess;
  return isShort ? { ok: true, value: parseAndKeepText(input.text) } : readers.read(ownColumnListReader, input);
}

/** Reads a list that fills a column. This function runs in the separate reading process. */
export async function readOwnColumnListInReadingProcess(
  input: OwnColumnListInput,
  { unpackedBytes }: FileReadingLimits,
): Promise<OwnColumnListReadResult> {
  if ("text" in input) return parseAndKeepText(input.text);
  const read = await convertInvitationListFileToText(Buffer.from(input.file), unpackedBytes);
  if (!read.ok) return { ...read, text: "" };
  return read.text.length > mostInvitationListFileCharacters
    ? { ok: false, reason: "list-long", text: "" }
    : parseAndKeepText(read.text);
}

const parseAndKeepText = (text: string): OwnColumnListReadResult => ({ ...parseOwnColumnList(text), text });
