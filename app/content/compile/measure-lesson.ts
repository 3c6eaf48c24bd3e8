/** Computes facts about a lesson that its author does not type: its passages, its duration, and the two parts of its title. */

import { countWords, isBlockTag, type Nodes } from "~/platform/markdown/tree";
import { computeLessonMinutes, groupQuestionsByPlace, minutesPerPlace, wordsAMinute } from "../release/lesson-places";
import type { CompiledLesson } from "../release/release";
import type { ParsedClosingCase } from "../source/closing-case/read-closing-case.server";
import type { ParsedLesson } from "../source/read-lesson-file.server";

const asked = ["Question", "PreQuestion", "Recall", "Further"];

function wordsIn(nodes: Nodes[]): number {
  return nodes
    .filter((node) => !asked.some((name) => isBlockTag(node, name)))
    .reduce((sum, node) => sum + countWords(node), 0);
}

/** Returns the duration of a lesson in minutes. A look-back is a place too. */
export function estimateLessonMinutes(lesson: ParsedLesson): number {
  const words = wordsIn(lesson.tree.children);
  const places = groupQuestionsByPlace(lesson.questions.map(({ record }) => record));
  return computeLessonMinutes({ words, places: places.length, cases: lesson.cases.length });
}

/**
 * Returns the passages of a lesson with their reading times. A passage starts at a heading of level 2 or at a case. Text before the first
 * passage belongs to none.
 */
export function listPassagesWithReadingTimes(lesson: ParsedLesson): CompiledLesson["passages"] {
  const starts = new Map<Nodes, { id: string; title: string; kind: "text" | "case" }>();
  for (const { node, id, title } of lesson.headings)
    if (node.depth === 2) starts.set(node, { id, title, kind: "text" });
  for (const { node, id, title } of lesson.cases) starts.set(node, { id, title, kind: "case" });
  const passages: CompiledLesson["passages"] = [];
  // The passage that the next text belongs to. It is null after a case, because text after a case belongs to no passage until the next
  // heading.
  let open: { passage: CompiledLesson["passages"][number]; nodes: Nodes[] } | null = null;
  for (const node of lesson.tree.children as Nodes[]) {
    const start = starts.get(node);
    if (start) {
      open = { passage: { ...start, minutes: 1 }, nodes: [] };
      passages.push(open.passage);
    }
    if (!open) continue;
    open.nodes.push(node);
    open.passage.minutes = Math.max(1, Math.round(wordsIn(open.nodes) / wordsAMinute));
    if (start?.kind === "case") open = null;
  }
  return passages;
}

/** Returns the duration of the closing case in minutes: words / 150, plus 2 for each step, rounded up. */
export function estimateClosingCaseMinutes({ tree, steps }: Pick<ParsedClosingCase, "tree" | "steps">): number {
  return Math.ceil(wordsIn(tree.children) / wordsAMinute + minutesPerPlace * steps.length);
}

/** Splits the title of a lesson at the first `? ` or `: `. The first part keeps its question mark. */
export function splitLessonTitle(title: string): { heading: string; lead: string } {
  const found = /(\?|:) /.exec(title);
  if (!found) return { heading: title, lead: "" };
  const end = found.index + (found[1] === "?" ? 1 : 0);
  return { heading: title.slice(0, end), lead: capitalise(title.slice(found.index + 2).trim()) };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
