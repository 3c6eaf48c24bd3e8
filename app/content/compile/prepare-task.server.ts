/** Prepares the tasks of a lesson and its list of what to read next. Neither is compiled: both are drawn from their parts. */
import {
  type BlockTagNode,
  childrenOf,
  extractVisibleText,
  isTag,
  type Nodes,
  readTextAttributesOfTag,
} from "~/platform/markdown/tree";
import { renderBlockMarkdown, renderInlineMarkdown } from "~/questions/reading/inline-html.server";
import type { LessonSegment } from "../release/release";
import { readTaskRubric, splitTask } from "../source/tasks/task-shape";

export function prepareTask(tag: BlockTagNode): LessonSegment & { kind: "task" } {
  const { id = "", title = "" } = readTextAttributesOfTag(tag);
  const { text, rubric } = splitTask(tag);
  const rows = rubric ? readTaskRubric(rubric) : [];
  const criteria = rows.map(({ points, criterion }) => ({ points, criterion: renderInlineMarkdown(criterion) }));
  return {
    kind: "task",
    id,
    title,
    html: renderBlockMarkdown(text),
    ...(criteria.length > 0 && { rubric: criteria }),
  };
}

type FurtherSegment = LessonSegment & { kind: "further" };
type FurtherLink = FurtherSegment["items"][number]["links"][number];

export function prepareFurther(tag: BlockTagNode): FurtherSegment {
  const items = childrenOf(childrenOf(tag)[0] as Nodes).map((item) => {
    const line = childrenOf(childrenOf(item)[0] as Nodes);
    const text = extractVisibleText(line.filter(({ type }) => type === "text"));
    // The sentence after the link stands on a line of its own, where the comma or colon before it has no meaning.
    return { links: line.flatMap(readLink), text: text.replace(/^[\s.,:;–—-]+/, "") };
  });
  return { kind: "further", items };
}

function readLink(node: Nodes): FurtherLink[] {
  if (node.type === "link") return [{ text: extractVisibleText(node), url: node.url }];
  return isTag(node) && node.name === "Cite" ? [{ source: readTextAttributesOfTag(node).source ?? "" }] : [];
}
