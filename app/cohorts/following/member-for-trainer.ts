/** One member as their trainer sees them: states, scores and what was done for them; no answers, notes or review cards. */
import type { RoundResult } from "~/learning/progress/result-view";
import type { MemberProgress } from "./member-progress";
import type { MemberNeed } from "./needs";

/** `by`: the trainer's name, or null if that account was deleted. Times are dates on the server, and ISO text after they are sent. */
export interface SentMessage {
  id: string;
  subject: string;
  text: string;
  by: string | null;
  at: string | Date;
}

export interface DeadlineExtension {
  scope: string;
  seq: number;
  dueAt: string | Date;
  reason: string;
  by: string | null;
  at: string | Date;
}

export interface MemberForTrainer extends MemberProgress {
  rounds: RoundResult[];
  needs: MemberNeed[];
  /** Deadlines that hold for this member. `extended`: the member has more time than the group. */
  deadlines: { scope: string; dueAt: Date; extended: boolean }[];
  extensions: DeadlineExtension[];
  messages: SentMessage[];
}

export const maxMessageSubjectLength = 150;
export const maxMessageLength = 4000;
export const maxExtensionReasonLength = 500;
