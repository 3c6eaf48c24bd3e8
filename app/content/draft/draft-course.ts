/** A draft course: what a program can tell of a dossier without inventing anything. A person writes the rest. */
import type { Dossier } from "../dossier/dossier";
import type { DraftQuestion } from "./draft-question";

export interface DraftLesson {
  title: string;
  /** The ids of its passages, in order, headings included. */
  passages: string[];
  /** The minutes that the passages take to read and the drafts to answer. */
  minutes: number;
}

export interface DraftTerm {
  /** The term as it is written in the source. */
  term: string;
  /** The sentence of the source that says what it means, for the author; null if the source does not say it. */
  definition: string | null;
  /** The passage of that sentence, or the first one that has the term. */
  passage: string;
  /** How often the term stands in the dossier. */
  count: number;
}

/** A work that the dossier cites or lists. What is not known stays out. */
export interface DraftSource {
  /** Its key in sources.yaml. */
  key: string;
  author?: string;
  year?: number;
  title?: string;
  address?: string;
  /** The passages that cite it. */
  citedIn: string[];
}

export interface DraftObjective {
  /** The index of its lesson. */
  lesson: number;
  text: string;
  /** The passages that it is about. */
  passages: string[];
}

export interface DraftCourse {
  dossier: Dossier;
  lessons: DraftLesson[];
  terms: DraftTerm[];
  sources: DraftSource[];
  objectives: DraftObjective[];
  questions: DraftQuestion[];
}
