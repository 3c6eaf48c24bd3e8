/** Checks that tags, headings and pictures are at allowed places in a lesson, and that each tag has the right content. */

import {
  childrenOf,
  extractVisibleText,
  type Image,
  isBlockTag,
  isTag,
  type List,
  lineOf,
  type Nodes,
  type Root,
  readTextAttributesOfTag,
  type TagNode,
} from "~/platform/markdown/tree";
import { idAndSourceKeyPattern } from "~/questions/base";
import { isHint } from "~/questions/reading/hint";
import { parseSourcePassageIds } from "~/questions/reading/source-passages";
import { checkStep } from "./closing-case/step-shape";
import { slugPattern } from "./course-schema";
import { checkFigure } from "./figure-shape";
import type { CourseFlaw, CourseProblem } from "./problem";
import { checkFurther, checkTask } from "./tasks/task-shape";

type Parents = Readonly<Record<string, readonly string[]>>;

/** Maps each tag to the tags that it may be inside; `root` is the top level of the lesson. */
const parentsInLesson: Parents = {
  PreQuestion: ["root"],
  Misconception: ["root"],
  Case: ["root"],
  Figure: ["root"],
  Question: ["root"],
  Recall: ["root"],
  Bound: ["root"],
  ToWrite: ["root"],
  Task: ["root"],
  Further: ["root"],
  Guidance: ["Case"],
  Rubric: ["Question", "Task"],
  Model: ["Question"],
  Pitfalls: ["Question"],
};

/** The same for closing-case.mdx. */
const parentsInClosingCase: Parents = { Figure: ["root"], Bound: ["root"], Step: ["root"], Guidance: ["root"] };

const required: Readonly<Record<string, readonly string[]>> = {
  PreQuestion: ["id"],
  Misconception: ["claim"],
  Case: ["id", "title"],
  Recall: ["id"],
  Bound: ["to"],
  ToWrite: ["from"],
  Task: ["id", "title"],
  Step: ["id", "title"],
};

/**
 * Returns a problem for each tag, heading or picture that is at a wrong place or has the wrong content. The content of questions is checked
 * elsewhere.
 */
export function findMisplacedOrInvalidBlocks(
  file: string,
  tree: Root,
  kind: "lesson" | "closing-case" = "lesson",
): CourseProblem[] {
  const parents = kind === "lesson" ? parentsInLesson : parentsInClosingCase;
  const problems: CourseProblem[] = [];
  const complain = (node: Nodes, flaw: CourseFlaw) => problems.push({ file, line: lineOf(node), ...flaw });
  const walk = (node: Nodes, parent: string) => {
    if (isTag(node)) checkTag(node, parent, parents, complain);
    if (node.type === "heading" && parent !== "Question") checkHeading(node, parent, complain);
    if (node.type === "image") checkImage(node, parent, complain);
    if (isHint(node) && !isInQuestion(parent)) complain(node, { code: "hint-outside-question" });
    if (node.type === "listItem" && typeof node.checked === "boolean" && parent !== "Question") {
      complain(node, { code: "box-outside-question" });
    }
    const name = isTag(node) && node.name !== "Term" && node.name !== "Cite" ? (node.name ?? "") : parent;
    for (const child of childrenOf(node))
      walk(child, isTag(node) ? name : node.type === "root" ? "root" : parent === "root" ? "text" : parent);
  };
  walk(tree, "root");
  for (const [at, node] of tree.children.entries())
    if (isBlockTag(node, "Bound") && tree.children[at - 1]?.type !== "heading")
      complain(node, { code: "bound-not-under-heading" });
  return problems;
}

/**
 * Returns the problems of a file of the final test, besides those of its questions. A case is only a story, in paragraphs, lists and tables,
 * because a test discusses nothing. There are no pictures.
 */
export function findMisplacedOrInvalidBlocksOfPool(file: string, tree: Root): CourseProblem[] {
  const cases = tree.children.flatMap((node): CourseProblem[] => {
    if (!isTag(node) || node.name !== "Case") return [];
    const attributes = readTextAttributesOfTag(node);
    const missing = ["id", "title"].filter((attribute) => !attributes[attribute]?.trim());
    const odd = childrenOf(node).filter(({ type }) => type !== "paragraph" && type !== "list" && type !== "table");
    const isNamed = attributes.id === undefined || slugPattern.test(attributes.id);
    return [
      ...missing.map((attribute): CourseFlaw => ({ code: "attribute-missing", data: { tag: "Case", attribute } })),
      ...(isNamed ? [] : [{ code: "case-id" } as const]),
      ...findSourcePassagesFlaw("source", attributes.source),
      ...(odd.length > 0 || childrenOf(node).length === 0 ? [{ code: "pool-case-shape" } as const] : []),
    ].map((flaw) => ({ file, line: lineOf(node), ...flaw }));
  });
  const pictures = listImages(tree).map(
    (node): CourseProblem => ({ file, line: lineOf(node), code: "picture-outside-figure" }),
  );
  return [...cases, ...pictures];
}

function listImages(node: Nodes): Nodes[] {
  return node.type === "image" ? [node] : childrenOf(node).flatMap(listImages);
}

const isInQuestion = (parent: string) => parent === "Question" || parentsInLesson[parent]?.includes("Question");

type Complain = (node: Nodes, flaw: CourseFlaw) => void;

function checkTag(tag: TagNode, parent: string, parents: Parents, complain: Complain): void {
  const name = tag.name ?? "";
  const allowed = parents[name];
  if (!allowed) {
    if (name in parentsInLesson) complain(tag, { code: "tag-only-in-lesson", data: { tag: name } });
    if (name in parentsInClosingCase) complain(tag, { code: "tag-only-in-closing-case", data: { tag: name } });
    return;
  }
  if (tag.type === "mdxJsxTextElement") complain(tag, { code: "tag-in-line", data: { tag: name } });
  else if (!allowed.includes(parent)) {
    if (allowed.includes("root")) complain(tag, { code: "tag-not-on-top", data: { tag: name } });
    else complain(tag, { code: "tag-outside", data: { tag: name, parents: [...allowed] } });
  }
  const attributes = readTextAttributesOfTag(tag);
  for (const attribute of required[name] ?? []) {
    if (!attributes[attribute]?.trim()) complain(tag, { code: "attribute-missing", data: { tag: name, attribute } });
  }
  if (name === "Case" && attributes.id && !slugPattern.test(attributes.id)) complain(tag, { code: "case-id" });
  if (name === "Step" && attributes.id && !slugPattern.test(attributes.id)) complain(tag, { code: "step-id" });
  if (["PreQuestion", "Recall", "Task"].includes(name) && attributes.id && !idAndSourceKeyPattern.test(attributes.id)) {
    complain(tag, { code: "aside-id", data: { tag: name } });
  }
  // The attributes of a question are checked when it is read.
  for (const attribute of name === "Question" ? [] : ["source", "to", "from"])
    for (const flaw of findSourcePassagesFlaw(attribute, attributes[attribute])) complain(tag, flaw);
  if (name === "Bound" && childrenOf(tag).length > 0) complain(tag, { code: "bound-not-empty" });
  if (name === "Case") checkCase(tag, complain);
  if (name === "PreQuestion") checkAside(tag, true, complain);
  if (name === "Recall") checkAside(tag, false, complain);
  if (name === "Figure") checkFigure(tag, complain);
  if (name === "Task") checkTask(tag, complain);
  if (name === "Further") checkFurther(tag, complain);
  if (name === "Step") checkStep(tag, complain);
}

/** Returns a flaw if these are not the ids of passages. An attribute that is absent or empty is reported elsewhere, if it is required. */
function findSourcePassagesFlaw(attribute: string, written: string | undefined): CourseFlaw[] {
  if (written === undefined || (attribute !== "source" && written.trim() === "")) return [];
  return parseSourcePassageIds(written) ? [] : [{ code: "source-passages-form", data: { attribute, written } }];
}

function checkHeading(node: Extract<Nodes, { type: "heading" }>, parent: string, complain: Complain): void {
  if (parent !== "root") complain(node, { code: "heading-in-block" });
  else if (node.depth !== 2 && node.depth !== 3) complain(node, { code: "heading-depth" });
}

function checkImage(node: Image, parent: string, complain: Complain): void {
  if (parent !== "Figure") complain(node, { code: "picture-outside-figure" });
  if (!node.alt?.trim()) complain(node, { code: "picture-undescribed" });
  if (!/^media\/[A-Za-z0-9._-]+\.(png|jpe?g|webp|avif|gif)$/.test(node.url)) {
    complain(node, { code: "picture-name" });
  }
}

/** Checks that a case contains a story, then a numbered list of questions to discuss, then optional guidance. */
function checkCase(tag: TagNode, complain: Complain): void {
  const inside = childrenOf(tag);
  const list = inside.findIndex((node) => node.type === "list" && node.ordered);
  if (list < 1) {
    complain(tag, { code: "case-shape" });
    return;
  }
  const [guidance, ...more] = inside.slice(list + 1);
  if (guidance && !(isTag(guidance) && guidance.name === "Guidance"))
    complain(guidance, { code: "case-after-questions" });
  for (const extra of more) complain(extra, { code: "case-too-much" });
}

function checkAside(tag: TagNode, listAllowed: boolean, complain: Complain): void {
  const name = tag.name ?? "";
  const [first, second, ...more] = childrenOf(tag);
  if (first?.type !== "paragraph") complain(tag, { code: "aside-start", data: { tag: name } });
  if (second && !(listAllowed && second.type === "list"))
    complain(second, { code: "aside-second", data: { tag: name, listAllowed } });
  for (const extra of more) complain(extra, { code: "aside-too-much", data: { tag: name } });
  if (listAllowed && second?.type === "list") checkChoices(second, readTextAttributesOfTag(tag).passage, complain);
}

/**
 * Checks the choices of a pre-question: there are two or more, and each is a line of plain text, perhaps with a blockquote that answers it.
 * The answers are shown at the passage, so a pre-question that names a passage needs all of them, and one without a passage has none.
 */
function checkChoices(list: List, passage: string | undefined, complain: Complain): void {
  if (list.children.length < 2) complain(list, { code: "aside-one-choice" });
  for (const item of list.children) {
    const [text, answer, ...rest] = item.children;
    const isPlain = text?.type === "paragraph" && text.children.every((node) => node.type === "text");
    const isAnswer = answer?.type === "blockquote" && extractVisibleText(answer) !== "";
    const isOneParagraph = isAnswer && answer.children.length === 1 && answer.children[0]?.type === "paragraph";
    if (!isPlain || rest.length > 0 || extractVisibleText(text) === "" || (answer && !isOneParagraph))
      complain(item, { code: "aside-choice" });
    else if (passage === undefined && answer) complain(answer, { code: "aside-answer-unseen" });
    else if (passage !== undefined && !answer) complain(item, { code: "aside-answer-missing" });
  }
}
