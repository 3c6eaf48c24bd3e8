/**
 * Adds a link at the end of every passage of a compiled lesson. The compiled HTML has no place for it, because the link is in the language
 * of the interface.
 */
import type { CompiledLesson } from "~/content/release/release";

type Passage = CompiledLesson["passages"][number];

/** The position in a segment where a passage ends. */
interface End {
  segment: number;
  at: number;
  passage: Passage;
}

/** `lesson.segments` with the HTML of each, in the same order. `linkTo` creates the HTML of one link. */
export function addPassageLinks(lesson: CompiledLesson, linkTo: (passage: Passage) => string): string[] {
  const html = lesson.segments.map((segment) => (segment.kind === "html" ? segment.html : ""));
  // From the end to the start, so that earlier positions stay correct.
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

/** Returns the position of a heading, or of the section of a case. */
function startOf(text: string, { id, kind }: Passage): number {
  return text.indexOf(kind === "case" ? `<section class="case" id="${id}"` : `<h2 id="${id}"`);
}

/** Two parts of running text are separated by `</div><div class="flow read">`. The link belongs to the first. */
function beforeOpening(text: string, at: number): number {
  const [opening = ""] = /(?:<div class="flow read">)?$/.exec(text.slice(0, at)) ?? [];
  return lastInside(text, at - opening.length);
}

function afterWords(text: string): number {
  return lastInside(text, text.length);
}

/** Returns the position inside the part that ends there, so that the link follows its last paragraph. */
function lastInside(text: string, at: number): number {
  return text.slice(0, at).endsWith("</div>") ? at - "</div>".length : at;
}

function hasWords(html: string): boolean {
  return html.replace(/<[^>]*>?/g, "").trim() !== "";
}
