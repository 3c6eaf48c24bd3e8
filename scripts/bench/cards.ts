/** Measures how long it takes to make the cards of everybody from their answers, and to find that nothing has to change. */
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { remakeCards } from "../../app/learning/cards/remake-cards.server";
import type { Pool } from "../../app/platform/database/database.server";
import { createProgressDisplay } from "../progress-display";
import { createMissingBenchLearners } from "./fill-learners";
import type { BenchSite } from "./site";

interface CardsMeasurement {
  name: string;
  answers: number;
  cards: number;
  seconds: number;
  /** By the clock, for one answer. Multiplied by a million, it is the seconds for a million answers. */
  us_per_answer: number;
}

/** About how many answers a learner of `createMissingBenchLearners` has, to begin with. */
const guessedAnswersPerLearner = 15;

/** @param answers at least how many answers there are in the database when their cards are made */
export async function measureCards(
  site: Pick<BenchSite, "pool" | "release">,
  answers: number,
  step: (text: string) => void,
): Promise<CardsMeasurement[]> {
  const { pool } = site;
  step(`cards: making learners with ${answers} answers`);
  await fillUpTo(site, answers);
  await pool`truncate review_card`;
  const made = await measure(pool, "made from answers", "Making cards");
  const compared = await measure(pool, "compared, nothing to change", "Comparing cards");
  return [made, compared];
}

async function fillUpTo({ pool, release }: Pick<BenchSite, "pool" | "release">, answers: number): Promise<void> {
  for (let perLearner = guessedAnswersPerLearner; ; ) {
    const upTo = Math.ceil(answers / perLearner);
    const learners = await createMissingBenchLearners(pool, { release, upTo, step: () => {} });
    const found = await count(pool, "answer");
    if (found >= answers) return;
    // A little more than needed, so that it does not end just below.
    perLearner = (found / learners) * 0.99;
  }
}

async function measure(pool: Pool, name: string, task: string): Promise<CardsMeasurement> {
  const progress = createProgressDisplay(task);
  const began = performance.now();
  await remakeCards(pool, createReleaseCache(), progress);
  const seconds = (performance.now() - began) / 1000;
  progress.end();
  const answers = await count(pool, "answer");
  return {
    name: `cards: ${name}`,
    answers,
    cards: await count(pool, "review_card"),
    seconds: Number(seconds.toFixed(1)),
    us_per_answer: Math.round((seconds / answers) * 1_000_000),
  };
}

async function count(pool: Pool, table: "answer" | "review_card"): Promise<number> {
  const [row] = await pool<{ count: number }[]>`select count(*)::integer as count from ${pool(table)}`;
  return row?.count ?? 0;
}
