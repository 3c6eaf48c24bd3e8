/** Sittings of a group as trainers and members see them. This module can also run in the browser. */
import type { Sitting, SittingState, Supervisor } from "~/learning/sitting/sitting";
import type { MemberBeforeSitting } from "./members-before-sitting";

/** What a certificate names: the group or the provider of the course. */
export const supervisorKinds = ["group", "provider"] as const;
export type SupervisorKind = (typeof supervisorKinds)[number];

/** A sitting that is open or still to come, for a member of its group. */
export interface SittingForMember {
  id: string;
  cohortName: string;
  room: string;
  opensAt: Date;
  closesAt: Date;
}

export interface SittingForTrainer extends Pick<Sitting, "id" | "room" | "opensAt" | "closesAt" | "closedAt"> {
  supervisedBy: Supervisor;
  state: SittingState;
  /** When the sitting lapses if nobody closes it. */
  lapsesAt: Date;
}

/**
 * When an attempt was handed in: `busy` until then; `in-time` within the window and before the sitting was closed; `after-closing` within the
 * window of a sitting that was closed before its end; `left-group` after the member left the group, also if they came back; else `late`. An
 * attempt that is still open after the end is one of the last three.
 */
export type HandedIn = "busy" | "in-time" | "after-closing" | "left-group" | "late";

/** An attempt that was begun with the code, without its result. */
export interface SittingAttemptForTrainer {
  learnerId: string;
  attemptId: string;
  name: string;
  startedAt: Date;
  handedInAt: Date | null;
  handedIn: HandedIn;
  present: boolean;
  identitySeen: boolean;
}

export interface MemberNotBegun {
  learnerId: string;
  name: string;
  before: MemberBeforeSitting;
}

export interface SittingPageData {
  sitting: SittingForTrainer;
  /** The trainer who closed the sitting. Null if it is not closed, or if they don't train the group any more. */
  closedBy: { name: string; isViewer: boolean } | null;
  /** The attempts of members, sorted by name. */
  attempts: SittingAttemptForTrainer[];
  /**
   * How many attempts are of people who are no members any more. `supervised`: they were handed in before that and are ticked, so that they
   * count as supervised, or will at the closing. `others`: they count without supervision.
   */
  left: { supervised: number; others: number };
  /** Whether nobody began with the code, and the window is not over, so that the sitting can be withdrawn. */
  canWithdraw: boolean;
  /** The members who did not begin with the code, those who can begin first and those who passed under supervision last; and then by name. */
  others: MemberNotBegun[];
}
