/**
 * Splits text into sentences, each with its line and its number of words.
 *
 * What counts: every sentence of running text (paragraphs, feedback, captions). A line that may be only a label (list item, option, card,
 * table cell, heading, title) counts only as far as it ends like a sentence, with `.`, `?`, `!` or `…`. Citations are left out. A gap to
 * fill in counts as its first right answer. A number counts as one word. A quotation is part of the sentence that introduces it.
 */
import { childrenOf, isTag, lineOf, type Nodes, readTextAttributesOfTag } from "~/platform/markdown/tree";
import { splitDutchSentences } from "~/platform/text/dutch-sentences";

export interface Sentence {
  text: string;
  words: number;
  line: number;
}

const asSentence = /[.?!…]\s*[’”'"»)\]]*\s*$/;

/**
 * Returns the sentences of a text.
 * @param line the line of the file at which the text starts
 */
export function listSentences(text: string, line: number): Sentence[] {
  const sentences = splitDutchSentences(text).filter(({ words }) => words > 0);
  return sentences.map((found) => ({
    text: found.text,
    words: found.words,
    line: line + found.line - 1,
  }));
}

/** Returns the sentences of a text that may be only a label. A part that does not end like a sentence is left out. */
export function listCompleteSentencesInLabel(text: string, line: number): Sentence[] {
  return listSentences(text, line).filter((sentence) => asSentence.test(sentence.text));
}

/** The attributes of tags that readers see. The other attributes are ids and kinds. */
const printed = ["title", "claim"];

/**
 * Returns the sentences in the tree of a lesson or of a file of the final test. Terms and citations in the tree must have been replaced
 * before.
 */
export function listSentencesInTree(node: Nodes): Sentence[] {
  return listTextsInTree(node).flatMap(({ text, line, isLabel }) =>
    isLabel ? listCompleteSentencesInLabel(text, line) : listSentences(text, line),
  );
}

/** A text that readers see as a whole, with the line at which it starts. */
interface ShownText {
  text: string;
  line: number;
  /** Whether it may be only a label. */
  isLabel: boolean;
}

/** Returns the texts in a tree: paragraphs, headings, cells, and titles in tags. The same as above holds for the tree. */
export function listTextsInTree(node: Nodes, parent = "root"): ShownText[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
    const isLabel = node.type !== "paragraph" || parent === "listItem";
    return [{ text: visible(node), line: lineOf(node), isLabel }];
  }
  const attributes = isTag(node) ? readTextAttributesOfTag(node) : {};
  const own = printed.map((name) => ({ text: attributes[name] ?? "", line: lineOf(node), isLabel: true }));
  return [...own, ...childrenOf(node).flatMap((child) => listTextsInTree(child, node.type))];
}

/** Returns the text of a node that readers see. Line breaks stay, so that each sentence keeps its line number. */
function visible(node: Nodes): string {
  return shown(node)
    .replace(/^\[(![^\]\s]+|\?)\]\s*/, "")
    .replace(/ +([.,;:?!…])/g, "$1");
}

function shown(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "inlineCode") return node.value.split("|")[0] ?? "";
  if (node.type === "break") return "\n";
  return childrenOf(node).map(shown).join("");
}

/** Returns the mean number of words in a sentence, or 0 if there are no sentences. */
export function computeMeanWordsPerSentence(sentences: readonly Sentence[]): number {
  return sentences.length === 0 ? 0 : sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length;
}
