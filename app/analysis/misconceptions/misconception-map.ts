/** Types for the map of misconceptions of a group: how many people have each one, in numbers that reveal nobody. */
import type { PeopleCountBand } from "./disclosure";

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
  /** The range for the number of people who have the misconception, or null if they are too few to show. */
  people: PeopleCountBand | null;
  /** When the number of people was first shown, as an ISO time, or null if no number was ever shown. */
  shownAt: string | null;
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
  /** The range for the number of people who answered a question that can show a misconception, or null if they are too few. */
  answered: PeopleCountBand | null;
}
