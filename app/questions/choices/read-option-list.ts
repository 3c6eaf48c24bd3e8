/** Reads the options (or reasons) of a question from a Markdown list with checkboxes. The checked ones are right. */
import { lineOf, type Nodes } from "~/platform/markdown/tree";
import type { QuestionMarkdownReader } from "../reading/reader.server";
import type { QuestionOption } from "./schema";

/**
 * Reads the list of options. `role`: "option" or "reason", which becomes part of the hashed id. `exactlyOne`: only one option may be right.
 */
export function readOptionList(reader: QuestionMarkdownReader, role: string, exactlyOne: boolean): QuestionOption[] {
  const list = reader.take("list");
  if (!list) {
    reader.refuse(reader.node, { code: "options-missing" });
    return [];
  }
  const flaws = reader.problems.length;
  const options = reader.options(list, role);
  // If an option could not be read, the number of right options is not known, so it is not checked.
  const areRead = reader.problems.slice(flaws).every(({ code }) => code === "misconception-of-right");
  if (areRead) refuseKey(reader, list, options, exactlyOne);
  return options;
}

function refuseKey(reader: QuestionMarkdownReader, list: Nodes, options: QuestionOption[], exactlyOne: boolean): void {
  const right = options.filter((option) => option.correct);
  if (right.length === 0) {
    reader.refuse(list, { code: "right-option-missing", data: { exactlyOne } });
  } else if (exactlyOne && right.length > 1) {
    const line = right[1] ? (reader.lines.get(right[1].id) ?? lineOf(list)) : lineOf(list);
    reader.problems.push({ line, code: "right-options-many", data: { count: right.length } });
  }
  if (right.length === options.length && options.length > 1) reader.refuse(list, { code: "wrong-option-missing" });
}
