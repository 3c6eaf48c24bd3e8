import { readOptionList } from "../choices/read-option-list";
import type { QuestionMarkdownReader } from "../reading/reader.server";
import { readRubric } from "../rubric/read-rubric";

export function readCaseMarkdown(reader: QuestionMarkdownReader) {
  const stem = reader.stem();
  const options = readOptionList(reader, "option", true);
  const rubric = readRubric(reader);
  reader.finish({ code: "too-much-in-case" });
  return { ...stem, type: "case" as const, options, ...(rubric && { rubric }) };
}
