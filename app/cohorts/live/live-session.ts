/** A live session and its questions, as the rows of the database say. Types only. */
import type { LiveStep } from "./steps";

/** A question in a session. The one with the highest number is on the screen. */
export interface LiveRound {
  no: number;
  releaseId: string;
  lessonId: string;
  questionId: string;
  /** The ids of its options, in the order of the screen and of all phones. */
  options: string[];
  choose: "one" | "several";
  step: LiveStep;
  stepAt: Date;
  /** Whether the trainer hid the spread. */
  spreadHidden: boolean;
  /** Whether the screen shows the misconception behind the most chosen wrong option. Only the explanation shows it. */
  misconceptionShown: boolean;
}

export interface LiveSession {
  id: string;
  startedAt: Date;
  /** Null while it runs. */
  endedAt: Date | null;
  /** Null when it has ended. */
  code: string | null;
}

/** How long a session runs at most. After that a job ends it. */
export const mostHoursOfLiveSession = 24;
