import { readOptionList } from "../choices/read-option-list";
import type { QuestionMarkdownReader } from "../reading/reader.server";

export function readMultipleAnswerMarkdown(reader: QuestionMarkdownReader) {
  const stem = reader.stem();
  const options = readOptionList(reader, "option", false);
  reader.finish({ code: "too-much-in-multiple" });
  return { ...stem, type: "multiple" as const, options };
}
