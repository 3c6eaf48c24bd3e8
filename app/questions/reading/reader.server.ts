/** Reads the parts of a question from its Markdown, for all kinds of question. It reports content that would be lost. */
import { computeSha256OfText } from "~/platform/hash.server";
import {
  type Blockquote,
  type BlockTagNode,
  childrenOf,
  extractVisibleText,
  isTag,
  type List,
  type ListItem,
  lineOf,
  type Nodes,
  type Paragraph,
  type PhrasingContent,
  readTextAttributesOfTag,
} from "~/platform/markdown/tree";
import type { Html } from "../base";
import type { QuestionOption, StoredChoice } from "../choices/schema";
import type { QuestionFlaw, QuestionProblem } from "../flaws";
import type { CourseLanguage } from "../language";
import { takeHint, withoutHintSign } from "./hint";
import { renderInlineMarkdown, renderParagraphsWithLineBreaks } from "./inline-html.server";

export interface FeedbackTextWithLine {
  text: string;
  line: number;
}

export type MarkdownTableNode = Extract<Nodes, { type: "table" }>;

export class QuestionMarkdownReader {
  readonly problems: QuestionProblem[] = [];
  /** Every feedback text that was read, with its line. The text is what learners see: without markup and without citations. */
  readonly feedbacks: FeedbackTextWithLine[] = [];
  /** The line in the course file of each option, card or step, by its id. */
  readonly lines = new Map<string, number>();
  /** The author's hint, as HTML and as the text that learners see; null if there is none. */
  readonly hint: ({ html: Html } & FeedbackTextWithLine) | null;
  readonly #seen = new Map<string, Set<string>>();
  #rest: Nodes[];

  constructor(
    readonly language: CourseLanguage,
    readonly questionId: string,
    readonly node: BlockTagNode,
  ) {
    const { hint, rest, misplaced } = takeHint(childrenOf(node));
    this.#rest = rest;
    this.hint = hint && this.#readHint(hint);
    for (const each of misplaced) this.refuse(each, { code: "hint-misplaced" });
  }

  #readHint(quote: Blockquote): { html: Html } & FeedbackTextWithLine {
    const [first, ...more] = childrenOf(quote) as [Paragraph, ...Nodes[]];
    const paragraph = withoutHintSign(first);
    const text = extractVisibleText(withoutCitations(paragraph));
    if (text === "") this.refuse(quote, { code: "hint-empty" });
    for (const extra of more) this.refuse(extra, { code: "hint-paragraphs" });
    return { html: renderInlineMarkdown(paragraph.children), text, line: lineOf(quote) };
  }

  refuse(node: Nodes, flaw: QuestionFlaw): void {
    this.problems.push({ line: lineOf(node), ...flaw });
  }

  attribute(name: string): string | undefined {
    return readTextAttributesOfTag(this.node)[name];
  }

  html(nodes: PhrasingContent[]): Html {
    return renderInlineMarkdown(nodes);
  }

  htmlOf(paragraphs: Nodes[]): Html {
    return renderParagraphsWithLineBreaks(paragraphs);
  }

  /** Removes and returns the next Markdown block if it has this type; else returns null. */
  take<T extends Nodes["type"]>(type: T): Extract<Nodes, { type: T }> | null {
    if (this.#rest[0]?.type !== type) return null;
    return this.#rest.shift() as Extract<Nodes, { type: T }>;
  }

  /** Removes and returns the first remaining block that is this tag; null if there is none. */
  takeTag(name: string): Nodes | null {
    const at = this.#rest.findIndex((node) => isTag(node) && node.name === name);
    return at < 0 ? null : (this.#rest.splice(at, 1)[0] ?? null);
  }

  takeParagraphs(): Paragraph[] {
    const found: Paragraph[] = [];
    for (let next = this.take("paragraph"); next; next = this.take("paragraph")) found.push(next);
    return found;
  }

  /** Reports every block that no method has read, because its content would be lost. */
  finish(tooMuch: QuestionFlaw): void {
    for (const node of this.#rest) this.refuse(node, tooMuch);
    this.#rest = [];
  }

  idOf(role: string, text: string): string {
    return computeSha256OfText(`${this.questionId}\n${role}\n${text}`, 8);
  }

  /** Reads a choice. Two choices with the same role (such as "option") must have different texts, because the id is a hash of the text. */
  choice(role: string, nodes: Paragraph, at: Nodes): StoredChoice {
    const text = extractVisibleText(nodes);
    if (text === "") this.refuse(at, { code: "text-missing" });
    if (contains(nodes, (node) => isTag(node) || node.type === "link")) {
      this.refuse(at, { code: "option-not-plain" });
      return { id: "", html: "", text };
    }
    const id = this.idOf(role, text);
    const seen = this.#seen.get(role) ?? new Set();
    if (seen.has(id)) this.refuse(at, { code: "text-twice", data: { text } });
    this.#seen.set(role, seen.add(id));
    this.lines.set(id, lineOf(at));
    return { id, html: renderInlineMarkdown(nodes.children), text };
  }

  feedback(paragraph: Paragraph): Html {
    this.feedbacks.push({ text: extractVisibleText(withoutCitations(paragraph)), line: lineOf(paragraph) });
    return renderInlineMarkdown(paragraph.children);
  }

  /** Returns the paragraph of feedback in a blockquote, or null after reporting that it is missing. */
  quoted(quote: Nodes | undefined, at: Nodes): Paragraph | null {
    const [paragraph, ...more] = quote && quote.type === "blockquote" ? childrenOf(quote) : [];
    if (paragraph?.type !== "paragraph") {
      this.refuse(at, { code: "feedback-missing" });
      return null;
    }
    for (const extra of more) this.refuse(extra, { code: "feedback-paragraphs" });
    return paragraph;
  }

  /** Reads a list item that must consist of a text and a blockquote with feedback. */
  itemWithFeedback(item: Nodes): { text: Paragraph; feedback: Paragraph } | null {
    const [text, quote, ...more] = childrenOf(item);
    if (text?.type !== "paragraph") {
      this.refuse(item, { code: "text-missing" });
      return null;
    }
    const feedback = this.quoted(quote, item);
    for (const extra of more) this.refuse(extra, { code: "option-too-much" });
    return feedback ? { text, feedback } : null;
  }

  /** Returns the items of a list. Checkboxes in it are reported as problems. */
  plainItems(list: List): ListItem[] {
    for (const item of list.children) {
      if (typeof item.checked === "boolean") this.refuse(item, { code: "box-not-here" });
    }
    return list.children;
  }

  /** Reads options from a list with checkboxes. Every item must have a checkbox, a text and feedback. */
  options(list: List, role: string): QuestionOption[] {
    const found: QuestionOption[] = [];
    for (const item of list.children) {
      if (typeof item.checked !== "boolean") {
        this.refuse(item, { code: "box-missing" });
        continue;
      }
      const parts = this.itemWithFeedback(item);
      if (!parts) continue;
      const { paragraph, key } = splitMisconception(parts.feedback);
      const choice = this.choice(role, parts.text, item);
      if (key && item.checked) this.refuse(parts.feedback, { code: "misconception-of-right" });
      found.push({
        ...choice,
        correct: item.checked,
        feedback: this.feedback(paragraph),
        ...(key ? { misconception: key } : {}),
      });
    }
    return found;
  }

  /** Reads the stem: the first paragraphs, which ask the question. */
  stem(): { stem: Html; stemText: string } {
    return this.stemOf(this.takeParagraphs());
  }

  stemOf(paragraphs: Paragraph[]): { stem: Html; stemText: string } {
    if (paragraphs.length === 0) this.refuse(this.node, { code: "stem-missing" });
    const stemText = paragraphs.map((paragraph) => extractVisibleText(withoutCitations(paragraph))).join(" ");
    return { stem: renderParagraphsWithLineBreaks(paragraphs), stemText };
  }
}

/** Removes citations from a paragraph, because they are no text of the author. */
function withoutCitations(paragraph: Paragraph): Paragraph {
  return { ...paragraph, children: paragraph.children.filter((node) => !(isTag(node) && node.name === "Cite")) };
}

function contains(node: Nodes, test: (node: Nodes) => boolean): boolean {
  return childrenOf(node).some((child) => test(child) || contains(child, test));
}

/** Splits feedback such as `[!key] Nee. …` into the key of a misconception and the text after it. */
function splitMisconception(paragraph: Paragraph): { paragraph: Paragraph; key?: string } {
  const first = paragraph.children[0];
  const found = first?.type === "text" ? /^\[!([^\]\s]+)\]\s*/.exec(first.value) : null;
  if (!found || first?.type !== "text") return { paragraph };
  const rest = { ...first, value: first.value.slice(found[0].length) };
  return { paragraph: { ...paragraph, children: [rest, ...paragraph.children.slice(1)] }, key: found[1] };
}
