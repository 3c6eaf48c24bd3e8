/** The misconceptions of a population, without anybody being found out. */
import type { NumberBand } from "./disclosure";

export interface MisconceptionMapEntry {
  key: string;
  name: string;
  explanation: string;
  /** A question to talk about. */
  discussion: string;
  /** Ids of the lessons that ask about it, in their order. */
  lessons: string[];
  /** How many hold it, as far as that may be shown; null: fewer than five, or none. */
  people: NumberBand | null;
  /** ISO moment of this number; null: none was ever shown. */
  shownAt: string | null;
}

export interface MisconceptionMap {
  language: string;
  lessons: { id: string; number: number; title: string }[];
  /** The most widely held first, then by name. */
  entries: MisconceptionMapEntry[];
  /** How many answered a question that could show one. */
  answered: NumberBand | null;
}
