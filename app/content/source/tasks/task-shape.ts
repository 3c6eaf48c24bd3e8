/** The shapes of `<Task>`, a task for one's own neighbourhood, and of `<Further>`, what to read next. Pure functions. */

import {
  childrenOf,
  extractVisibleText,
  isTag,
  type ListItem,
  lineOf,
  type Nodes,
  type PhrasingContent,
  type Root,
  type TagNode,
} from "~/platform/markdown/tree";
import type { CourseFlaw, CourseProblem } from "../problem";

type Complain = (node: Nodes, flaw: CourseFlaw) => void;

/** A row of the rubric by which learners look at their own work. */
interface TaskCriterion {
  points: number;
  criterion: PhrasingContent[];
}

/** Splits a task into its text and the `<Rubric>` at its end, which may be absent. */
export function splitTask(tag: TagNode): { text: Nodes[]; rubric: TagNode | null } {
  const inside = childrenOf(tag);
  const last = inside.at(-1);
  const rubric = last && isTag(last) && last.name === "Rubric" ? last : null;
  return { text: rubric ? inside.slice(0, -1) : inside, rubric };
}

/** Checks that a task contains paragraphs and lists, the first a paragraph, and at its end perhaps one rubric. */
export function checkTask(tag: TagNode, complain: Complain): void {
  const { text, rubric } = splitTask(tag);
  const odd = text.find(({ type }) => type !== "paragraph" && type !== "list");
  if (odd || text[0]?.type !== "paragraph") complain(odd ?? tag, { code: "task-shape" });
  if (rubric) checkRubric(rubric, complain);
}

function checkRubric(rubric: TagNode, complain: Complain): void {
  const [table, ...more] = childrenOf(rubric);
  for (const extra of more) complain(extra, { code: "tag-too-much", data: { tag: "Rubric" } });
  if (table?.type !== "table") {
    complain(table ?? rubric, { code: "tag-without", data: { tag: "Rubric" } });
    return;
  }
  const rows = table.children.slice(1);
  if (rows.length === 0) complain(table, { code: "rubric-empty" });
  for (const row of rows) if (!readCriterion(row)) complain(row, { code: "rubric-row" });
}

/** Returns the rows of a rubric in which `checkTask` found nothing. */
export function readTaskRubric(rubric: TagNode): TaskCriterion[] {
  const rows = childrenOf(childrenOf(rubric)[0] as Nodes).slice(1);
  return rows.flatMap((row) => readCriterion(row) ?? []);
}

function readCriterion(row: Nodes): TaskCriterion | null {
  const [points, criterion, ...more] = childrenOf(row);
  const value = Number(extractVisibleText(points ?? []).replace(",", "."));
  if (!criterion || more.length > 0 || !(value > 0) || extractVisibleText(criterion) === "") return null;
  return { points: value, criterion: childrenOf(criterion) as PhrasingContent[] };
}

/** Checks that `<Further>` contains one list, in which every item begins with a link or a source, and goes on in plain text. */
export function checkFurther(tag: TagNode, complain: Complain): void {
  const [list, ...more] = childrenOf(tag);
  if (list?.type !== "list" || more.length > 0) complain(more[0] ?? tag, { code: "further-shape" });
  else for (const item of list.children) if (!isFurtherItem(item)) complain(item, { code: "further-item" });
}

function isFurtherItem({ children: [line, ...more] }: ListItem): boolean {
  if (line?.type !== "paragraph" || more.length > 0) return false;
  const parts = line.children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  const named = parts.findIndex((node) => !isLinkOrCitation(node));
  const [start, rest] = named < 0 ? [parts, []] : [parts.slice(0, named), parts.slice(named)];
  const isOneLink = start.length === 1 || start.every(isTag);
  return start.length > 0 && isOneLink && rest.every(({ type }) => type === "text");
}

/** Citations were replaced by the tag `Cite` before, and a citation of an unknown source is gone. */
function isLinkOrCitation(node: Nodes): boolean {
  return (node.type === "link" && extractVisibleText(node) !== "") || (isTag(node) && node.name === "Cite");
}

/** Returns a problem for each `<Further>` of a lesson after its first. */
export function findSecondFurther(file: string, tree: Root): CourseProblem[] {
  const all = tree.children.filter((node) => isTag(node) && node.name === "Further");
  return all.slice(1).map((node): CourseProblem => ({ file, line: lineOf(node), code: "further-second" }));
}
