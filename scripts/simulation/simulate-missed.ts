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
  /** How many of the true worst five are among the five most missed, on average: by raw shares, and by shrunken ones. */
  raw: number;
  shrunken: number;
  gain: number;
  /** The standard error of the gain. */
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

export function simulateMissed({ classes, seed, spread, others }: MissedSimulationPlan): MissedSimulationRow {
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
  const gains: number[] = [];
  let [raw, shrunken] = [0, 0];
  for (let each = 0; each < classes; each++) {
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
    const [plain, better] = [found(byShare), found(rankMissed(mixed.map(({ item }) => item)))];
    raw += plain;
    shrunken += better;
    gains.push(better - plain);
  }
  const gain = (shrunken - raw) / classes;
  const variance = gains.reduce((sum, each) => sum + (each - gain) ** 2, 0) / Math.max(1, classes - 1);
  return {
    spread,
    towards: others ? "others" : "lesson",
    classes,
    raw: raw / classes,
    shrunken: shrunken / classes,
    gain,
    error: Math.sqrt(variance / classes),
  };
}
