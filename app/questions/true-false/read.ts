import { readOptionList } from "../choices/read-option-list";
import type { QuestionMarkdownReader } from "../reading/reader.server";

export const trueFalseQuestionTagAttributes = ["answer"];

export function readTrueFalseMarkdown(reader: QuestionMarkdownReader) {
  const stem = reader.stem();
  const answer = reader.attribute("answer");
  if (answer !== "true" && answer !== "false") reader.refuse(reader.node, { code: "statement-answer" });
  const quote = reader.quoted(reader.take("blockquote") ?? undefined, reader.node);
  const feedback = quote ? reader.feedback(quote) : "";
  const reasons = readOptionList(reader, "reason", true);
  reader.finish({ code: "too-much-in-true-false" });
  return { ...stem, type: "true-false" as const, answer: answer === "true", feedback, reasons };
}
