/** Sittings: final tests that are made in a room while a trainer watches. Types, limits and pure functions. */
import { parseReadableCode } from "~/platform/text/readable-code";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export const maxSittingRoomLength = 120;
export const sittingCodeLength = 6;
/** The length of the window, in minutes. What takes a day or more is not watched by anybody. */
export const leastSittingMinutes = 15;
export const mostSittingHours = 12;
/** How many days ahead a sitting can be planned, and how many sittings of a group may be waiting for their end or closing. */
export const mostDaysAhead = 366;
export const mostUnfinishedSittings = 10;
/** A sitting that nobody closes lapses so many days after its window: its attempts then count without supervision. */
export const daysUntilSittingLapses = 3;
/** Who opened a sitting gets a mail so many hours after its window, if nobody closed it. */
export const hoursUntilSittingMail = 3;
/** A sitting on which no attempt rests is kept so many days after its window. */
export const daysSittingWithoutAttemptsIsKept = 90;

/** The window of a sitting, and when a trainer closed it. */
export interface SittingTimes {
  opensAt: Date;
  closesAt: Date;
  closedAt: Date | null;
}

export interface Sitting extends SittingTimes {
  id: string;
  cohortId: string;
  /** The name of the group when the sitting was opened. */
  cohortName: string;
  courseId: string;
  room: string;
  /** The name that a certificate states: of the group or of the provider, never of a trainer. */
  supervisedBy: string;
  /** The code on the wall, or null once it is erased. */
  code: string | null;
  /** Whether a trainer withdrew it before anybody had begun. It is closed then. */
  withdrawn: boolean;
}

/**
 * `planned`: the window has not begun. `open`: the code works. `ended`: the window is over, and a trainer can still tick and close. `closed`: a
 * trainer closed it. `withdrawn`: a trainer withdrew it before anybody had begun. `lapsed`: nobody closed it in time. The last three are final.
 */
export type SittingState = "planned" | "open" | "ended" | "closed" | "withdrawn" | "lapsed";

/** Returns when a sitting lapses that nobody closes. */
export function computeSittingLapse({ closesAt }: { closesAt: Date }): Date {
  return new Date(closesAt.getTime() + daysUntilSittingLapses * dayMs);
}

export function computeSittingState(sitting: SittingTimes & { withdrawn?: boolean }, now: Date): SittingState {
  if (sitting.closedAt) return sitting.withdrawn ? "withdrawn" : "closed";
  if (now < sitting.opensAt) return "planned";
  if (now < sitting.closesAt) return "open";
  return now < computeSittingLapse(sitting) ? "ended" : "lapsed";
}

/** Returns whether trainers can still tick and close. */
export function isSittingUndecided(state: SittingState): boolean {
  return state === "planned" || state === "open" || state === "ended";
}

export type SittingWindowProblem = "window-short" | "window-long" | "window-over" | "window-far";

/** Returns why a window can't be that of a new sitting, or null if it can. */
export function findSittingWindowProblem(
  { opensAt, closesAt }: Pick<SittingTimes, "opensAt" | "closesAt">,
  now: Date,
): SittingWindowProblem | null {
  const length = closesAt.getTime() - opensAt.getTime();
  if (length < leastSittingMinutes * minuteMs) return "window-short";
  if (length > mostSittingHours * hourMs) return "window-long";
  if (closesAt <= now) return "window-over";
  return opensAt.getTime() > now.getTime() + mostDaysAhead * dayMs ? "window-far" : null;
}

/** Returns a typed code in the form in which codes are compared. Returns null if the text can't be the code of a sitting. */
export function parseSittingCode(text: string): string | null {
  return parseReadableCode(text, sittingCodeLength);
}

/** Who supervised a test. `isGroup`: it is the name of a group, so that the word for a group stands before it. A group may have any name. */
export interface Supervisor {
  by: string;
  isGroup?: boolean | undefined;
}

/** Returns whom a certificate of a sitting names: the group, as it was called when the sitting was opened, or the provider. */
export function readSupervisor({ supervisedBy: by, cohortName }: Pick<Sitting, "supervisedBy" | "cohortName">) {
  return { by, isGroup: by === cohortName };
}

/** The sitting with whose code an attempt was begun, and the ticks that hold. Times are ISO times, because this is read as JSON. */
export interface AttemptSitting {
  id: string;
  /** The name that a certificate states, and whether it is that of the group. */
  by: string;
  isGroup: boolean;
  room: string;
  opensAt: string;
  closesAt: string;
  closedAt: string | null;
  /** Ticked by a trainer: the person was in the room, and a trainer saw who it was. */
  present: boolean;
  identitySeen: boolean;
  /** Whether this is the one attempt more that a learner had after a pass. */
  afterPass: boolean;
  /** When the learner left the group of the sitting, or was removed from it. Null if they did not while the sitting was undecided. */
  leftAt: string | null;
}

/** An attempt as far as supervision depends on it. `sitting`: null if it was begun without a code. */
export interface AttemptInSitting {
  startedAt: string;
  handedInAt: string | null;
  sitting: AttemptSitting | null;
}

/**
 * Whether an attempt was supervised. `none`: it counts without supervision. `open`: it was begun with the code, and can still be handed in
 * within the window. `undecided`: a trainer must close the sitting; until then, or until `until`, nothing rests on the attempt.
 */
export type Supervision =
  | { state: "none" }
  | { state: "open" }
  | { state: "undecided"; until: Date }
  | { state: "supervised"; by: string; isGroup: boolean; identityChecked: boolean };

/** Returns whether the learner was out of the group when an attempt was handed in. An open attempt of who left counts too. */
export function wasHandedInAfterLeaving(handedInAt: string | Date | null, leftAt: string | Date | null): boolean {
  return leftAt !== null && (handedInAt === null || new Date(handedInAt) > new Date(leftAt));
}

/**
 * Returns whether an attempt was supervised: begun with the code of a sitting in its window, handed in within the window, before the sitting
 * was closed and before the learner left the group, and ticked "was here" when it was closed. All of it follows from stored times and ticks.
 * Who left and came back is not under supervision again: nobody answers for the time between.
 */
export function computeSupervision({ startedAt, handedInAt, sitting }: AttemptInSitting, now: Date): Supervision {
  const none = { state: "none" } as const;
  if (!sitting) return none;
  const times = {
    opensAt: new Date(sitting.opensAt),
    closesAt: new Date(sitting.closesAt),
    closedAt: sitting.closedAt === null ? null : new Date(sitting.closedAt),
  };
  const begun = new Date(startedAt);
  const end = times.closedAt && times.closedAt < times.closesAt ? times.closedAt : times.closesAt;
  if (begun < times.opensAt || begun >= times.closesAt) return none;
  if (handedInAt === null) return times.closedAt || now > end || sitting.leftAt ? none : { state: "open" };
  if (new Date(handedInAt) > end || wasHandedInAfterLeaving(handedInAt, sitting.leftAt)) return none;
  if (times.closedAt)
    return sitting.present
      ? { state: "supervised", by: sitting.by, isGroup: sitting.isGroup, identityChecked: sitting.identitySeen }
      : none;
  const until = computeSittingLapse(times);
  return now < until ? { state: "undecided", until } : none;
}

/**
 * What somebody loses who leaves a group or is removed. `open`: they have an open attempt that could still be supervised. `undecided`: they
 * handed one in, and who has no tick then gets none.
 */
export type SupervisionAtStake = "open" | "undecided";
