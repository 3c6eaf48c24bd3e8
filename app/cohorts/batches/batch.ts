/** A batch: people of a cohort whom a trainer selected, to do one thing for all of them. This module can also run in the browser. */
import type { SupervisionAtStake } from "~/learning/sitting/sitting";
import type { ExtensionProblems, TypedExtension } from "../acting/extension-rules";
import type { MessageText } from "../acting/message-text";
import type { CourseOutline } from "../group/course-outline";
import type { Deadline } from "../needs/reasons";
import type { MemberStanding, NeedItem } from "../needs/standing";

/** What can be done for all people of a batch. */
export const batchActs = ["message", "extension", "reminder", "remove"] as const;
export type BatchAct = (typeof batchActs)[number];

/** How many batches with mail a trainer may send in an hour, over all cohorts. */
export const mostBatchesPerHour = 3;
export const batchLimitMs = 3_600_000;

/** The typed message to all people of a batch. `replies`: whether replies go to the trainer's own address. */
export type BatchMessage = MessageText & { replies: boolean };

/** What a trainer typed for a batch. A reminder and a removal need nothing. */
export type BatchDraft = BatchMessage | TypedExtension;

/**
 * How many people got what was sent (`reached`), did not because it would change nothing for them, or were no members any more. `onList`:
 * what it did to the list; without it, nothing.
 */
export interface BatchOutcome {
  reached: number;
  skipped: number;
  left: number;
  onList?: EffectOnList;
}

export interface BatchPerson {
  learnerId: string;
  name: string;
}

export interface Batch {
  id: string;
  act: BatchAct;
  /** Whether it is for the whole group, and not for people whom the trainer ticked. */
  toGroup: boolean;
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

/** Where a person stands, and until when they stand apart, as ISO text. */
export interface PlaceOnList {
  standing: MemberStanding;
  until: string | null;
}

/**
 * A person about whom a trainer did or noted something that still holds: the latest item of the memory, and until when the person stands
 * apart, as ISO text. `until` is null if only the note holds. `after`: where the person stands once the batch is sent, or null if that is
 * where they stand now.
 */
export type PersonSetApart = BatchPerson & { item: NeedItem; until: string | null; after: PlaceOnList | null };

/**
 * What a batch does to the list of who needs the trainer: how many of those in it stand apart, for each date the earliest first; how many
 * are on schedule, or stay, because something else of theirs is late.
 */
export interface EffectOnList {
  arranged: { until: string; count: number }[];
  onSchedule: number;
  stays: number;
}

/** Which deadlines a batch can be for. */
export interface DeadlineChoices {
  deadlines: Deadline[];
  course: CourseOutline;
  /** Whether something is over for one of the people. */
  anyLate: boolean;
  /** The choice that the form begins with. */
  scope: string;
}

/** How many batches with mail a trainer may still send this hour. `from`: when there are some again, or null. */
export interface BatchesLeft {
  left: number;
  from: Date | string | null;
}

/** Who would get what if a batch were sent now. */
export interface BatchPreview {
  /** Who would get it. If the batch gives more time: the first and last deadline now, and for which lessons by number (empty for one deadline). */
  gets: (BatchPerson & { dueNow?: { first: Date; last: Date } | null; lessons?: number[] })[];
  /** Whom a trainer set apart or noted something about. Whoever sends can leave them out. For a message to the group: who stands on "later". */
  apart: PersonSetApart[];
  /** Null if it does nothing to the list: a message to the whole group, or a removal. */
  onList: EffectOnList | null;
  /** Who would get nothing, because it would change nothing for them. */
  skipped: BatchPerson[];
  /** Of more time: whose later lessons would come first, and which (ids of lessons, and empty for the course as a whole). */
  overtaken: (BatchPerson & { scopes: string[] })[];
  /** Of more time for all that is late: who has nothing late any more because a trainer gave time, what that was, and until when. */
  given: (BatchPerson & { item: NeedItem; until: Date })[];
  /** Whether that holds for all, so that the batch is about the same lessons: see `ExtensionPlan`. */
  isGivenMeanwhile: boolean;
  /** Whom the batch removes while they have an attempt of a sitting that loses by it. */
  atStake: Record<SupervisionAtStake, BatchPerson[]>;
  /** The message as the reader of this preview gets it, or null if there is no message. */
  letter: { reader: string; subject: string; text: string; hasName: boolean } | null;
  /** Why it can't be sent, or null. */
  problem: "not-running" | { problems: ExtensionProblems } | null;
}

/** Returns whether a trainer types something for this act. */
export function needsDraft(act: BatchAct): boolean {
  return act === "message" || act === "extension";
}
