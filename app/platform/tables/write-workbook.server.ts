/**
 * Writes a table as a workbook. Writing takes tens of microseconds a cell and can't be interrupted, so a large table is written in a separate
 * process, in the way in which files from outside are read (docs/decisions/062-large-files.md).
 */
import { FileNotWrittenError } from "../reading/file-not-written-error";
import type { FileReadingProcesses } from "../reading/file-reading-processes.server";
import type { FileReadingNameAndLimits } from "../reading/reading";
import type { ExportedTable } from "./table";
import { composeXlsxWorkbook } from "./write-table.server";

/** The most cells of a table that the site writes itself: those of a class with ten lessons. */
export const mostCellsWrittenInSiteProcess = 3000;

/** The input is a table in pieces, each as JSON, since that takes the least time to send. */
export const workbookWriter: FileReadingNameAndLimits<string[], Uint8Array> = {
  name: "workbook",
  limits: { milliseconds: 120_000, heapMegabytes: 512, unpackedBytes: 0 },
};

/**
 * Returns a table as a workbook. The table comes in pieces, each with all its columns; only their JSON is kept, so that the memory of the site
 * does not fill with cells.
 * `by`: who asks for it.
 * @throws FileNotWrittenError if a large table can't be written now, because many are waiting, or two of this person
 */
export async function writeWorkbook(
  writers: FileReadingProcesses,
  pieces: AsyncIterable<ExportedTable>,
  by?: string,
): Promise<Buffer> {
  const texts: string[] = [];
  let cells = 0;
  for await (const piece of pieces) {
    texts.push(JSON.stringify(piece));
    cells += piece.rows.length * piece.columns.length;
  }
  if (cells <= mostCellsWrittenInSiteProcess) return writeWorkbookFromJson(texts);
  const outcome = await writers.read(workbookWriter, texts, { by });
  if (!outcome.ok) throw new FileNotWrittenError(outcome.reason);
  return Buffer.from(outcome.value);
}

/** Writes a workbook from the pieces of its table as JSON. For a large table, this function runs in the separate process. */
export function writeWorkbookFromJson(texts: string[]): Promise<Buffer> {
  const pieces: ExportedTable[] = texts.map((text) => JSON.parse(text));
  const [first] = pieces;
  if (!first) throw new Error("a table has at least one piece");
  return composeXlsxWorkbook({
    ...first,
    rows: pieces.flatMap(({ rows }) => rows),
    tones: pieces.flatMap(({ tones }) => tones),
  });
}
