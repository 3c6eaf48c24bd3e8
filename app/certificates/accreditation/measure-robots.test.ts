import { expect, it } from "vitest";
import { createTestCourse } from "~/../tests/support/factories";
import { listGuessablePartsOfRelease } from "~/content/check/guessing/list-guessable-parts-of-release";
import { measureGuessing } from "~/content/check/guessing/measure-guessing";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { measureRobotsInPieces } from "./measure-robots.server";

const { release: content, questions: stored } = createTestCourse();
const questions = new Map(stored.map(({ record }) => [record.id, record]));
const releaseNamed = (id: string): ReleaseWithQuestions => {
  return { id, content, questions, lessons: new Map(), pieces: new Map(), cells: [] };
};

it("robots are measured one after another, and others get their turn after each", async () => {
  let turns = 0;
  let isOver = false;
  const others = () => {
    turns += 1;
    if (!isOver) setImmediate(others);
  };
  setImmediate(others);
  const { practice, final } = await measureRobotsInPieces(releaseNamed("beurten"));
  isOver = true;
  expect(practice.length).toBeGreaterThan(10);
  expect(final).toEqual([]);
  expect(turns).toBeGreaterThan(practice.length);
});

it("in pieces, the robots score what they score on everything at once, and a release is measured once", async () => {
  const release = releaseNamed("zelfde");
  const robots = await measureRobotsInPieces(release);
  const learn = ["bayes", "logit"];
  const all = measureGuessing(listGuessablePartsOfRelease(content, questions.values()).practice);
  expect(robots.practice).toEqual(all.filter(({ robot }) => !learn.includes(robot)));
  expect(await measureRobotsInPieces(release)).toBe(robots);
});
