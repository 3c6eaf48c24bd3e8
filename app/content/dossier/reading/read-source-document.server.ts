/** Reads a source of any format: finds the format in the bytes, and gives them to its reader. */
import { countSourceWords } from "./count-source-words";
import { readFileFacts } from "./file-facts";
import { formatsOfSources, type SourceFormatRow } from "./formats";
import { refuseOtherFormat } from "./refuse-other-format";
import {
  mostSourceBytes,
  type ReadSource,
  type ReportPage,
  type SourceFormat,
  type SourceReading,
} from "./source-document";

/** Five hundred pages have fewer. Markdown of more would take longer than a reader has. */
const mostTextCharacters = 4_000_000;

const formatNames = Object.keys(formatsOfSources) as SourceFormat[];

/**
 * Reads the bytes of a file.
 * @param file.name only a hint: it tells text without markup from Markdown
 */
export async function readSourceDocument(
  { bytes, name }: { bytes: Uint8Array; name: string },
  report: ReportPage = () => {},
): Promise<SourceReading> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > mostSourceBytes) return { ok: false, reason: "too-large" };
  const facts = readFileFacts(bytes, name);
  const format = formatNames.find((each) => formatsOfSources[each].recognise(facts));
  if (format === undefined) return refuseOtherFormat(bytes, facts);
  if (facts.text?.trim() === "") return { ok: false, reason: "empty" };
  if (format !== "html" && (facts.text?.length ?? 0) > mostTextCharacters) return { ok: false, reason: "too-large" };
  const { load }: SourceFormatRow = formatsOfSources[format];
  const reading = await readOrRefuse(await load(), bytes, report);
  if (!reading.ok) return reading;
  const words = countSourceWords(reading.document);
  if (words.missing > Math.max(20, words.inFile / 20))
    throw new Error(`The reader of ${format} lost ${words.missing} of ${words.inFile} words.`);
  return words.kept > 0 ? reading : { ok: false, reason: "empty" };
}

/** What is nested more deeply than the stack is long, is broken: nobody wrote it. */
async function readOrRefuse(read: ReadSource, bytes: Uint8Array, report: ReportPage): Promise<SourceReading> {
  try {
    return await read(bytes, report);
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: "broken" };
    throw error;
  }
}
