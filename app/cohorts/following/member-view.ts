/** One member as their trainer sees them: states, scores and what was done for them; no answers, notes or review cards. */
import type { RoundResult } from "~/learning/progress/result-view";
import type { MemberProgress } from "./member-progress";
import type { Need } from "./needs";

/** `by`: the trainer's name; null when that account is gone. Times are ISO text, or dates before they travel. */
export interface SentMessage {
  id: string;
  subject: string;
  text: string;
  by: string | null;
  at: string | Date;
}

export interface WrittenExtension {
  scope: string;
  seq: number;
  dueAt: string | Date;
  reason: string;
  by: string | null;
  at: string | Date;
}

export interface MemberView extends MemberProgress {
  rounds: RoundResult[];
  needs: Need[];
  /** What holds for this member; `extended` where that is more than the group has. */
  deadlines: { scope: string; dueAt: Date; extended: boolean }[];
  extensions: WrittenExtension[];
  messages: SentMessage[];
}

export const longestSubject = 150;
export const longestMessage = 4000;
export const longestReason = 500;
