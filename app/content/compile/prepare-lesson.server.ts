/**
 * Prepares the tree of a lesson for the compiler. Questions are taken out, so that right answers and feedback never get into compiled code.
 */

import {
  type BlockTagNode,
  childrenOf,
  createTagNode,
  extractVisibleText,
  isTag,
  type Nodes,
  type Paragraph,
  type Root,
  readTextAttributesOfTag,
  type Table,
} from "~/platform/markdown/tree";
import { renderInlineMarkdown } from "~/questions/reading/inline-html.server";
import { keepMarksWithButtons } from "~/questions/reading/keep-marks";
import type { LessonSegment } from "../release/release";
import type { ParsedLesson } from "../source/read-lesson-file.server";
import { prepareFigure } from "./prepare-figure";
import { prepareFurther, prepareTask } from "./prepare-task.server";

type InteractiveSegment = Exclude<LessonSegment, { kind: "html" }>;

export interface LessonPreparedForCompiler<Cut = InteractiveSegment> {
  /** The tree without positions in the file, so that equal texts give equal trees and equal HTML. */
  tree: Root;
  cuts: Cut[];
}

/** Returns the prepared tree and the parts that were taken out. `pictures` maps `media/<name>` to the address of that picture. */
export function prepareLessonForCompiler(
  lesson: ParsedLesson,
  pictures: ReadonlyMap<string, string>,
): LessonPreparedForCompiler {
  const cuts: InteractiveSegment[] = [];
  const blocks: Nodes[] = [];
  let run: Nodes[] = [];
  let myths = 0;
  let figures = 0;
  const flush = () => {
    if (run.length > 0) blocks.push(block("Prose", {}, run));
    run = [];
  };
  for (const node of lesson.tree.children as Nodes[]) {
    if (node.type !== "mdxJsxFlowElement" || node.name === "Figure") {
      run.push(isTag(node) ? prepareFigure(pictures, ++figures, node) : node);
      continue;
    }
    flush();
    const cut = cutOf(node);
    if (cut) blocks.push(block("Cut", { at: String(cuts.push(cut) - 1) }, []));
    else if (node.name === "Case") blocks.push(prepareCase(node));
    else {
      myths += 1;
      blocks.push(
        block(
          "Misconception",
          { id: `misconception-${myths}`, claim: readTextAttributesOfTag(node).claim ?? "" },
          childrenOf(node),
        ),
      );
    }
  }
  flush();
  return { tree: finishTree(blocks), cuts };
}

/** Returns the prepared stories of cases, each followed by a cut that separates it from the next. */
export function prepareStoriesForCompiler(
  cases: readonly { id: string; node: BlockTagNode }[],
): LessonPreparedForCompiler {
  const blocks = cases.flatMap(({ node }, at) => [
    block("Prose", {}, childrenOf(node)),
    block("Cut", { at: String(at) }, []),
  ]);
  const cuts = cases.map(({ id }): InteractiveSegment => ({ kind: "question", id }));
  return { tree: finishTree(blocks), cuts };
}

/** Returns the tree of these blocks as the compiler takes it. */
export function finishTree(blocks: Nodes[]): Root {
  frameTables(blocks, 0);
  return withoutPositions({ type: "root", children: keepMarksWithButtons(blocks) } as Root);
}

/**
 * Puts every table in a box that scrolls.
 * @returns the number of tables so far: `count` plus the tables in these nodes
 */
function frameTables(nodes: Nodes[], count: number): number {
  for (const [at, node] of nodes.entries()) {
    if (node.type === "table") {
      labelCells(node);
      nodes[at] = block("WideTable", { number: String(++count) }, [node]);
    } else count = frameTables(childrenOf(node), count);
  }
  return count;
}

/**
 * Marks a table of three columns or more, which becomes a list of blocks on a phone. There each cell says to which column it belongs; the
 * first cell of a row is the title of its block.
 */
function labelCells(table: Table): void {
  const [head, ...rows] = table.children;
  const labels = head?.children.map(extractVisibleText) ?? [];
  if (labels.length < 3) return;
  table.data = { hProperties: { className: ["stack"] } };
  for (const row of rows)
    for (const [at, cell] of row.children.entries())
      if (at > 0) cell.data = { hProperties: { "data-label": labels[at] } };
}

export function block(name: string, attributes: Record<string, string>, children: Nodes[]): Nodes {
  return createTagNode("mdxJsxFlowElement", name, attributes, children);
}

function cutOf(node: BlockTagNode): InteractiveSegment | null {
  const { id = "", passage } = readTextAttributesOfTag(node);
  const [first, list] = childrenOf(node);
  switch (node.name) {
    case "Question":
      return { kind: "question", id };
    case "PreQuestion": {
      const choices = (list ? childrenOf(list) : []).map(childrenOf);
      const options = choices.map(([text]) => extractVisibleText(text ?? []));
      const answers = choices.flatMap(([, quote]) => (quote ? [inline(childrenOf(quote)[0])] : []));
      const more = { ...(passage && { passage }), ...(answers.length > 0 && { answers }) };
      return { kind: "pre-question", id, html: inline(first), options, ...more };
    }
    case "Recall":
      return { kind: "recall", id, html: inline(first) };
    case "Task":
      return prepareTask(node);
    case "Further":
      return prepareFurther(node);
    default:
      return null;
  }
}

function inline(paragraph: Nodes | undefined): string {
  return renderInlineMarkdown((paragraph as Paragraph).children);
}

function prepareCase(node: BlockTagNode): Nodes {
  const inside = childrenOf(node);
  const list = inside.findIndex((child) => child.type === "list" && child.ordered);
  const story = block("CaseStory", {}, inside.slice(0, list));
  const questions = block("CaseQuestions", {}, inside.slice(list, list + 1));
  const { id = "", title = "" } = readTextAttributesOfTag(node);
  return block("Case", { id, title }, [block("CaseBody", {}, [story, questions]), ...inside.slice(list + 1)]);
}

/**
 * Returns the tree without positions, so that equal texts give equal trees, and without the alignment of table columns, because alignment
 * would become an inline style, which the content security policy blocks.
 */
function withoutPositions(tree: Root): Root {
  const plain = (key: string, value: unknown) => (key === "position" || key === "align" ? undefined : value);
  return JSON.parse(JSON.stringify(tree, plain)) as Root;
}
