import { readTaskList } from "../choices/read-options";
import type { QuestionReader } from "../reading/reader.server";
import { readRubric } from "../rubric/read-rubric";

export function readCaseMarkdown(reader: QuestionReader) {
  const stem = reader.stem();
  const options = readTaskList(reader, "option", true);
  const rubric = readRubric(reader);
  reader.finish({ code: "too-much-in-case" });
  return { ...stem, type: "case" as const, options, ...(rubric && { rubric }) };
}
