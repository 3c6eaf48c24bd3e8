import { childrenOf } from "~/platform/markdown/tree";
import type { QuestionMarkdownReader } from "../reading/reader.server";
import { readRubric, requireOnlyChild } from "../rubric/read-rubric";
import type { SelfAssessedTextQuestion } from "./schema";

export function readSelfAssessedTextMarkdown(reader: QuestionMarkdownReader) {
  const stem = reader.stem();
  const rubric = readRubric(reader);
  if (!rubric) reader.refuse(reader.node, { code: "rubric-missing" });
  const model = readModel(reader);
  const pitfalls = readPitfalls(reader);
  reader.finish({ code: "too-much-in-short" });
  return { ...stem, type: "short" as const, rubric: rubric ?? [], model, pitfalls };
}

function readModel(reader: QuestionMarkdownReader): string {
  const tag = reader.takeTag("Model");
  if (!tag) {
    reader.refuse(reader.node, { code: "model-missing" });
    return "";
  }
  const paragraphs = childrenOf(tag);
  const odd = paragraphs.find((node) => node.type !== "paragraph");
  if (odd || paragraphs.length === 0) {
    reader.refuse(odd ?? tag, { code: "model-not-paragraphs" });
    return "";
  }
  return reader.htmlOf(paragraphs);
}

function readPitfalls(reader: QuestionMarkdownReader): SelfAssessedTextQuestion["pitfalls"] {
  const tag = reader.takeTag("Pitfalls");
  if (!tag) return [];
  const list = requireOnlyChild(reader, tag, "list");
  if (list?.type !== "list") return [];
  return reader.plainItems(list).flatMap((item) => {
    const parts = reader.itemWithFeedback(item);
    return parts ? [{ html: reader.html(parts.text.children), feedback: reader.feedback(parts.feedback) }] : [];
  });
}
