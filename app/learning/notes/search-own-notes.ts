/** Searching in what a learner wrote themselves, by the same letters as the search of the site. Pure functions. */
import { foldText } from "~/content/search/fold-text";
import { listMeantQuestions, listMeantWords, listWords, mostCorrected } from "~/content/search/search-words";
import { isWritten, type OwnNote, type OwnNotesOfCourse } from "./own-notes";

/** The most marks in one text. A page with the marks of a text of only `a b a b` would take seconds. */
const mostMarks = 100;

/** A part of a text. `isHit`: whether it is what was searched for. */
export interface TextPart {
  text: string;
  isHit: boolean;
}

/** A folded text. `from`: where each of its characters begins in the text, and at the end the length of the text. */
function foldWithPlaces(text: string): { folded: string; from: number[] } {
  const known = new Map<string, string>();
  const from: number[] = [];
  let [folded, at] = ["", 0];
  for (const character of text) {
    const plain = known.get(character) ?? foldText(character);
    known.set(character, plain);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) from.push(at);
    at += character.length;
  }
  return { folded, from: [...from, text.length] };
}

const foldNote = ({ heading, text }: OwnNote) => foldText(`${heading}\n${text}`);

/**
 * Returns the words of a search with typing errors put right by the words of the learner's own texts. A word that stands in them is kept. Null
 * if no word looks like a typing error or more than a few do, or if these words find nothing either.
 */
export function suggestNoteWords(courses: readonly OwnNotesOfCourse[], words: readonly string[]): string[] | null {
  const notes = courses.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.notes.filter(isWritten)));
  const texts = notes.map(foldNote);
  const isKnown = (word: string) => texts.some((text) => text.includes(word));
  const unknown = words.filter((word) => !isKnown(word));
  if (unknown.length === 0 || unknown.length > mostCorrected) return null;
  const counted = new Map<string, number>();
  for (const word of texts.flatMap((text) => [...new Set(listWords(text))]))
    counted.set(word, (counted.get(word) ?? 0) + 1);
  const known = [...counted].map(([word, documents]) => ({ word, documents }));
  const meant = words.map((word) => (unknown.includes(word) ? listMeantWords(word, known) : []));
  const finds = (asked: string[]) => texts.some((text) => asked.every((word) => text.includes(word)));
  return listMeantQuestions(words, meant).find(finds) ?? null;
}

/** Returns only what has all words, in its text or its heading, with the course and the lesson where it stands. No words find nothing. */
export function searchOwnNotes(courses: readonly OwnNotesOfCourse[], words: readonly string[]): OwnNotesOfCourse[] {
  const has = (note: OwnNote) => {
    const folded = foldNote(note);
    return words.length > 0 && isWritten(note) && words.every((word) => folded.includes(word));
  };
  return courses
    .map((own) => ({
      ...own,
      lessons: own.lessons
        .map((lesson) => ({ ...lesson, notes: lesson.notes.filter(has) }))
        .filter(({ notes }) => notes.length > 0),
    }))
    .filter(({ lessons }) => lessons.length > 0);
}

/** Splits a text where the words of a search are, the first hundred times. The parts together are the text. */
export function markHits(text: string, words: readonly string[]): TextPart[] {
  const { folded, from } = foldWithPlaces(text);
  const hit = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      hit.fill(true, from[at], endOf(folded, from, at + word.length - 1, text.length));
  }
  const parts: TextPart[] = [];
  for (let start = 0, end = 1; start < text.length; start = end, end += 1) {
    const isRest = parts.length >= 2 * mostMarks - 1 && !hit[start];
    while (end < text.length && (isRest || hit[end] === hit[start])) end += 1;
    parts.push({ text: text.slice(start, end), isHit: hit[start] ?? false });
  }
  return parts;
}

/** Returns where the character ends in the text that gave this character of the folded text, with the accents that follow it. */
function endOf(folded: string, from: number[], last: number, length: number): number {
  let next = last + 1;
  while (next < folded.length && from[next] === from[last]) next += 1;
  return from[next] ?? length;
}

/** Returns how many texts there are. A task at which nothing is written is none. */
export const countTexts = (courses: readonly OwnNotesOfCourse[]) =>
  courses.flatMap(({ lessons }) => lessons.flatMap(({ notes }) => notes.filter(isWritten))).length;
