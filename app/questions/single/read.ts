import { readOptionList } from "../choices/read-option-list";
import type { QuestionReader } from "../reading/reader.server";

export function readSingleAnswerMarkdown(reader: QuestionReader) {
  const stem = reader.stem();
  const options = readOptionList(reader, "option", true);
  reader.finish({ code: "too-much-in-single" });
  return { ...stem, type: "single" as const, options };
}
