/**
 * What a trainer sees of one member: states of lessons, scores, messages and extensions of deadlines. A trainer does not see answers,
 * notes or review cards.
 */
import type { RoundResultForTrainer } from "~/learning/progress/round-result-for-trainer";
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

export interface DeadlineExtension {
  scope: string;
  seq: number;
  /** Null if a trainer took the time back. */
  dueAt: string | Date | null;
  reason: string;
  by: string | null;
  at: string | Date;
}

/** What one act of a trainer gave or took back: the extensions with the same moment, trainer, date and reason, in the order of the lessons. */
export interface ExtensionAct extends Omit<DeadlineExtension, "scope" | "seq"> {
  scopes: string[];
  /** Those of them that still hold, and can be taken back. */
  held: { scope: string; seq: number }[];
}

/** Returns the acts that gave time or took it back, the latest first. `extensions`: all of one member in one cohort, the latest first. */
export function listExtensionActs(
  extensions: readonly DeadlineExtension[],
  lessonIds: readonly string[],
): ExtensionAct[] {
  const acts = new Map<string, DeadlineExtension[]>();
  for (const each of extensions) {
    const key = JSON.stringify([each.at, each.by, each.dueAt, each.reason]);
    acts.set(key, [...(acts.get(key) ?? []), each]);
  }
  const isLatest = ({ scope, seq }: DeadlineExtension) =>
    extensions.every((each) => each.scope !== scope || each.seq <= seq);
  return [...acts.values()].map((members) => {
    const [{ dueAt, reason, by, at }] = members as [DeadlineExtension];
    const scopes = sortScopes(
      members.map(({ scope }) => scope),
      lessonIds,
    );
    const held = scopes.flatMap((scope) =>
      members.filter((each) => each.scope === scope && each.dueAt && isLatest(each)),
    );
    return { scopes, held: held.map(({ scope, seq }) => ({ scope, seq })), dueAt, reason, by, at };
  });
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
