/**
 * This file adds a link at the end of every passage of a compiled lesson. The compiled HTML does not contain the links, because they are in
 * the language of the interface, not of the course.
 */
import type { CompiledLesson } from "~/content/release/release";

type Passage = CompiledLesson["passages"][number];

/** Where a passage ends: the number of the segment, and the position in its HTML. */
interface End {
  segment: number;
  at: number;
  passage: Passage;
}

/** Returns the HTML of each segment of the lesson, in the same order, with the links added. `linkTo` returns the HTML of one link. */
export function insertLinksAfterPassages(lesson: CompiledLesson, linkTo: (passage: Passage) => string): string[] {
  const html = lesson.segments.map((segment) => (segment.kind === "html" ? segment.html : ""));
  // Links are inserted from the end to the start, so that the positions before them stay correct.
  for (const { segment, at, passage } of findEnds(lesson.passages, html).reverse()) {
    const text = html[segment] ?? "";
    html[segment] = text.slice(0, at) + linkTo(passage) + text.slice(at);
  }
  return html;
}

function findEnds(passages: Passage[], html: string[]): End[] {
  const ends = new Map<string, End>();
  let open: Passage | null = null;
  for (const [segment, text] of html.entries()) {
    const starts = passages
      .map((passage) => ({ passage, at: startOf(text, passage) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    let from = 0;
    for (const { passage, at } of starts) {
      if (open && hasWords(text.slice(from, at)))
        ends.set(open.id, { segment, at: beforeOpening(text, at), passage: open });
      if (passage.kind === "case") {
        const end = text.indexOf("</section>", at);
        if (end >= 0) ends.set(passage.id, { segment, at: end, passage });
        from = end < 0 ? at : end;
        open = null;
      } else {
        from = at;
        open = passage;
      }
    }
    if (open && hasWords(text.slice(from))) ends.set(open.id, { segment, at: afterWords(text), passage: open });
  }
  return [...ends.values()].sort((a, b) => a.segment - b.segment || a.at - b.at);
}

/** Returns the position where a passage starts: its heading, or the section of a case. */
function startOf(text: string, { id, kind }: Passage): number {
  return text.indexOf(kind === "case" ? `<section class="case" id="${id}"` : `<h2 id="${id}"`);
}

/**
 * Returns where the link of a passage belongs if a new passage starts at `at`. Two parts of running text are separated by `</div><div
 * class="flow read">`, and the link belongs to the first.
 */
function beforeOpening(text: string, at: number): number {
  const [opening = ""] = /(?:<div class="flow read">)?$/.exec(text.slice(0, at)) ?? [];
  return lastInside(text, at - opening.length);
}

function afterWords(text: string): number {
  return lastInside(text, text.length);
}

/** Returns the position inside the part of the text that ends at `at`, so that a link there follows the last paragraph. */
function lastInside(text: string, at: number): number {
  return text.slice(0, at).endsWith("</div>") ? at - "</div>".length : at;
}

function hasWords(html: string): boolean {
  return html.replace(/<[^>]*>?/g, "").trim() !== "";
}
