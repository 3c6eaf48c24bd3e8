import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import { runForAllOrEach, throwCollectedErrors } from "~/platform/run-for-each";
import { countAccounts, listCards, listNextAccounts } from "./cards.sql.server";
import { type CardDifference, compareCards } from "./compare-cards";
import { computeCardsOfLearners } from "./compute-cards.server";
import { rebuildCardsOfLearners } from "./rebuild-cards.server";

/** Shows how many learners are done. */
interface Progress {
  begin(total: number): void;
  advance(by: number): void;
}

export interface CardComparison {
  learners: number;
  cards: number;
  differing: number;
  /** The first differences. The list has a maximum length, because there may be many differences. */
  differences: CardDifference[];
}

/** So few that their attempts are locked for some milliseconds only. */
const learnersAtOnce = 20;
const mostListed = 50;

/**
 * Makes the cards of all accounts again that are not what their answers say. It can run while the site runs, and be stopped at any time and
 * called again. One learner for whom it fails does not stop the others. Returns how many learners were looked at, and how many of them got
 * other cards.
 * @throws AggregateError at the end, if it failed for some
 */
export async function remakeCards(
  pool: Pool,
  releases: ReleaseCache,
  progress: Progress,
): Promise<{ learners: number; remade: number }> {
  let remade = 0;
  const errors: unknown[] = [];
  const remake = async (learnerIds: readonly string[]) => {
    remade += await remakeCardsOfLearners(pool, releases, learnerIds);
  };
  const learners = await forEachAccounts(pool, progress, (learnerIds) => runForAllOrEach(learnerIds, remake, errors));
  throwCollectedErrors(errors);
  return { learners, remade };
}

async function remakeCardsOfLearners(
  pool: Pool,
  releases: ReleaseCache,
  learnerIds: readonly string[],
): Promise<number> {
  const { stored, differences } = await compareCardsOfLearners(pool, releases, { learnerIds, onlyStored: true });
  const known = new Set(stored.map(({ learnerId }) => learnerId));
  const differing = new Set(differences.map(({ learnerId }) => learnerId));
  const wanted = learnerIds.filter((id) => !known.has(id) || differing.has(id));
  if (wanted.length === 0) return 0;
  return runTransactionWithRetry(pool, (db) => rebuildCardsOfLearners(db, releases, { learnerIds: wanted }));
}

/** Compares the cards of all accounts with those that are computed from their answers, and writes nothing. */
export async function compareStoredWithComputedCards(
  pool: Pool,
  releases: ReleaseCache,
  progress: Progress,
): Promise<CardComparison> {
  const found: Omit<CardComparison, "learners"> = { cards: 0, differing: 0, differences: [] };
  const learners = await forEachAccounts(pool, progress, async (learnerIds) => {
    const { stored, differences } = await compareCardsOfLearners(pool, releases, { learnerIds });
    found.cards += stored.length;
    found.differing += differences.length;
    found.differences.push(...differences.slice(0, mostListed - found.differences.length));
  });
  return { learners, ...found };
}

/**
 * Compares the cards of some learners, in one snapshot of the database.
 * @param onlyStored whether learners without a stored card are left out
 */
function compareCardsOfLearners(
  pool: Pool,
  releases: ReleaseCache,
  { learnerIds, onlyStored = false }: { learnerIds: readonly string[]; onlyStored?: boolean },
) {
  return pool.begin("isolation level repeatable read read only", async (db) => {
    const stored = await listCards(db, { learnerIds });
    const compared = onlyStored ? [...new Set(stored.map(({ learnerId }) => learnerId))] : learnerIds;
    const computed = compared.length > 0 ? await computeCardsOfLearners(db, releases, { learnerIds: compared }) : [];
    return { stored, differences: compareCards(stored, computed) };
  });
}

/** Calls `work` with the ids of all accounts, some at a time. Returns how many there were. */
async function forEachAccounts(
  pool: Pool,
  progress: Progress,
  work: (learnerIds: string[]) => Promise<void>,
): Promise<number> {
  progress.begin(await countAccounts(pool));
  let done = 0;
  for (let after: string | null = null; ; ) {
    const learnerIds = await listNextAccounts(pool, { after, limit: learnersAtOnce });
    const last = learnerIds.at(-1);
    if (last === undefined) return done;
    await work(learnerIds);
    progress.advance(learnerIds.length);
    done += learnerIds.length;
    after = last;
  }
}
