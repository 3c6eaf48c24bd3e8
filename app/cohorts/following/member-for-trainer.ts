/**
 * What a trainer sees of one member: states of lessons, scores, messages and extensions of deadlines. A trainer does not see answers,
 * notes or review cards.
 */
import type { RoundResultForTrainer } from "~/learning/progress/round-result-for-trainer";
import type { GivenTime } from "../acting/extension-rules";
import { isTakingBack, listTimesThatStand, type StoredExtension } from "../acting/time-in-force";
import { type MemberNeedsTrainerReason, sortScopes } from "../needs/reasons";
import type { MemberStanding, NeedItem } from "../needs/standing";
import type { MemberProgress } from "./member-progress";

/**
 * A message from a trainer to a member. `by`: the trainer's name, or null if that account was deleted. `at`: a Date where it
 * is read as a column, and an ISO text where it is read as part of JSON.
 */
export interface TrainerMessage {
  id: string;
  subject: string;
  text: string;
  by: string | null;
  at: string | Date;
}

/** The latest message to one member as a person. `actor`: the id of the trainer who wrote it, or null if that account ended. */
export type LatestMessage = TrainerMessage & { actor: string | null };

/** Returns the latest message that a trainer wrote to a member as a person, or null. A message to the whole group is none. */
export function findLatestMessage({
  memory,
  messages,
}: Pick<MemberForTrainer, "memory" | "messages">): LatestMessage | null {
  const item = memory.find(({ kind }) => kind === "message");
  const message = item && messages.find(({ at }) => new Date(at).getTime() === new Date(item.at).getTime());
  return message ? { ...message, actor: item.actor } : null;
}

export interface DeadlineExtension extends StoredExtension {
  reason: string;
  by: string | null;
  at: string | Date;
}

/**
 * What one act of a trainer gave or took back: the extensions with the same moment, trainer, date and reason, in the order of the lessons. Taking
 * back is one act whatever holds then.
 */
export interface ExtensionAct extends Pick<DeadlineExtension, "dueAt" | "reason" | "by" | "at"> {
  scopes: string[];
  isTakingBack: boolean;
  /** Those that hold, and can be taken back; those that were taken back; and those that stand, but later time holds instead. */
  held: GivenTime[];
  takenBack: string[];
  replaced: string[];
  /**
   * For which of them earlier time holds again: after this act, if it took time back, or if what it gave is taken back. `dueAt`: until when.
   */
  again: { scope: string; dueAt: string | Date }[];
}

/** Returns the acts that gave time or took it back, the latest first. `extensions`: all of one member in one cohort, the latest first. */
export function listExtensionActs(
  extensions: readonly DeadlineExtension[],
  lessonIds: readonly string[],
): ExtensionAct[] {
  const acts = new Map<string, DeadlineExtension[]>();
  for (const each of extensions) {
    const key = JSON.stringify([each.at, each.by, isTakingBack(each) || each.dueAt, each.reason]);
    acts.set(key, [...(acts.get(key) ?? []), each]);
  }
  return [...acts.values()].map((rows) => composeAct(rows as [DeadlineExtension], extensions, lessonIds));
}

function composeAct(
  rows: [DeadlineExtension, ...DeadlineExtension[]],
  extensions: readonly DeadlineExtension[],
  lessonIds: readonly string[],
): ExtensionAct {
  const [first] = rows;
  const { reason, by, at } = first;
  const takes = isTakingBack(first);
  const scopes = sortScopes(
    rows.map(({ scope }) => scope),
    lessonIds,
  );
  const sorted = scopes.flatMap((scope) => rows.filter((each) => each.scope === scope));
  const standing = (scope: string) => listTimesThatStand(extensions, scope);
  const placeOf = ({ scope, seq }: DeadlineExtension) => standing(scope).findIndex((each) => each.seq === seq);
  const held = takes ? [] : sorted.filter((each) => placeOf(each) === 0);
  const again = takes ? sorted : held.flatMap(({ scope }) => standing(scope).slice(1, 2));
  const scopesOf = (found: readonly DeadlineExtension[]) => found.map(({ scope }) => scope);
  return {
    scopes,
    isTakingBack: takes,
    held: held.map(({ scope, seq }) => ({ scope, seq })),
    takenBack: takes ? [] : scopesOf(sorted.filter((each) => placeOf(each) === -1)),
    replaced: takes ? [] : scopesOf(sorted.filter((each) => placeOf(each) > 0)),
    again: again.flatMap(({ scope, dueAt }) => (dueAt === null ? [] : [{ scope, dueAt }])),
    dueAt: takes ? null : first.dueAt,
    reason,
    by,
    at,
  };
}

export interface MemberForTrainer extends MemberProgress {
  /** The label of the edition that the member follows. Null if all members follow the same one, or if the member is not enrolled yet. */
  edition: string | null;
  /** Whether the member agreed that trainers see how often each answer was chosen. */
  showsChoices: boolean;
  rounds: RoundResultForTrainer[];
  needs: MemberNeedsTrainerReason[];
  standing: MemberStanding;
  /** What trainers did about the member, the latest first. The latest one holds. */
  memory: NeedItem[];
  /** The deadlines of this member, with extensions. `extended`: the member has more time than the cohort. */
  deadlines: { scope: string; dueAt: Date; extended: boolean }[];
  extensions: DeadlineExtension[];
  messages: TrainerMessage[];
}
