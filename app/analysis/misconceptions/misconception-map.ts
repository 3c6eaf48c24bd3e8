/** Types for the map of misconceptions of a group: how many people chose an answer that names each one, as pictures of questions show it. */

/** A question whose picture shows the misconception. */
export interface QuestionWithMisconception {
  questionId: string;
  lessonNumber: number;
  /** The number of the question in its lesson, from 1. */
  number: number;
  /** How many people chose an answer that names the misconception, of how many. */
  people: number;
  of: number;
}

export interface MisconceptionMapEntry {
  key: string;
  name: string;
  explanation: string;
  /** A question with which a group can discuss the misconception. */
  discussion: string;
  /** The labels of the editions that have the misconception, or none if every edition that people follow has it. */
  editions: string[];
  /** Ids of the lessons with a question about the misconception, in the order of the course. */
  lessons: string[];
  /** The questions whose pictures show that people have the misconception, those with the most people first. */
  questions: QuestionWithMisconception[];
  /** The day on which the newest of those pictures was last added to, such as 2026-11-30; null if there is none. */
  shownOn: string | null;
}

export interface MisconceptionMapLesson {
  id: string;
  number: number;
  title: string;
}

export interface MisconceptionMap {
  language: string;
  /** The labels of the editions that people follow, the newest first. */
  editions: string[];
  /** The lessons of all those editions, each with its number and title in the newest one that has it. */
  lessons: MisconceptionMapLesson[];
  /** The lessons of each of those editions, by its label. */
  lessonsOf: Record<string, MisconceptionMapLesson[]>;
  /** The misconceptions of the course, the most common ones first, then by name. */
  entries: MisconceptionMapEntry[];
}
