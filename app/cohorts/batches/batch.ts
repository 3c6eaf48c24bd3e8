/** A batch: people of a cohort whom a trainer selected, to do one thing for all of them. This module can also run in the browser. */
import type { ExtensionProblems, TypedExtension } from "../acting/extension-rules";
import type { MessageText } from "../acting/message-text";

/** What can be done for all people of a batch. */
export const batchActs = ["message", "extension", "reminder", "remove"] as const;
export type BatchAct = (typeof batchActs)[number];

/** The typed message to all people of a batch. `replies`: whether replies go to the trainer's own address. */
export type BatchMessage = MessageText & { replies: boolean };

/** What a trainer typed for a batch. A reminder and a removal need nothing. */
export type BatchDraft = BatchMessage | TypedExtension;

/** How many people got what was sent (`reached`), did not because it would change nothing for them, or were no members any more. */
export interface BatchOutcome {
  reached: number;
  skipped: number;
  left: number;
}

export interface BatchPerson {
  learnerId: string;
  name: string;
}

export interface Batch {
  id: string;
  act: BatchAct;
  /** The selected people who are members now. */
  members: BatchPerson[];
  /** How many of the selected people are no members any more, and how many of them never were. */
  left: number;
  strangers: number;
  draft: BatchDraft | null;
  /** The number of changes of the draft. What is sent must be what the trainer saw. */
  draftNo: number;
  /** Null until the batch is sent. */
  outcome: BatchOutcome | null;
}

/** Who would get what if a batch were sent now. */
export interface BatchPreview {
  /** Who would get it. `dueAt`: the member's deadline now, if the batch gives more time. */
  gets: (BatchPerson & { dueAt?: Date })[];
  /** Who would get nothing, because it would change nothing for them. */
  skipped: BatchPerson[];
  /** The message as the reader of this preview gets it, or null if there is no message. */
  letter: { reader: string; subject: string; text: string; hasName: boolean } | null;
  /** Why it can't be sent, or null. */
  problem: "not-running" | { problems: ExtensionProblems } | null;
}

/** Returns whether a trainer types something for this act. */
export function needsDraft(act: BatchAct): boolean {
  return act === "message" || act === "extension";
}
