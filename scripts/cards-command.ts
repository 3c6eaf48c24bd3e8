/** The command `npm run cards`: this module reads its arguments and runs it; cards.ts prints the results. */
import { createReleaseCache } from "../app/content/release/release-cache.server";
import type { Card } from "../app/learning/cards/card";
import type { CardDifference } from "../app/learning/cards/compare-cards";
import { compareStoredWithComputedCards, remakeCards } from "../app/learning/cards/remake-cards.server";
import type { Pool } from "../app/platform/database/database.server";
import { isHelpAsked, readOptions } from "./command-arguments";
import type { ProgressDisplay } from "./progress-display";

export const cardsHelp = `npm run cards: makes the cards of all learners again, from their answers.

  npm run cards                makes the cards that are missing or not what the answers say
  npm run cards -- --check     only compares, shows where they differ, and writes nothing

A card is what a learner has to remember of one place of a lesson, and when it comes back. Nothing is lost by making it
again. The site may run meanwhile. You can stop this and run it again: what is right already does not change.
Uses DATABASE_URL, else the embedded database in DATA_DIR (also while the site runs).
`;

interface CardsCommand {
  check: boolean;
}

const options = { check: { type: "boolean" } } as const;

/**
 * Returns the command that the arguments ask for.
 * @throws CommandRefusal with a sentence about what is wrong with them
 */
export function readCardsCommand(args: string[]): CardsCommand | "help" {
  if (isHelpAsked(args)) return "help";
  const { check = false } = readOptions("cards", options, args);
  return { check };
}

/** Makes or compares all cards, and returns the text to print. `ok` is false if a comparison found a difference. */
export async function runCardsCommand(
  pool: Pool,
  { check }: CardsCommand,
  progress: ProgressDisplay,
): Promise<{ ok: boolean; text: string }> {
  const releases = createReleaseCache();
  if (!check) {
    const { learners, remade } = await remakeCards(pool, releases, progress).finally(() => progress.end());
    return { ok: true, text: `Learners looked at: ${learners}. Their cards were made again: ${remade}.` };
  }
  const found = await compareStoredWithComputedCards(pool, releases, progress).finally(() => progress.end());
  const { learners, cards, differing, differences } = found;
  const compared = `Learners looked at: ${learners}. Cards compared: ${cards}.`;
  if (differing === 0) return { ok: true, text: `${compared} Every card is what the answers say.` };
  const rest = differing > differences.length ? [`  and ${differing - differences.length} more`] : [];
  const lines = [`${compared} These ${differing} differ:`, ...differences.map(describeDifference), ...rest];
  return { ok: false, text: [...lines, "Run npm run cards to make them again."].join("\n") };
}

function describeDifference({ courseId, lessonId, place, learnerId, stored, computed }: CardDifference): string {
  const states = `stored ${describeCard(stored)}; computed ${describeCard(computed)}`;
  return `  ${courseId} ${lessonId} ${place}: ${states} (learner ${learnerId})`;
}

function describeCard(card: Card | null): string {
  if (!card) return "nothing";
  const { dueOn, rightDays, stability, askedAt } = card;
  return `due ${dueOn}, right on ${rightDays} days, stability ${stability.toFixed(2)}, asked ${askedAt}`;
}
