const names: Record<string, string> = { xlsx: "Excel", csv: "CSV", pdf: "PDF" };

/** Returns the common name of a file format by its extension; the same in every language. */
export function getFileFormatName(ending: string): string {
  return names[ending] ?? ending;
}
