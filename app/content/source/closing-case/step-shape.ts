/** The shape of a `<Step>` of the closing case: what happened, a question, and choices with the reasons of two colleagues. Pure functions. */

import {
  type Blockquote,
  childrenOf,
  extractVisibleText,
  isTag,
  type List,
  type ListItem,
  type Nodes,
  type Paragraph,
  type TagNode,
} from "~/platform/markdown/tree";
import type { CourseFlaw } from "../problem";

type Complain = (node: Nodes, flaw: CourseFlaw) => void;

/** What a colleague says who makes a choice: `> [Name] Reason.` */
interface StepReason {
  name: string;
  /** The reason without the name before it. */
  text: Paragraph;
}

interface StepOption {
  text: Paragraph;
  reasons: StepReason[];
}

export interface StepParts {
  /** What happened: everything before the question. */
  story: Nodes[];
  question: Paragraph;
  options: StepOption[];
}

const [fewestOptions, mostOptions] = [2, 4];
const colleagues = 2;
const namePattern = /^\s*\[([^[\]\n]{1,40})\]\s+/;

/** Returns the parts of a step. Call this only for a step in which `checkStep` found nothing. */
export function readStep(tag: TagNode): StepParts {
  const inside = childrenOf(tag);
  const list = inside.at(-1) as List;
  const options = list.children.map(({ children: [text, ...quotes] }) => ({
    text: text as Paragraph,
    reasons: quotes.flatMap((quote) => readReason(quote) ?? []),
  }));
  return { story: inside.slice(0, -2), question: inside.at(-2) as Paragraph, options };
}

/** Complains about everything in a step that the page would not show, or would show in another way than the author meant. */
export function checkStep(tag: TagNode, complain: Complain): void {
  const inside = childrenOf(tag);
  const odd = inside.filter(({ type }) => type !== "paragraph" && type !== "list" && type !== "table");
  for (const node of odd) {
    // A reason that stands below a paragraph shows that the paragraph is meant as a choice.
    const before = inside[inside.indexOf(node) - 1];
    if (node.type === "blockquote" && before?.type === "paragraph") complain(before, { code: "step-choice-mark" });
    else complain(node, { code: "step-holds-other" });
  }
  if (odd.length > 0) return;
  const [question, list] = inside.slice(-2);
  if (question?.type !== "paragraph" || list?.type !== "list" || list.ordered) {
    complain(list?.type === "paragraph" ? list : tag, { code: "step-shape" });
    return;
  }
  const found = list.children.length;
  if (found < fewestOptions || found > mostOptions)
    complain(list, { code: "step-options", data: { least: fewestOptions, most: mostOptions, found } });
  let areReasonsRead = true;
  const names = list.children.flatMap((item) =>
    checkOption(item, (node, flaw) => {
      areReasonsRead = false;
      complain(node, flaw);
    }),
  );
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) complain(list, { code: "step-colleague-twice", data: { name: twice } });
  else if (areReasonsRead && names.length !== colleagues)
    complain(list, { code: "step-colleagues", data: { found: names.length } });
}

/**
 * Checks one choice of a step.
 * @returns the names of the colleagues who make it
 */
function checkOption(item: ListItem, complain: Complain): string[] {
  const [text, ...quotes] = item.children;
  if (text?.type !== "paragraph" || extractVisibleText(text) === "" || hasTagOrLink(text)) {
    complain(item, { code: "step-option" });
    return [];
  }
  return quotes.flatMap((quote) => {
    const reason = readReason(quote);
    if (reason) return [reason.name];
    complain(quote, { code: "step-reason" });
    return [];
  });
}

/** Returns the reason in a blockquote of one paragraph that begins with `[Name]`, or null. */
function readReason(quote: Nodes): StepReason | null {
  const [paragraph, ...more] = quote.type === "blockquote" ? (quote as Blockquote).children : [];
  if (paragraph?.type !== "paragraph" || more.length > 0) return null;
  const [first, ...rest] = paragraph.children;
  const found = first?.type === "text" ? namePattern.exec(first.value) : null;
  if (first?.type !== "text" || !found?.[1]) return null;
  const text = { ...paragraph, children: [{ ...first, value: first.value.slice(found[0].length) }, ...rest] };
  return extractVisibleText(text) === "" ? null : { name: found[1].trim(), text };
}

/** A choice is the label of a radio button, so nothing in it can be a link or a button itself. */
function hasTagOrLink(node: Nodes): boolean {
  return childrenOf(node).some((child) => isTag(child) || child.type === "link" || hasTagOrLink(child));
}
