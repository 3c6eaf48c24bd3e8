import type { SourceDescription } from "./source-import";

/**
 * Returns the command that makes a course of a file in a terminal. Names and titles are from outside, so each is quoted: nothing in them is a
 * command.
 */
export function composeImportCommand(
  fileName: string,
  { title, address, licence, edition, courseId }: SourceDescription,
): string {
  const file = fileName.startsWith("-") || fileName === "" ? `./${fileName}` : fileName;
  const options = [
    ["course", courseId],
    ["title", title],
    ...(address === null ? [] : [["address", address]]),
    ["licence", licence],
    ["edition", edition],
  ];
  return [
    "npm run dossier -- import",
    quote(file),
    ...options.map(([name, value]) => `--${name} ${quote(value ?? "")}`),
  ].join(" ");
}

function quote(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
