/** The misconceptions of a population, in numbers that reveal nobody. */
import type { NumberBand } from "./disclosure";

export interface MisconceptionMapEntry {
  key: string;
  name: string;
  explanation: string;
  /** A question for discussion. */
  discussion: string;
  /** Ids of the lessons with questions about it, in order. */
  lessons: string[];
  /** The number of people who have it, or null if fewer than five, or none. */
  people: NumberBand | null;
  /** ISO time when this number was first shown, or null if none was shown. */
  shownAt: string | null;
}

export interface MisconceptionMap {
  language: string;
  lessons: { id: string; number: number; title: string }[];
  /** The entries, ordered by how common they are, then by name. */
  entries: MisconceptionMapEntry[];
  /** The number of people who answered a question that can show a misconception. */
  answered: NumberBand | null;
}
