/**
 * The memory of what trainers did about members, and where each member stands: they need a trainer, they are arranged until a date, or they
 * are on schedule. Each member has exactly one of these standings. Pure functions.
 */
import { addDays, computeMomentFromAmsterdamTime, findMondayOfWeek, formatAmsterdamDay } from "~/platform/amsterdam";
import type { MemberNeedsTrainerReason } from "./reasons";

/**
 * What a trainer did about a member. `message`, `extension`, `reminder` and `series` (of final tests) are acts that the member notices, and so
 * is `taken-back`: extra time does not hold any more.
 */
export type NeedItemKind = "done" | "later" | "back" | "taken-back" | TrainerActKind;
export type TrainerActKind = "message" | "extension" | "reminder" | "series";

/** One item of the memory. The latest one of a member holds. */
export interface NeedItem {
  kind: NeedItemKind;
  /** Until when the member stands apart, as ISO text. Null if the item puts the member back in the list, or leaves them there. */
  until: string | null;
  /** Why the member needed a trainer when the item was stored. */
  reasons: MemberNeedsTrainerReason[];
  /** For what extra time was taken back: ids of lessons, and empty for the course as a whole. Empty for every other kind. */
  scopes?: string[];
  /** What the trainer noted. It is for the trainers of the cohort, and the member can ask for it. */
  note: string;
  /** The trainer's id and name. Null if that account ended. */
  actor: string | null;
  by: string | null;
  /** When the item was stored, as ISO text. */
  at: string;
  /**
   * The latest earlier item that is "later" or has a note, and that nobody took back. It is only read with the latest item. Its kind is `done`
   * if "done" was chosen after it: then only its note holds.
   */
  kept?: Pick<NeedItem, "kind" | "until" | "note"> | null;
}

export type MemberStanding = "needs" | "arranged" | "on-schedule";

/**
 * Returns where a member stands. Who has no reason is on schedule, being ahead included. Who has one needs a trainer, unless an item holds
 * and each reason was there when the item was stored: a new reason brings the member back before the date.
 */
export function computeMemberStanding(
  reasons: readonly MemberNeedsTrainerReason[],
  item: Pick<NeedItem, "until" | "reasons"> | null,
  now: Date,
): MemberStanding {
  if (reasons.length === 0) return "on-schedule";
  const holds = item?.until && now < new Date(item.until);
  return holds && reasons.every((reason) => isKnownReason(reason, item.reasons)) ? "arranged" : "needs";
}

/**
 * Returns whether a reason was among those of an earlier moment: of the same kind, and about nothing else than that one. Silence is always
 * known, because it is the absence of news. Of final tests, an attempt that failed since then is new.
 */
export function isKnownReason(reason: MemberNeedsTrainerReason, earlier: readonly MemberNeedsTrainerReason[]): boolean {
  switch (reason.kind) {
    case "silent":
      return true;
    case "unclaimed":
      return earlier.some(({ kind }) => kind === "unclaimed");
    case "stuck-final-test":
    case "failed-final-test":
      return earlier.some((each) => "tests" in each && each.tests >= reason.tests);
    case "stuck-lesson":
      return isWithin(reason.lessonIds, earlier, (each) => (each.kind === "stuck-lesson" ? each.lessonIds : []));
    case "stuck-objective":
      return isWithin(reason.objectiveIds, earlier, (each) =>
        each.kind === "stuck-objective" ? each.objectiveIds : [],
      );
    case "behind":
      return isWithin(reason.scopes, earlier, (each) => (each.kind === "behind" ? each.scopes : []));
  }
}

/** Returns what of these reasons was not there when an item was stored. Of a reason that grew, only what is new. */
export function listNewReasons(
  reasons: readonly MemberNeedsTrainerReason[],
  earlier: readonly MemberNeedsTrainerReason[],
): MemberNeedsTrainerReason[] {
  return reasons
    .filter((reason) => !isKnownReason(reason, earlier))
    .map((reason) => {
      if (reason.kind === "behind") {
        const known = new Set(earlier.flatMap((each) => (each.kind === "behind" ? each.scopes : [])));
        return { ...reason, scopes: reason.scopes.filter((scope) => !known.has(scope)) };
      }
      if (reason.kind !== "stuck-lesson") return reason;
      const known = new Set(earlier.flatMap((each) => (each.kind === "stuck-lesson" ? each.lessonIds : [])));
      const at = reason.lessonIds.map((id, place) => ({ id, place })).filter(({ id }) => !known.has(id));
      return {
        ...reason,
        lessonIds: at.map(({ id }) => id),
        failed: at.map(({ place }) => reason.failed[place] ?? 0),
      };
    });
}

function isWithin(
  ids: readonly string[],
  earlier: readonly MemberNeedsTrainerReason[],
  read: (reason: MemberNeedsTrainerReason) => string[],
): boolean {
  const known = new Set(earlier.flatMap(read));
  return ids.every((id) => known.has(id));
}

/** After an act, or after "done", a member stands apart for this many days. */
const arrangedForDays = 7;
/** "Later" is at most this many days away. */
export const mostDaysUntilLater = 60;
export const maxNeedNoteLength = 200;

/** Returns until when a member stands apart after an act: the beginning of the day a week later, in Amsterdam. */
export function findEndOfArrangement(now: Date): Date {
  return startOfDay(addDays(formatAmsterdamDay(now), arrangedForDays));
}

/**
 * Returns until when a member stands apart after an act, and the reasons that are remembered with it. `until` is null if the act leaves the
 * member where they are. A day that a trainer chose ("later") stays as it is, neither earlier nor later. Of the end of an earlier act and a
 * week from now, the later one holds. More time sets nobody apart who is still late for something else; then a chosen day stays for what the
 * trainer knew when they chose it. `reasons`: those after the act. `earlier`: the latest item before it.
 */
export function composeEndAfterAct(
  kind: TrainerActKind,
  { reasons, earlier, now }: { reasons: MemberNeedsTrainerReason[]; earlier: NeedItem | null; now: Date },
): Pick<NeedItem, "until" | "reasons"> {
  const chosen = findEndOfLater(earlier, now);
  const held = chosen ?? findEndOfItem(earlier, now);
  const isStillLate = kind === "extension" && reasons.some((reason) => reason.kind === "behind");
  if (isStillLate && computeMemberStanding(reasons, earlier, now) !== "arranged") {
    return chosen
      ? { until: chosen, reasons: keepKnownReasons(reasons, earlier?.reasons ?? []) }
      : { until: null, reasons };
  }
  if (held && (chosen || isStillLate)) return { until: held, reasons };
  const week = findEndOfArrangement(now);
  return { until: held && new Date(held) > week ? held : week.toISOString(), reasons };
}

/**
 * Returns the same after extra time was taken back. A chosen day stays. Who stands apart only because they had got that time is in the list
 * again if they are late by this.
 */
export function composeEndAfterTakingBack({
  reasons,
  earlier,
  now,
}: {
  reasons: MemberNeedsTrainerReason[];
  earlier: NeedItem | null;
  now: Date;
}): Pick<NeedItem, "until" | "reasons"> {
  const chosen = findEndOfLater(earlier, now);
  if (chosen) return { until: chosen, reasons };
  const isLate = reasons.some(({ kind }) => kind === "behind");
  if (!earlier || (isLate && earlier.kind === "extension")) return { until: null, reasons };
  return { until: findEndOfItem(earlier, now), reasons: earlier.reasons };
}

/** Returns what of these reasons was known earlier. Of missed deadlines, those that were missed then. */
function keepKnownReasons(
  reasons: readonly MemberNeedsTrainerReason[],
  earlier: readonly MemberNeedsTrainerReason[],
): MemberNeedsTrainerReason[] {
  const known = earlier.flatMap((each) => (each.kind === "behind" ? each.scopes : []));
  return reasons
    .map((each) =>
      each.kind === "behind" ? { ...each, scopes: each.scopes.filter((id) => known.includes(id)) } : each,
    )
    .filter((each) => isKnownReason(each, earlier) && !(each.kind === "behind" && each.scopes.length === 0));
}

/**
 * Returns whether the end of an item says something. An act that took all reasons away, such as new attempts, set nobody apart: the member is
 * on schedule.
 */
export function showsEnd({ kind, reasons }: Pick<NeedItem, "kind" | "reasons">): boolean {
  return reasons.length > 0 || kind === "done" || kind === "later";
}

/** Returns until when an item sets a member apart, as ISO text, or null if that is over or it never did. */
export function findEndOfItem(item: NeedItem | null, now: Date): string | null {
  return item?.until && now < new Date(item.until) ? item.until : null;
}

/** Returns until when a member stands on "later", as ISO text, or null. An act after it does not end that; "done" and "back" do. */
export function findEndOfLater(item: NeedItem | null, now: Date): string | null {
  const [chosen] = [item, item?.kind === "done" ? null : item?.kept].filter((each) => each?.kind === "later");
  return chosen?.until && now < new Date(chosen.until) ? chosen.until : null;
}

/** Returns the note that stands beside a member: that of the latest item, or an earlier one until its own date. */
export function findNoteInForce(item: NeedItem | null, now: Date): string {
  if (item?.note) return item.note;
  const kept = item?.kept;
  return kept?.until && now < new Date(kept.until) ? kept.note : "";
}

/** A choice of a trainer about a member. `day`: until a day that the trainer typed. */
export const needChoices = ["done", "tomorrow", "next-week", "day", "back"] as const;
export type NeedChoice = (typeof needChoices)[number];

/**
 * Returns the day until which a choice sets a member apart, such as 2026-12-07. For `day` it is the day that was typed. `shownOn`: the day on which
 * the page was shown, if it is known. The day that the page named then holds as long as it is still to come, also if midnight was in between.
 */
export function findDayOfChoice(choice: Exclude<NeedChoice, "back">, now: Date, typed = "", shownOn = ""): string {
  const today = formatAmsterdamDay(now);
  const isEarlier = shownOn < today && computeMomentFromAmsterdamTime(shownOn) !== null;
  const shown = isEarlier ? computeDayOfChoice(choice, shownOn, typed) : "";
  return shown > today ? shown : computeDayOfChoice(choice, today, typed);
}

function computeDayOfChoice(choice: Exclude<NeedChoice, "back">, today: string, typed: string): string {
  switch (choice) {
    case "done":
      return addDays(today, arrangedForDays);
    case "tomorrow":
      return addDays(today, 1);
    case "next-week":
      return addDays(findMondayOfWeek(today), 7);
    case "day":
      return typed.trim();
  }
}

/** Returns what is wrong with the day of a choice, or null: it must be a day from tomorrow on, and at most 60 days away. */
export function findProblemOfDay(day: string, now: Date): "day-invalid" | "day-past" | "day-far" | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || computeMomentFromAmsterdamTime(day) === null) return "day-invalid";
  const today = formatAmsterdamDay(now);
  if (day <= today) return "day-past";
  return day > addDays(today, mostDaysUntilLater) ? "day-far" : null;
}

/** Returns the beginning of a day in Amsterdam. */
export function startOfDay(day: string): Date {
  return computeMomentFromAmsterdamTime(day) ?? new Date(0);
}
