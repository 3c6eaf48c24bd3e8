/** Puts what was found together for the page. Pure functions. */

import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { FoundDocument } from "~/content/search/found-document";
import { listWordsFoundInstead } from "~/content/search/found-words";
import { quoteFoundSentence, splitAtFoundWords } from "~/content/search/marked-text";
import { findNotePlaceInLesson } from "../notes/note-place";
import type { LessonState } from "../practice/lesson-state";
import type { FoundNote } from "./search-of-reader.sql.server";
import type { HitGroup, LessonPlace, NoteHit, PassageHit, SearchResults, SourceHit, TermHit } from "./search-results";

export interface FoundOfReader {
  documents: FoundDocument[];
  notes: FoundNote[];
}

type OwnRelease = Pick<ReleaseWithQuestions, "content" | "pieces" | "questions">;

interface ResultContext {
  /** The words of the question, folded. */
  words: readonly string[];
  /** The lessons in which the learner has rounds; null for a visitor. */
  states: { courseId: string; lessonId: string; state: LessonState }[] | null;
  /** The learner's release of each course in which a note was found. */
  releases: ReadonlyMap<string, OwnRelease>;
}

export function composeResults({ documents, notes }: FoundOfReader, context: ResultContext): SearchResults {
  const group = <T>(kind: FoundDocument["kind"], compose: (found: FoundDocument) => T | null): HitGroup<T> => {
    const found = documents.filter((each) => each.kind === kind);
    return { total: found[0]?.total ?? 0, hits: found.flatMap((each) => compose(each) ?? []) };
  };
  const stateOf = ({ courseId, lessonId }: FoundDocument): LessonState | null => {
    if (context.states === null) return null;
    return context.states.find((each) => each.courseId === courseId && each.lessonId === lessonId)?.state ?? "open";
  };
  return {
    terms: group("term", toTermHit),
    passages: group("passage", (found) => toPassageHit(found, stateOf(found))),
    notes: { total: notes[0]?.total ?? 0, hits: notes.map((note) => toNoteHit(note, context)) },
    sources: group("source", toSourceHit),
    suggestion: null,
    foundInstead: listWordsFoundInstead(context.words, [
      ...documents.map(({ title, names, body, marked }) => ({ text: body, marked, names: `${title}\n${names}` })),
      ...notes.map(({ text, heading, marked }) => ({ text, marked, names: heading ?? "" })),
    ]),
    isTooCommon: false,
    isEmpty: documents.length === 0 && notes.length === 0,
    isOneCourse: new Set([...documents, ...notes].map(({ courseId }) => courseId)).size === 1,
  };
}

const courseOf = ({ courseId, courseTitle, language }: FoundDocument) => ({
  id: courseId,
  title: courseTitle,
  language,
});

function placeOf({ lessonId, lessonNumber, anchor }: FoundDocument): LessonPlace | null {
  return lessonId === null || lessonNumber === null ? null : { lessonId, number: lessonNumber, anchor };
}

function toTermHit(found: FoundDocument): TermHit {
  const { title, names, body, marked } = found;
  const synonyms = names.split("\n").filter((name) => name !== "");
  return {
    course: courseOf(found),
    term: title,
    synonyms,
    definition: splitAtFoundWords(body, marked),
    place: placeOf(found),
  };
}

function toPassageHit(found: FoundDocument, state: LessonState | null): PassageHit | null {
  const place = placeOf(found);
  const { title, body, marked, piece } = found;
  return place && { course: courseOf(found), title, quote: quoteFoundSentence(body, marked), place, piece, state };
}

function toSourceHit(found: FoundDocument): SourceHit {
  const { title, body, marked, anchor } = found;
  return { course: courseOf(found), title, reference: splitAtFoundWords(body, marked), place: placeOf(found), anchor };
}

function toNoteHit(
  { courseId, lessonId, place, text, heading, marked }: FoundNote,
  { releases }: ResultContext,
): NoteHit {
  const release = releases.get(courseId);
  const here = release ? findPlaceOfOwnText(release, lessonId, place) : null;
  return {
    course: { id: courseId, title: release?.content.title ?? "", language: release?.content.language ?? "nl" },
    heading: here?.heading ?? heading,
    isThere: here !== null,
    place,
    lessonId,
    quote: quoteFoundSentence(text, marked),
  };
}

/** Returns what a place is called where a learner wrote something, or null if the release does not have it. */
function findPlaceOfOwnText(
  { pieces, questions }: OwnRelease,
  lessonId: string,
  place: string,
): { heading: string | null } | null {
  const lesson = pieces.get(lessonId);
  if (!lesson) return null;
  const [, questionId] = /^question:(.*)$/.exec(place) ?? [];
  if (questionId === undefined) return findNotePlaceInLesson(lesson, place, "");
  const isAsked = lesson.places.some((each) => each.questions.includes(questionId));
  return isAsked ? { heading: questions.get(questionId)?.stemText ?? null } : null;
}
