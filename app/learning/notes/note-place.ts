/** The places in a lesson where a learner can write or choose something that is kept as a note. Pure functions. */
import { type LessonInPieces, listBlocks } from "~/content/release/lesson-pieces";
import { htmlToPlainText } from "~/platform/text/html-to-plain-text";

/** The kinds of places. `passage`: a piece of the lesson, whether it is a text or a case. */
const kinds = ["pre-question", "recall", "task", "passage"] as const;
export type NotePlaceKind = (typeof kinds)[number];

/** Reads a place such as `recall:terugblik`. Returns null if it is not written as a place. */
export function parseNotePlace(place: string): { kind: NotePlaceKind; id: string } | null {
  const [, name, id] = /^([a-z-]+):([\p{L}\p{M}\p{N}_.-]{1,200})$/u.exec(place) ?? [];
  const kind = kinds.find((each) => each === name);
  return kind && id ? { kind, id } : null;
}

/** Returns what a place is called, as plain text, or null if that is not known. `title` is plain text, `html` is HTML. */
export function composeNoteHeading({ title, html }: { title?: string; html?: string }): string | null {
  return title ?? (htmlToPlainText(html ?? "") || null);
}

/**
 * Finds a place in a lesson. `text`: what is kept there; at a pre-question it must be one of the options, or empty. Returns what the place is
 * called, or null if the lesson does not have it.
 */
export function findNotePlaceInLesson(
  pieces: Pick<LessonInPieces, "opening" | "pieces" | "ending">,
  place: string,
  text: string,
): { heading: string | null } | null {
  const at = parseNotePlace(place);
  if (!at) return null;
  if (at.kind === "passage") {
    const piece = pieces.pieces.find(({ id }) => id === at.id);
    return piece ? { heading: piece.title } : null;
  }
  for (const block of listBlocks(pieces)) {
    if (block.kind !== at.kind || block.id !== at.id) continue;
    if (block.kind === "pre-question" && text !== "" && !block.options.includes(text)) continue;
    return { heading: composeNoteHeading(block.kind === "task" ? { title: block.title } : { html: block.html }) };
  }
  return null;
}
