const names: Record<string, string> = { xlsx: "Excel", csv: "CSV", pdf: "PDF" };

/** What people call a format of file, by its ending; the same in every language. */
export function formatName(ending: string): string {
  return names[ending] ?? ending;
}
