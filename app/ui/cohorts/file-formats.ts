const names: Record<string, string> = { xlsx: "Excel", csv: "CSV", pdf: "PDF" };

/** Returns the usual name of a file format, such as Excel, from the extension of the file. The name is the same in every language. */
export function getFileFormatName(ending: string): string {
  return names[ending] ?? ending;
}
