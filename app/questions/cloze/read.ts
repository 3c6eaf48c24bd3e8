/** Reads a text with gaps from Markdown. Inline code in the text is a gap. A numbered list contains the feedback on each gap. */
import {
  childrenOf,
  extractVisibleText,
  type List,
  type Nodes,
  type Paragraph,
  type PhrasingContent,
} from "~/platform/markdown/tree";
import type { QuestionMarkdownReader } from "../reading/reader.server";
import { normalizeTypedAnswer } from "../typed/normalize-typed-answer";
import type { ClozeGap, ClozePart } from "./schema";

/** What lists and reports show in place of a gap. */
const blank = "[…]";

export function readClozeMarkdown(reader: QuestionMarkdownReader) {
  const paragraphs = reader.takeParagraphs();
  const stem = reader.stemOf(paragraphs.map(blanked));
  const { parts, gaps } = cut(reader, paragraphs);
  if (gaps.length === 0) reader.refuse(reader.node, { code: "gap-missing" });
  const list = reader.take("list");
  if (!list?.ordered) reader.refuse(list ?? reader.node, { code: "gap-feedback-list" });
  else readFeedback(reader, list, gaps);
  reader.finish({ code: "too-much-in-cloze" });
  return { ...stem, type: "cloze" as const, parts, gaps };
}

function blanked(paragraph: Paragraph): Paragraph {
  const children = paragraph.children.map(
    (node): PhrasingContent => (node.type === "inlineCode" ? { type: "text", value: blank } : node),
  );
  return { ...paragraph, children };
}

function cut(reader: QuestionMarkdownReader, paragraphs: Paragraph[]): { parts: ClozePart[]; gaps: ClozeGap[] } {
  const parts: ClozePart[] = [];
  const gaps: ClozeGap[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) parts.push({ html: "<br><br>" });
    let run: PhrasingContent[] = [];
    const flush = () => {
      if (run.length > 0) parts.push({ html: reader.html(run) });
      run = [];
    };
    for (const node of paragraph.children) {
      if (node.type !== "inlineCode") {
        if (hasCode(node)) reader.refuse(node, { code: "gap-in-markup" });
        run.push(node);
        continue;
      }
      flush();
      // The id of a gap is made from its number and not from its text, because the text is the right answer and an id must not reveal it.
      const id = reader.idOf("gap", String(gaps.length + 1));
      const accepted = node.value.split("|").map((text) => text.trim());
      if (accepted.includes("")) reader.refuse(node, { code: "gap-empty" });
      else refuseDoubles(reader, node, accepted);
      gaps.push({ id, accepted, feedback: "", wrong: [] });
      parts.push({ gap: id });
    }
    flush();
  });
  return { parts, gaps };
}

function hasCode(node: Nodes): boolean {
  return childrenOf(node).some((child) => child.type === "inlineCode" || hasCode(child));
}

function readFeedback(reader: QuestionMarkdownReader, list: List, gaps: ClozeGap[]): void {
  if (list.children.length !== gaps.length) {
    reader.refuse(list, { code: "gap-count", data: { gaps: gaps.length, items: list.children.length } });
    return;
  }
  for (const [index, item] of reader.plainItems(list).entries()) {
    const gap = gaps[index] as ClozeGap;
    const [text, wrong, ...more] = childrenOf(item);
    if (text?.type !== "paragraph") {
      reader.refuse(item, { code: "gap-without-feedback" });
      continue;
    }
    gap.feedback = reader.feedback(text);
    if (wrong && wrong.type !== "list") reader.refuse(wrong, { code: "gap-wrong-list" });
    if (wrong?.type === "list") gap.wrong = readWrong(reader, wrong, gap);
    for (const extra of more) reader.refuse(extra, { code: "gap-too-much" });
  }
}

function readWrong(reader: QuestionMarkdownReader, list: List, gap: ClozeGap): ClozeGap["wrong"] {
  const wrong = reader.plainItems(list).flatMap((item) => {
    const parts = reader.itemWithFeedback(item);
    if (!parts) return [];
    const text = extractVisibleText(parts.text);
    if (gap.accepted.some((accepted) => normalizeTypedAnswer(accepted) === normalizeTypedAnswer(text))) {
      reader.refuse(item, { code: "gap-wrong-is-right", data: { text } });
    }
    return [{ text, feedback: reader.feedback(parts.feedback) }];
  });
  refuseDoubles(
    reader,
    list,
    wrong.map(({ text }) => text),
  );
  return wrong;
}

/** Reports a problem for two answers of a gap that count as the same word, because the second would have no effect. */
function refuseDoubles(reader: QuestionMarkdownReader, node: Nodes, texts: string[]): void {
  const firsts = new Map<string, string>();
  for (const text of texts) {
    const folded = normalizeTypedAnswer(text);
    const first = firsts.get(folded);
    if (first === undefined) firsts.set(folded, text);
    else reader.refuse(node, { code: "gap-answers-equal", data: { first, second: text } });
  }
}
