import { setImmediate as pause } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { listGuessablePartsOfRelease } from "~/content/check/guessing/list-guessable-parts-of-release";
import { type GuessingResult, measureGuessingByRules } from "~/content/check/guessing/measure-guessing";
import type { GuessablePart } from "~/content/check/guessing/robot";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { takeInPieces } from "~/platform/pieces.server";

type Pool = "practice" | "final";

/** What robots scored, by the id of a release, which never changes. */
const measured = new LRUCache<string, Record<Pool, readonly GuessingResult[]>>({ max: 8 });

/** So many questions are read before others get their turn. */
const questionsAtOnce = 10;

/**
 * Measures the robots with fixed rules on the practice of a release and on its final test. The server handles other requests after each robot.
 * Robots that learn take seconds; the check of the course measures them.
 */
export async function measureRobotsInPieces(
  release: ReleaseWithQuestions,
): Promise<Record<Pool, readonly GuessingResult[]>> {
  const known = measured.get(release.id);
  if (known) return known;
  const parts: Record<Pool, GuessablePart[]> = { practice: [], final: [] };
  for await (const questions of takeInPieces([...release.questions.values()], questionsAtOnce)) {
    const read = listGuessablePartsOfRelease(release.content, questions);
    parts.practice.push(...read.practice);
    parts.final.push(...read.final);
  }
  const robots = {
    practice: await measureOneAfterAnother(parts.practice),
    final: await measureOneAfterAnother(parts.final),
  };
  measured.set(release.id, robots);
  return robots;
}

async function measureOneAfterAnother(parts: readonly GuessablePart[]): Promise<GuessingResult[]> {
  const results: GuessingResult[] = [];
  for (const result of measureGuessingByRules(parts)) {
    results.push(result);
    await pause();
  }
  return results;
}
