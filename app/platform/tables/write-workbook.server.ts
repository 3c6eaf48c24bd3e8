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

/** The input is a table as JSON, since that takes the least time to send. */
export const workbookWriter: FileReadingNameAndLimits<string, Uint8Array> = {
  name: "workbook",
  limits: { milliseconds: 120_000, heapMegabytes: 512, unpackedBytes: 0 },
};

/**
 * Returns a table as a workbook.
 * @throws FileNotWrittenError if a large table can't be written now, because many are waiting
 */
export async function writeWorkbook(writers: FileReadingProcesses, table: ExportedTable): Promise<Buffer> {
  if (table.rows.length * table.columns.length <= mostCellsWrittenInSiteProcess) return composeXlsxWorkbook(table);
  const outcome = await writers.read(workbookWriter, JSON.stringify(table));
  if (!outcome.ok) throw new FileNotWrittenError(outcome.reason);
  return Buffer.from(outcome.value);
}

/** Writes a workbook. This function runs in the separate process. */
export function writeWorkbookInSeparateProcess(table: string): Promise<Buffer> {
  return composeXlsxWorkbook(JSON.parse(table));
}
