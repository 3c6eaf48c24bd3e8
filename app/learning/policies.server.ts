/** The policy of each kind of attempt. SQL and statistics get the kinds that they use from here, as a parameter. */
import type { AttemptPolicy, AttemptPurpose, AttemptStatistic } from "./attempt/policy";
import { practicePolicy } from "./practice/policy.server";

export type AttemptKind = "practice";

export const attemptPolicies = { practice: practicePolicy } satisfies Record<AttemptKind, AttemptPolicy>;

const all: AttemptPolicy[] = Object.values(attemptPolicies);

/** Returns the stored names of the kinds of attempts that count for something. */
export function listAttemptKindsCountingFor(purpose: AttemptPurpose): string[] {
  return all.filter(({ countsFor }) => countsFor.includes(purpose)).map(({ kind }) => kind);
}

/** Returns the stored names of the kinds of attempts that a statistic uses. */
export function listAttemptKindsUsedBy(statistic: AttemptStatistic): string[] {
  return all.filter(({ statistics }) => statistics.includes(statistic)).map(({ kind }) => kind);
}

/** Returns the stored names of the kinds of attempts in which the first answer to a question counts. In other kinds the last one counts. */
export function listAttemptKindsCountingFirstAnswer(): string[] {
  return all.filter(({ counts }) => counts === "first").map(({ kind }) => kind);
}

/**
 * Returns the policy of a stored kind.
 * @throws if there is none
 */
export function findAttemptPolicy(kind: string): AttemptPolicy {
  const policy = all.find((each) => each.kind === kind);
  if (!policy) throw new Error(`there is no policy for attempts of the kind ${kind}`);
  return policy;
}
