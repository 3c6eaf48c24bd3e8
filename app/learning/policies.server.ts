/**
 * The policies of all kinds of attempts. SQL and statistics get the names of the kinds that they use from these functions, as a parameter.
 */
import type { AttemptPolicy, AttemptPurpose, AttemptStatistic } from "./attempt/policy";
import { finalTestPolicy } from "./final/policy.server";
import { practiceAttemptPolicy } from "./practice/policy.server";
import { reviewPolicy } from "./review/policy.server";

type AttemptKind = "practice" | "final" | "review";

export const attemptPolicies = {
  practice: practiceAttemptPolicy,
  final: finalTestPolicy,
  review: reviewPolicy,
} satisfies Record<AttemptKind, AttemptPolicy>;

const all: AttemptPolicy[] = Object.values(attemptPolicies);

/** Returns the stored names of the kinds of attempts that count for a purpose, such as passing a lesson. */
export function listAttemptKindsCountingFor(purpose: AttemptPurpose): string[] {
  return all.filter(({ countsFor }) => countsFor.includes(purpose)).map(({ kind }) => kind);
}

/** Returns the stored names of the kinds of attempts that a statistic uses. */
export function listAttemptKindsUsedBy(statistic: AttemptStatistic): string[] {
  return all.filter(({ statistics }) => statistics.includes(statistic)).map(({ kind }) => kind);
}

/** Returns the stored names of the kinds of attempts that at least one statistic uses. */
export function listAttemptKindsInStatistics(): string[] {
  return all.filter(({ statistics }) => statistics.length > 0).map(({ kind }) => kind);
}

/** Returns the stored names of the kinds of attempts whose answers are marked again although they are not closed. */
export function listAttemptKindsMarkedOpen(): string[] {
  return all.filter(({ marksOpenAgain }) => marksOpenAgain).map(({ kind }) => kind);
}

/**
 * Returns the stored names of the kinds of attempts in which the first answer to a question counts. In the other kinds, the last answer
 * counts.
 */
export function listAttemptKindsCountingFirstAnswer(): string[] {
  return all.filter(({ counts }) => counts === "first").map(({ kind }) => kind);
}

/** Returns the stored names of the kinds of attempts whose questions ask the cards of a learner. */
export function listAttemptKindsAskingCards(): string[] {
  return all.filter(({ asksCards }) => asksCards).map(({ kind }) => kind);
}

/**
 * Returns the policy of a kind of attempt.
 * @throws if no policy has this stored name
 */
export function findAttemptPolicy(kind: string): AttemptPolicy {
  const policy = all.find((each) => each.kind === kind);
  if (!policy) throw new Error(`there is no policy for attempts of the kind ${kind}`);
  return policy;
}
