/** The policy of each kind of attempt. SQL and statistics take the kinds they read from here, as a parameter. */
import type { AttemptPolicy, Purpose, Statistic } from "./attempt/policy";
import { practice } from "./practice/policy.server";

export type AttemptKind = "practice";

export const policies = { practice } satisfies Record<AttemptKind, AttemptPolicy>;

const all: AttemptPolicy[] = Object.values(policies);

/** The kinds of attempts that count for something, as stored. */
export function kindsCountingFor(purpose: Purpose): string[] {
  return all.filter(({ countsFor }) => countsFor.includes(purpose)).map(({ kind }) => kind);
}

/** The kinds of attempts that a statistic reads, as stored. */
export function kindsReadBy(statistic: Statistic): string[] {
  return all.filter(({ statistics }) => statistics.includes(statistic)).map(({ kind }) => kind);
}

/** The kinds of attempts of which the first answer to a question counts, as stored. Of the others the last one counts. */
export function kindsCountingFirst(): string[] {
  return all.filter(({ counts }) => counts === "first").map(({ kind }) => kind);
}

/** The policy of a stored kind. @throws when there is none. */
export function findPolicy(kind: string): AttemptPolicy {
  const policy = all.find((each) => each.kind === kind);
  if (!policy) throw new Error(`there is no policy for attempts of the kind ${kind}`);
  return policy;
}
