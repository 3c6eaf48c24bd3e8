/** A list of people that was pasted or uploaded, whatever its lines are for. */
import { type FileReadingOutcome, retryAfterSecondsWhenFileReadingIsBusy } from "~/platform/reading/reading";

/** `problem`: an error code that begins with the name of its field, if the list can't be read. */
export type SubmittedList<Line> = { text: string; lines: Line[] } | { text: string; problem: string };

type ListInput = { text: string } | { file: Uint8Array };
type ListReadResult<Line> = { text: string } & ({ ok: true; lines: Line[] } | { ok: false; reason: string });
type ReadList<Line> = (given: ListInput) => Promise<FileReadingOutcome<ListReadResult<Line>>>;

/** Reads a list that was pasted or uploaded, with the reader of its kind. */
export async function readSubmittedList<Line>(read: ReadList<Line>, given: ListInput): Promise<SubmittedList<Line>> {
  const reading = await read(given);
  const typed = "text" in given ? given.text : "";
  if (!reading.ok) return { text: typed, problem: `${"text" in given ? "list" : "file"}-${reading.reason}` };
  const { value } = reading;
  return value.ok ? { text: value.text, lines: value.lines } : { text: typed || value.text, problem: value.reason };
}

/** Reads the list of a form in which a trainer pastes one or chooses a file. Both at once are a problem. */
export async function readPastedOrUploadedList<Line>(
  read: ReadList<Line>,
  { text, file }: { text: string; file: Uint8Array | null },
): Promise<SubmittedList<Line>> {
  if (!file) return readSubmittedList(read, { text });
  return text.trim() === "" ? readSubmittedList(read, { file }) : { text, problem: "list-twice" };
}

/**
 * Returns the HTTP status of a page that shows a problem with a list: 503 if the server is too busy to read it now, otherwise 400.
 */
export function composeListProblemResponseInit(problem: string): ResponseInit {
  if (!problem.endsWith("-busy")) return { status: 400 };
  return { status: 503, headers: { "Retry-After": String(retryAfterSecondsWhenFileReadingIsBusy) } };
}
