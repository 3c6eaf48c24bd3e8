/** What the policy of final tests knows about a learner besides the attempts of one series. Types only. */
import type { EditionRules } from "~/content/release/release";
import type { PostedFormFields } from "~/questions/kind";
import type { AttemptSitting } from "../sitting/sitting";

/** One attempt of a learner at the pool of their edition, in any series and any edition. Times are ISO times. */
export interface FinalTestAttempt {
  id: string;
  series: number;
  /** The number of the attempt in its series, from 1. */
  number: number;
  startedAt: string;
  closesAt: string;
  /** When the attempt was handed in, or null while it is open. */
  handedInAt: string | null;
  /** `passed` and `score` hold now: later marking can change them. Null while the attempt is open. */
  passed: boolean | null;
  score: number | null;
  /** The highest score that the attempt ever had: what was passed stays passed, also if later marking takes a point away. */
  bestScore: number | null;
  /** How many questions the attempt asks. */
  questions: number;
  /** How many attempts its series has, and how far apart. A series keeps the rules of the edition in which it began. */
  seriesRules: EditionRules["attempts"];
  /** The sitting with whose code the attempt was begun, or null. */
  sitting: AttemptSitting | null;
}

/** What a learner filled in at a question of an open final test. */
export interface StoredChoice {
  questionId: string;
  /** How often the question was saved. */
  no: number;
  /** The fields of the form as posted, also if they are no complete answer. */
  fields: PostedFormFields;
  flagged: boolean;
  savedAt: string;
}

export interface FinalTestContext {
  /** Whether the learner has an account. Every account has a confirmed address. */
  account: boolean;
  /** The ids of the lessons that the learner passed, in any edition of the course. */
  passedLessons: string[];
  /** All attempts at the pool, ordered by series and number. */
  history: FinalTestAttempt[];
  /** When the edition after that of the learner opened, as an ISO time, or null if the learner's edition is the newest. */
  nextEditionOpenedAt: string | null;
  /** When the learner was last granted a new series of this pool, as an ISO time, or null. */
  grantedAt: string | null;
  /** For each question of the pool that the learner was asked: when, and in which series, the last time. */
  seen: Record<string, { at: string; series: number }>;
  /** The revisions of questions that are held back, by the id of the question. */
  held: Record<string, string[]>;
  /** The seed of the first attempt of the series, from which all its attempts are dealt. Null if it has none. */
  firstSeed: string | null;
  /** What is filled in now at the questions of the latest attempt of the series. */
  choices: StoredChoice[];
}
