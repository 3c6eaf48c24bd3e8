/** Simulates classes, to see how many of their most missed questions are found by raw and by shrunken shares. */
import { rankMissed } from "../../app/analysis/missed/rank-missed";
import { createRandomUint32Generator } from "../../app/questions/choices/shuffle";

export interface MissedSimulationPlan {
  classes: number;
  seed: string;
  /**
   * By how much a question is harder or easier for one class than for another, as a standard deviation in logits. Under 0.43 is "negligible"
   * for one question by the rule of ETS (N. J. Dorans and P. W. Holland in Differential Item Functioning, 1993).
   */
  spread: number;
  /** Whether the figures of the others are known. Without them, shares are shrunk towards the mean of the lesson. */
  others: boolean;
}

export interface MissedSimulationRow {
  spread: number;
  towards: "others" | "lesson";
  classes: number;
  /** How many of the true worst five are among the five most missed, on average: by raw shares, and in the order of the page. */
  raw: number;
  page: number;
  gain: number;
  /** The standard error of the gain. */
  error: number;
  /** The share of classes that the page orders by shrunken shares. */
  byShrunken: number;
}

/** Of the classes with a strength from `from` to below `to`: how much ordering by shrunken shares gains. */
export interface GainByStrengthRow {
  from: number;
  to: number;
  classes: number;
  gain: number;
  error: number;
}

const classSize = 22;
const otherClasses = 5;
const otherClassSize = 20;
const lessonCount = 8;
const questionsPerLesson = 5;
const worst = 5;
/** Difficulties of questions, abilities of people and levels of classes, in logits (Rasch's model). */
const difficulty = { mean: -0.8, spread: 0.9 };
const abilitySpread = 0.8;
const classSpread = 0.3;

/** What was found in one class: by raw shares, in the order of the page, and by shrunken shares whatever the page does. */
interface FoundInClass {
  raw: number;
  page: number;
  shrunken: number;
  strength: number;
  isByShrunken: boolean;
}

/** Returns what the order of the page gains in simulated classes. */
export function simulateMissed(plan: MissedSimulationPlan): MissedSimulationRow {
  const found = simulateClasses(plan);
  const { mean: gain, error } = average(found.map(({ page, raw }) => page - raw));
  return {
    spread: plan.spread,
    towards: plan.others ? "others" : "lesson",
    classes: plan.classes,
    raw: average(found.map(({ raw }) => raw)).mean,
    page: average(found.map(({ page }) => page)).mean,
    gain,
    error,
    byShrunken: found.filter(({ isByShrunken }) => isByShrunken).length / found.length,
  };
}

/** Returns what ordering by shrunken shares gains in classes of each strength. Each spread in `spreads` has as many classes. */
export function simulateGainByStrength(plan: {
  classes: number;
  seed: string;
  spreads: number[];
}): GainByStrengthRow[] {
  const found = plan.spreads.flatMap((spread) => simulateClasses({ ...plan, spread, others: true }));
  const borders = [0, 16, 2 ** 4.5, 32, 2 ** 5.5, 64, Number.POSITIVE_INFINITY];
  return borders.slice(0, -1).map((from, at) => {
    const to = borders[at + 1] as number;
    const own = found.filter(({ strength }) => strength >= from - 0.01 && strength < to - 0.01);
    const { mean: gain, error } = average(own.map(({ shrunken, raw }) => shrunken - raw));
    return { from, to, classes: own.length, gain, error };
  });
}

function average(numbers: readonly number[]): { mean: number; error: number } {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const variance = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, numbers.length - 1);
  return { mean, error: Math.sqrt(variance / numbers.length) };
}

function simulateClasses({ classes, seed, spread, others }: MissedSimulationPlan): FoundInClass[] {
  const random = createRandomUint32Generator(seed);
  const uniform = () => (random() + 0.5) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const questions = Array.from({ length: lessonCount * questionsPerLesson }, (_, at) => at);

  /** Returns of a new class how hard each question is for it, and how many missed it. */
  const answer = (base: readonly number[], size: number) => {
    const level = classSpread * normal();
    const hard = base.map((each) => each + level + spread * normal());
    const missed = hard.map(() => 0);
    for (let person = 0; person < size; person++) {
      const ability = abilitySpread * normal();
      for (const at of questions)
        if (uniform() < 1 / (1 + Math.exp(ability - (hard[at] as number)))) missed[at] = (missed[at] as number) + 1;
    }
    return { hard, missed };
  };
  return Array.from({ length: classes }, (): FoundInClass => {
    const base = questions.map(() => difficulty.mean + difficulty.spread * normal());
    const own = answer(base, classSize);
    const rest = Array.from({ length: otherClasses }, () => answer(base, otherClassSize).missed);
    const items = questions.map((at) => ({
      at,
      lessonId: String(Math.floor(at / questionsPerLesson)),
      n: classSize,
      missed: own.missed[at] as number,
      others: others
        ? { n: otherClasses * otherClassSize, missed: rest.reduce((sum, missed) => sum + (missed[at] as number), 0) }
        : null,
    }));
    // Equal shares come in an order by chance, so that the order of the course favours neither.
    const mixed = items.map((item) => ({ item, by: uniform() })).sort((a, b) => a.by - b.by);
    const byShare = mixed.map(({ item }) => item).sort((a, b) => b.missed - a.missed);
    const truth = new Set(
      [...questions].sort((a, b) => (own.hard[b] as number) - (own.hard[a] as number)).slice(0, worst),
    );
    const found = (order: readonly { at: number }[]) => order.slice(0, worst).filter(({ at }) => truth.has(at)).length;
    const ranked = rankMissed(mixed.map(({ item }) => item));
    return {
      raw: found(byShare),
      page: found(ranked),
      shrunken: found([...ranked].sort((a, b) => b.shrunken - a.shrunken)),
      strength: ranked[0]?.strength ?? 0,
      isByShrunken: ranked.every(({ rankedBy }) => rankedBy === "shrunken"),
    };
  });
}
