/** Takes or refuses a draft of a question in the text of its file. */

/** Where a question stands in a file: its first and its last line, from 1. */
export interface QuestionLines {
  line: number;
  lastLine: number;
}

/**
 * Returns the text with the draft taken. If nothing of it is still to write it is no draft any more; else it is one that is taken, so that it
 * is not offered again.
 */
export function takeDraft(text: string, { line }: QuestionLines, isComplete: boolean): string {
  return editLines(text, (lines) => {
    const tag = lines[line - 1] ?? "";
    lines[line - 1] = tag.replace(/ draft(?:="[^"]*")?(?=[ >])/, isComplete ? "" : ' draft="taken"');
  });
}

/** Returns the text without the draft, and without the empty line below it. */
export function refuseDraft(text: string, { line, lastLine }: QuestionLines): string {
  return editLines(text, (lines) => {
    const isEmptyBelow = (lines[lastLine] ?? "").trim() === "";
    lines.splice(line - 1, lastLine - line + (isEmptyBelow ? 2 : 1));
  });
}

function editLines(text: string, edit: (lines: string[]) => void): string {
  const lines = text.split("\n");
  edit(lines);
  return lines.join("\n");
}
