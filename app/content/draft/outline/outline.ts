/**
 * Divides a dossier over lessons of 5 to 12 minutes that follow its sections. Of all ways to cut it, the one with the lowest cost is taken:
 * minutes outside the range cost most, then cuts inside a section, then lessons that are far from eight minutes.
 */
import type { Dossier } from "../../dossier/dossier";
import { computeLessonMinutes } from "../../release/lesson-places";
import type { DraftLesson } from "../draft-course";
import type { DraftQuestion } from "../draft-question";
import type { KeyTerm } from "../terms/key-terms";
import { createTitles } from "./lesson-titles";
import { listUnits, type OutlineUnit } from "./units";

export const lessonMinutes = { least: 5, most: 12 } as const;
const usualMinutes = 8;
/** The files of lessons are numbered with two digits. */
export const mostLessons = 99;

interface OutlineOptions {
  questions: readonly DraftQuestion[];
  terms: readonly KeyTerm[];
  /** The ids of the passages of the list of literature, which is in no lesson. */
  literature: ReadonlySet<string>;
}

/**
 * Returns the lessons. Every passage is in one of them, in order, except the list of literature. A dossier that is too short gives one
 * lesson; a passage that is too long is a lesson by itself; and a dossier too long for 99 lessons gives longer ones.
 */
export function composeOutline(dossier: Dossier, { questions, terms, literature }: OutlineOptions): DraftLesson[] {
  const passages = dossier.passages.filter(({ id }) => !literature.has(id));
  const units = listUnits(passages, countPlaces(questions));
  const parts = divide(units);
  const { title } = createTitles(dossier, terms, parts.length === 1);
  return parts.map((part) => {
    const inside = part.flatMap((unit) => unit.passages);
    return { title: title(inside), passages: inside.map(({ id }) => id), minutes: computeMinutes(part) };
  });
}

/** The places of a question count at the first passage that it stands on. */
function countPlaces(questions: readonly DraftQuestion[]): Map<string, number> {
  const places = new Map(questions.map(({ place, passages }) => [place, passages[0] ?? ""]));
  const counts = new Map<string, number>();
  for (const passage of places.values()) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return counts;
}

function computeMinutes(units: readonly Pick<OutlineUnit, "words" | "places">[]): number {
  const sum = (of: "words" | "places") => units.reduce((all, unit) => all + unit[of], 0);
  return computeLessonMinutes({ words: sum("words"), places: sum("places"), cases: 0 });
}

function divide(units: readonly OutlineUnit[]): OutlineUnit[][] {
  const whole = computeMinutes(units);
  const scale = Math.max(1, whole / (mostLessons * usualMinutes));
  const highest = Math.min(...units.flatMap(({ depth }) => depth ?? []));
  /** The lowest cost of dividing the units before each index, and where the last of those lessons begins. */
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= units.length; end++) {
    best[end] = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    for (let start = end - 1; start >= 0; start--) {
      const minutes = computeMinutes(units.slice(start, end));
      if (start < end - 1 && minutes > 2 * lessonMinutes.most * scale) break;
      const cut = start === 0 ? 0 : computeCutCost((units[start] as OutlineUnit).depth, highest);
      const cost = (best[start]?.cost ?? 0) + computeLengthCost(minutes / scale) + cut;
      if (cost < (best[end]?.cost ?? 0)) best[end] = { cost, start };
    }
  }
  const parts: OutlineUnit[][] = [];
  for (let end = units.length; end > 0; end = best[end]?.start ?? 0) parts.unshift(units.slice(best[end]?.start, end));
  return parts;
}

function computeLengthCost(minutes: number): number {
  const { least, most } = lessonMinutes;
  const outside = Math.max(0, least - minutes, minutes - most);
  return outside * 100 + Math.abs(minutes - usualMinutes);
}

/** A lesson that begins at a main heading costs nothing; the deeper its heading, the more; one inside a section costs most. */
function computeCutCost(depth: number | null, highest: number): number {
  return depth === null ? 12 : Math.min(8, (depth - highest) * 2);
}
