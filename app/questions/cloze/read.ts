/** Inline code in the text is a gap; a numbered list holds the feedback of each. */
import { childrenOf, type Nodes, type Paragraph, type PhrasingContent, plainText } from "~/platform/markdown/tree";
import type { ListNode, QuestionReader } from "../reading/reader.server";
import { foldGap } from "./fold-gap";
import type { Gap, Part } from "./schema";

/** What a list or report shows in the place of a gap. */
const blank = "[…]";

export function read(reader: QuestionReader) {
  const paragraphs = reader.takeParagraphs();
  const stem = reader.stemOf(paragraphs.map(blanked));
  const { parts, gaps } = cut(reader, paragraphs);
  if (gaps.length === 0) reader.refuse(reader.node, "De tekst heeft geen gat. Zet het woord tussen `backticks`.");
  const list = reader.take("list");
  if (!list?.ordered)
    reader.refuse(
      list ?? reader.node,
      "De feedback ontbreekt. Zet onder de tekst een lijst met cijfers: één regel per gat.",
    );
  else readFeedback(reader, list, gaps);
  reader.finish("een tekst met gaten en één lijst met cijfers");
  return { ...stem, type: "cloze" as const, parts, gaps };
}

function blanked(paragraph: Paragraph): Paragraph {
  const children = paragraph.children.map(
    (node): PhrasingContent => (node.type === "inlineCode" ? { type: "text", value: blank } : node),
  );
  return { ...paragraph, children };
}

function cut(reader: QuestionReader, paragraphs: Paragraph[]): { parts: Part[]; gaps: Gap[] } {
  const parts: Part[] = [];
  const gaps: Gap[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) parts.push({ html: "<br><br>" });
    let run: PhrasingContent[] = [];
    const flush = () => {
      if (run.length > 0) parts.push({ html: reader.html(run) });
      run = [];
    };
    for (const node of paragraph.children) {
      if (node.type !== "inlineCode") {
        if (hasCode(node)) reader.refuse(node, "Een gat kan niet in vette of schuine tekst staan.");
        run.push(node);
        continue;
      }
      flush();
      // Never from its text: the text is the key.
      const id = reader.idOf("gap", String(gaps.length + 1));
      const accepted = node.value.split("|").map((text) => text.trim());
      if (accepted.includes(""))
        reader.refuse(node, "Dit gat heeft een leeg antwoord. Schrijf `woord` of `woord|ander woord`.");
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

function readFeedback(reader: QuestionReader, list: ListNode, gaps: Gap[]): void {
  if (list.children.length !== gaps.length) {
    reader.refuse(
      list,
      `De tekst en de lijst passen niet bij elkaar (gaten: ${gaps.length}, regels: ${list.children.length}). Verwacht: één regel per gat.`,
    );
    return;
  }
  for (const [index, item] of reader.plainItems(list).entries()) {
    const gap = gaps[index] as Gap;
    const [text, wrong, ...more] = childrenOf(item);
    if (text?.type !== "paragraph") {
      reader.refuse(item, "Hier ontbreekt de feedback bij dit gat.");
      continue;
    }
    gap.feedback = reader.feedback(text);
    if (wrong && wrong.type !== "list")
      reader.refuse(wrong, "Dit stuk zou wegvallen. Verwacht: een lijst met bekende foute antwoorden.");
    if (wrong?.type === "list") gap.wrong = readWrong(reader, wrong, gap);
    for (const extra of more) reader.refuse(extra, "Dit stuk zou wegvallen. Klopt het inspringen?");
  }
}

function readWrong(reader: QuestionReader, list: ListNode, gap: Gap): Gap["wrong"] {
  const wrong = reader.plainItems(list).flatMap((item) => {
    const parts = reader.itemWithFeedback(item);
    if (!parts) return [];
    const text = plainText(parts.text);
    if (gap.accepted.some((accepted) => foldGap(accepted) === foldGap(text))) {
      reader.refuse(item, `‘${text}’ is ook een goed antwoord van dit gat.`);
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

/** Of two answers that count as one, the second does nothing. */
function refuseDoubles(reader: QuestionReader, node: Nodes, texts: string[]): void {
  const firsts = new Map<string, string>();
  for (const text of texts) {
    const folded = foldGap(text);
    const first = firsts.get(folded);
    if (first === undefined) firsts.set(folded, text);
    else reader.refuse(node, `‘${first}’ en ‘${text}’ tellen als hetzelfde antwoord. Laat er één weg.`);
  }
}
