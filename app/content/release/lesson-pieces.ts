/**
 * The pieces of a lesson: a passage or case, with the places that ask about it. They are derived when a release is loaded, from what every
 * release stores, so that old releases have pieces too (docs/decisions/030-pieces.md). Pure functions.
 */
import { isLookBack } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import { listOriginsInHtml, type Origin } from "../source/citation";
import { groupQuestionsByPlace, type LessonPlace, minutesPerCase, minutesPerPlace } from "./lesson-places";
import type { CompiledLesson, LessonSegment } from "./release";

type Passage = CompiledLesson["passages"][number];
export type PreQuestionSegment = LessonSegment & { kind: "pre-question" };
export type TaskSegment = LessonSegment & { kind: "task" };
export type FurtherSegment = LessonSegment & { kind: "further" };

/** A place where the page asks a question. It has ids only, so that no key of a question can reach a page. */
interface PlaceBlock {
  kind: "place";
  /** Whether the place asks a question about an earlier lesson, which does not count. */
  lookback: boolean;
  /** The ids of its variants. */
  questions: string[];
}

/** A part of a lesson that the page shows as a whole. */
export type LessonBlock = Exclude<LessonSegment, { kind: "question" | "further" }> | PlaceBlock;

export interface LessonPiece extends Passage {
  /** The minutes that the piece takes: to read its text, to think about its case and to answer. */
  minutes: number;
  blocks: LessonBlock[];
  /** The pre-questions that the piece answers: what the learner guessed comes back after its text. */
  guesses: PreQuestionSegment[];
}

export interface LessonInPieces {
  /** What stands before the first piece. */
  opening: LessonBlock[];
  pieces: LessonPiece[];
  /** What follows the last piece. */
  ending: LessonBlock[];
  /** What to read next, which stands at the end of the page; null if the lesson names nothing. */
  further: FurtherSegment | null;
  /** All places, in the order of the page. */
  places: PlaceBlock[];
  /** Who says the sentences with a citation, in the text and in the questions. Empty if there is no citation. */
  origins: Origin[];
}

/**
 * Derives the pieces of a lesson. `questions`: all its practice questions, in the order of the file. The page has every segment and every
 * place once, also if a release is odd; the heading of a passage becomes the title of its piece.
 */
export function deriveLessonPieces(lesson: CompiledLesson, questions: readonly QuestionRecord[]): LessonInPieces {
  const places = groupQuestionsByPlace(questions);
  const derived: LessonInPieces = { opening: [], pieces: [], ending: [], further: null, places: [], origins: [] };
  let current = derived.opening;
  for (const segment of lesson.segments) {
    if (segment.kind === "html") {
      for (const { passage, html } of splitAtPassages(segment.html, lesson.passages)) {
        if (passage) {
          derived.pieces.push({ ...passage, blocks: [], guesses: [] });
          current = derived.pieces.at(-1)?.blocks ?? current;
        }
        if (html.trim() !== "") current.push({ kind: "html", html });
      }
    } else if (segment.kind === "question") {
      const place = places.find(({ variants: [first] }) => first.id === segment.id);
      if (place && standsHere(place, current === derived.opening)) current.push(toBlock(place));
    } else if (segment.kind === "further") derived.further = segment;
    else (segment.kind === "recall" ? derived.ending : current).push(segment);
  }
  moveLastTasks(derived);
  addUnplaced(derived, places);
  for (const piece of derived.pieces) {
    piece.minutes += minutesPerPlace * piece.blocks.filter(({ kind }) => kind === "place").length;
    if (piece.kind === "case") piece.minutes += minutesPerCase;
  }
  for (const block of listBlocks(derived))
    if (block.kind === "pre-question") findAnswerToGuess(derived, block)?.piece.guesses.push(block);
  derived.origins = listOriginsInHtml(JSON.stringify([lesson.segments, questions]));
  derived.places = listBlocks(derived).filter((block) => block.kind === "place");
  return derived;
}

/** Returns all blocks of a lesson, in the order of the page. */
export function listBlocks({
  opening,
  pieces,
  ending,
}: Pick<LessonInPieces, "opening" | "pieces" | "ending">): LessonBlock[] {
  return [...opening, ...pieces.flatMap(({ blocks }) => blocks), ...ending];
}

/** Returns the piece that has an element with this id, such as a question or a passage, or null. */
export function findPieceWithId({ pieces }: Pick<LessonInPieces, "pieces">, id: string): LessonPiece | null {
  const asks = (block: LessonBlock) => block.kind === "place" && block.questions.includes(id);
  const holds = (block: LessonBlock) => block.kind === "html" && block.html.includes(` id="${id}"`);
  return (
    pieces.find((piece) => piece.id === id || piece.blocks.some(asks)) ??
    pieces.find(({ blocks }) => blocks.some(holds)) ??
    null
  );
}

/** Returns the piece that answers a pre-question, with its number; null if no piece does. */
export function findAnswerToGuess(
  lesson: Pick<LessonInPieces, "pieces">,
  { passage, answers }: PreQuestionSegment,
): { piece: LessonPiece; number: number } | null {
  const piece = passage === undefined || answers === undefined ? null : findPieceWithId(lesson, passage);
  return piece && { piece, number: lesson.pieces.indexOf(piece) + 1 };
}

/** Returns the number of a question's place in the lesson, from 1. Returns null for a look-back, which has no number. */
export function numberInLesson({ places }: Pick<LessonInPieces, "places">, questionId: string): number | null {
  const counted = places.filter(({ lookback }) => !lookback);
  return counted.findIndex(({ questions }) => questions.includes(questionId)) + 1 || null;
}

/** Sorts what belongs to questions into the order of the page. `idOf`: returns the id of the question. */
export function sortByPageOrder<T>(
  { places }: Pick<LessonInPieces, "places">,
  items: readonly T[],
  idOf: (item: T) => string,
): T[] {
  const order = new Map(places.flatMap(({ questions }) => questions).map((id, at) => [id, at]));
  const at = (item: T) => order.get(idOf(item)) ?? order.size;
  return [...items].sort((a, b) => at(a) - at(b));
}

/** Returns whether a place is asked where it is written: one that the author placed, and a look-back that is written in the opening. */
function standsHere({ variants: [first] }: LessonPlace, inOpening: boolean): boolean {
  return isLookBack(first) ? inOpening : first.place !== undefined;
}

/** Moves the tasks after everything else of the last piece to the end of the lesson, so that they don't stand folded in that piece. */
function moveLastTasks({ pieces, ending }: LessonInPieces): void {
  const blocks = pieces.at(-1)?.blocks ?? [];
  const last = blocks.findLastIndex(({ kind }) => kind !== "task");
  ending.unshift(...blocks.splice(last + 1));
}

function toBlock({ variants }: LessonPlace): PlaceBlock {
  return { kind: "place", lookback: isLookBack(variants[0]), questions: variants.map(({ id }) => id) };
}

/**
 * Adds the places that the author did not place: a look-back to the opening; another to the end of the piece of its passage, or of its case
 * if that comes later.
 */
function addUnplaced(derived: LessonInPieces, places: readonly LessonPlace[]): void {
  const stands = new Set(listBlocks(derived).flatMap((block) => (block.kind === "place" ? block.questions : [])));
  for (const place of places) {
    const [first] = place.variants;
    if (stands.has(first.id)) continue;
    const named = [first.passage, first.case].flatMap((id) => (id === undefined ? [] : [findPieceWithId(derived, id)]));
    const at = Math.max(...named.map((piece) => (piece ? derived.pieces.indexOf(piece) : -1)));
    // Without a piece of its own (-1) the place stands in the last piece.
    const piece = derived.pieces.at(at);
    (isLookBack(first) || !piece ? derived.opening : piece.blocks).push(toBlock(place));
  }
}

/** What stands between two starts of passages. `passage`: the one that starts here; null before the first. */
interface Stretch {
  passage: Passage | null;
  html: string;
}

const flow = '<div class="flow read">';

/**
 * Splits the HTML of a segment where passages start. A heading goes; the running text around it is closed before it and opened again
 * after it. A case keeps its whole section.
 */
function splitAtPassages(html: string, passages: readonly Passage[]): Stretch[] {
  const starts = passages
    .map((passage) => ({ passage, ...findStart(html, passage) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const stretches: Stretch[] = [];
  let [passage, from, opened]: [Passage | null, number, string] = [null, 0, ""];
  for (const start of starts) {
    const before = html.slice(from, start.at);
    const inFlow = start.passage.kind === "text" && endsInFlow(opened + before);
    stretches.push({ passage, html: opened + (inFlow ? `${before}</div>` : before) });
    [passage, from, opened] = [start.passage, start.after, inFlow ? flow : ""];
  }
  stretches.push({ passage, html: opened + html.slice(from) });
  return stretches.map((each) => ({ ...each, html: each.html.replaceAll(`${flow}</div>`, "") }));
}

/** Returns where a passage starts, and where its heading ends. The HTML was written by React, so a text can't look like a tag. */
function findStart(html: string, { id, kind }: Passage): { at: number; after: number } {
  const at = html.indexOf(kind === "case" ? `<section class="case" id="${id}"` : `<h2 id="${id}">`);
  return { at, after: kind === "case" || at < 0 ? at : html.indexOf("</h2>", at) + "</h2>".length };
}

/** Returns whether the running text is still open at the end of this HTML. */
function endsInFlow(html: string): boolean {
  const last = html.lastIndexOf(flow);
  if (last < 0) return false;
  const since = html.slice(last);
  return (since.match(/<div[ >]/g)?.length ?? 0) > (since.match(/<\/div>/g)?.length ?? 0);
}
