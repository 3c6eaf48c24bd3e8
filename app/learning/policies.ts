/** The policy of each kind of attempt. SQL and statistics take the kinds they read from here, as a parameter. */
import type { AttemptPolicy, Purpose, Statistic } from "./attempt/policy";
import { practice } from "./practice/policy";

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
