import type { QuestionMarkdownReader } from "../reading/reader.server";
import type { StepOrderQuestion } from "./schema";

export function readStepOrderMarkdown(reader: QuestionMarkdownReader) {
  const stem = reader.stem();
  const list = reader.take("list");
  if (!list?.ordered) reader.refuse(list ?? reader.node, { code: "steps-missing" });
  const steps: StepOrderQuestion["steps"] = [];
  for (const item of list ? reader.plainItems(list) : []) {
    const parts = reader.itemWithFeedback(item);
    if (parts) steps.push({ ...reader.choice("step", parts.text, item), feedback: reader.feedback(parts.feedback) });
  }
  if (list && list.children.length < 3) reader.refuse(list, { code: "few-steps" });
  reader.finish({ code: "too-much-in-order" });
  return { ...stem, type: "order" as const, steps };
}
