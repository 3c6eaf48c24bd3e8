/**
 * The sentences that a learner reads, with where they start and how many words they have.
 *
 * What counts: every sentence of running text (paragraphs, feedback, captions). A line that may be a mere label (list item,
 * option, card, cell, heading, title) counts as far as it ends as a sentence, in `.`, `?`, `!` or `…`. A citation is no part
 * of a sentence; a gap counts as its first answer. A number is a word; a quotation belongs to the sentence that leads it in.
 *
 * parse-dutch knows `Dhr.`, `blz.` and `o.a.`, where Intl.Segmenter ends the sentence. Like every such list it errs on the
 * long side: after a short number (`blz. 3. Daarna`) it reads on.
 */
import { toString as textOf } from "nlcst-to-string";
import { ParseDutch } from "parse-dutch";
import { childrenOf, isTag, lineOf, type Nodes, readTagAttributes } from "~/platform/markdown/tree";

export interface Sentence {
  text: string;
  words: number;
  line: number;
}

const parser = new ParseDutch();
const asSentence = /[.?!…]\s*[’”'"»)\]]*\s*$/;

/** @param line of the file that the text starts at. */
export function listSentences(text: string, line: number): Sentence[] {
  return parser.parse(text).children.flatMap((paragraph) =>
    paragraph.type !== "ParagraphNode"
      ? []
      : paragraph.children.flatMap((node) => {
          if (node.type !== "SentenceNode") return [];
          const words = node.children.filter((child) => child.type === "WordNode").length;
          const start = node.position?.start.line ?? 1;
          return words === 0 ? [] : [{ text: textOf(node), words, line: line + start - 1 }];
        }),
  );
}

/** For text that may be only a label: counts the part that ends as a sentence. */
export function listSentencesInLabel(text: string, line: number): Sentence[] {
  return listSentences(text, line).filter((sentence) => asSentence.test(sentence.text));
}

/** Attributes that are shown to readers. The others are ids and kinds. */
const printed = ["title", "claim"];

/** Sentences in a lesson or pool file, after terms and citations were resolved. */
export function listSentencesInTree(node: Nodes, parent = "root"): Sentence[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
    const label = node.type !== "paragraph" || parent === "listItem";
    return (label ? listSentencesInLabel : listSentences)(visible(node), lineOf(node));
  }
  const attributes = isTag(node) ? readTagAttributes(node) : {};
  const own = printed.flatMap((name) => listSentencesInLabel(attributes[name] ?? "", lineOf(node)));
  return [...own, ...childrenOf(node).flatMap((child) => listSentencesInTree(child, node.type))];
}

/** Returns the visible text. Keeps line breaks, so that each sentence keeps its line number. */
function visible(node: Nodes): string {
  return shown(node)
    .replace(/^\[![^\]\s]+\]\s*/, "")
    .replace(/ +([.,;:?!…])/g, "$1");
}

function shown(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "inlineCode") return node.value.split("|")[0] ?? "";
  if (node.type === "break") return "\n";
  return childrenOf(node).map(shown).join("");
}

/** @returns 0 if there is nothing to measure */
export function computeMeanWordsPerSentence(sentences: readonly Sentence[]): number {
  return sentences.length === 0 ? 0 : sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length;
}
