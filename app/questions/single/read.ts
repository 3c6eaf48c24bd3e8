import { readOptionList } from "../choices/read-option-list";
import type { QuestionMarkdownReader } from "../reading/reader.server";

export function readSingleChoiceMarkdown(reader: QuestionMarkdownReader) {
  const stem = reader.stem();
  const options = readOptionList(reader, "option", true);
  reader.finish({ code: "too-much-in-single" });
  return { ...stem, type: "single" as const, options };
}
