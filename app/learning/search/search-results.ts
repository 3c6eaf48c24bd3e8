/** What a search found, as its page shows it. */
import type { TextPart } from "~/content/search/marked-text";
import type { LessonState } from "../practice/lesson-state";

interface CourseOfHit {
  id: string;
  title: string;
  language: string;
}

/** Where a hit leads: an element in the page of a lesson. `anchor` is empty for the lesson as a whole. */
export interface LessonPlace {
  lessonId: string;
  number: number;
  anchor: string;
}

export interface TermHit {
  course: CourseOfHit;
  term: string;
  synonyms: string[];
  definition: TextPart[];
  /** Where a lesson uses the term first, or null if none does. */
  place: LessonPlace | null;
}

export interface PassageHit {
  course: CourseOfHit;
  title: string;
  quote: TextPart[];
  place: LessonPlace;
  /** The number of the piece in its lesson, or null before the first. */
  piece: number | null;
  /** The state of the lesson for the learner, or null for a visitor. */
  state: LessonState | null;
}

export interface NoteHit {
  course: CourseOfHit;
  /** What the place of the note is called or, if it is gone, was called; null if nobody knows. */
  heading: string | null;
  /** Whether the learner's edition has the place. */
  isThere: boolean;
  /** The place in the lesson, such as `passage:markt`, or `question:<id>` for an answer. */
  place: string;
  lessonId: string;
  quote: TextPart[];
}

export interface SourceHit {
  course: CourseOfHit;
  title: string;
  reference: TextPart[];
  place: LessonPlace | null;
  /** The id of the source in the list of the course. */
  anchor: string;
}

/** Hits of one kind. `total`: how many there are; `hits`: the ones that are shown. */
export interface HitGroup<T> {
  total: number;
  hits: T[];
}

export const searchGroupNames = ["terms", "passages", "notes", "sources"] as const;
export type SearchGroupName = (typeof searchGroupNames)[number];

/** The search from which a reader came to a lesson. */
export interface SearchOrigin {
  question: string;
  /** The kind of hits of which the reader saw more, or null. */
  more: SearchGroupName | null;
  /** The name of the hit, as in `nameSearchHit`; null if it is not known. */
  hit: string | null;
}

export interface SearchResults {
  terms: HitGroup<TermHit>;
  passages: HitGroup<PassageHit>;
  notes: HitGroup<NoteHit>;
  sources: HitGroup<SourceHit>;
  /** A question that finds something, with the typing errors put right; null if something was found, or no word looks like an error. */
  suggestion: string | null;
  /**
   * Words that were found instead of one that was typed, because that stands in no hit: another form of it, or a typing error of that form.
   * Empty if none can be named, and null if every typed word stands in a hit.
   */
  foundInstead: string[] | null;
  isEmpty: boolean;
  /** Whether nothing was found because every word is too common to look for, such as `de`. */
  isTooCommon: boolean;
  /** Whether all hits are of one course. */
  isOneCourse: boolean;
}
