/** What a phone shows of a live session. Types only. */
import type { LiveExplanation, LiveQuestion } from "./live-screen";

export interface PhonePage extends LiveQuestion {
  sessionId: string;
  courseId: string;
  version: string;
  /** What this browser chose in the two votes, as ids of options; null if it did not vote. */
  first: string[] | null;
  second: string[] | null;
  /** The explanation, and whether the last choice of this browser is right; null before that step. */
  explanation: (LiveExplanation & { isRight: boolean; wasRight: boolean }) | null;
}
