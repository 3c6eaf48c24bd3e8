/** What two readers found of drafts: for each rule the share that is usable, its interval, how far they agree, and whether the rule is on. */
import { computeWilsonInterval } from "../../app/analysis/missed/wilson-interval";
import type { Judgement } from "./judging-sheet";

/** A rule is on if the lower end of its interval is over this share, and it was judged often enough on dossiers enough. */
const leastShare = 0.65;
const fewestDrafts = 30;
const fewestDossiers = 5;
/** Nine of ten intervals hold the share: one in twenty is below the interval. */
const zOf90Percent = 1.6448536269514722;

export interface RuleFigures {
  rule: string;
  /** Drafts that both judged. */
  count: number;
  dossiers: number;
  /** Drafts that both found usable, as they are or with a light edit. */
  usable: number;
  low: number;
  high: number;
  /** Cohen's kappa of usable or not; null if there is nothing to agree on. */
  kappa: number | null;
  on: boolean;
}

export function computeRuleFigures(one: readonly Judgement[], other: readonly Judgement[]): RuleFigures[] {
  const nameOf = ({ dossier, id }: Judgement) => `${dossier} ${id}`;
  const others = new Map(other.map((judgement) => [nameOf(judgement), judgement]));
  const both = one.flatMap((judgement) => {
    const second = others.get(nameOf(judgement));
    return second ? [{ ...judgement, first: isUsable(judgement), second: isUsable(second) }] : [];
  });
  const rules = [...new Set(both.map(({ rule }) => rule))].sort();
  return rules.map((rule) => {
    const own = both.filter((each) => each.rule === rule);
    const dossiers = new Set(own.map(({ dossier }) => dossier)).size;
    const usable = own.filter(({ first, second }) => first && second).length;
    const { low, high } = computeWilsonInterval(usable, own.length, zOf90Percent);
    const on = low > leastShare && own.length >= fewestDrafts && dossiers >= fewestDossiers;
    return { rule, count: own.length, dossiers, usable, low, high, kappa: computeKappa(own), on };
  });
}

const isUsable = ({ usable }: Judgement) => usable !== "no";

/**
 * Returns how far two readers agree beyond chance: (p − q) / (1 − q), with p the share on which they agree and q the share on which they
 * would agree if each said yes as often as they do, but at random. 1 is always, 0 is as chance would have it.
 *
 * Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37-46.
 */
export function computeKappa(pairs: readonly { first: boolean; second: boolean }[]): number | null {
  const share = (is: (pair: { first: boolean; second: boolean }) => boolean) => pairs.filter(is).length / pairs.length;
  const agreed = share(({ first, second }) => first === second);
  const [one, other] = [share(({ first }) => first), share(({ second }) => second)];
  const byChance = one * other + (1 - one) * (1 - other);
  return pairs.length === 0 || byChance === 1 ? null : (agreed - byChance) / (1 - byChance);
}

export function formatRuleFigures(figures: readonly RuleFigures[]): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const rows = figures.map(({ rule, count, dossiers, usable, low, high, kappa, on }) => [
    ...[rule, String(count), String(dossiers), `${usable} (${percent(usable / count)})`],
    ...[`${percent(low)} to ${percent(high)}`, kappa === null ? "none" : kappa.toFixed(2), on ? "on" : "off"],
  ]);
  const head = ["rule", "n", "dossiers", "usable", "90 % interval", "kappa", "by the rule"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
