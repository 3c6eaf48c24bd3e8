import { expect, it } from "vitest";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { composeReleaseWithQuestions } from "~/content/release/release-cache.server";
import { listOptions } from "~/questions/options";
import { findMisconception } from "./live-screen";
import type { LiveRound } from "./live-session";

const built = createTestCourseWithVariants();
const records = built.questions.map(({ record }) => record);
const question = records.find(({ id }) => id === "B1");
const options = question ? listOptions(question) : [];
const wrong = options.filter(({ correct }) => !correct);
const idea = (key: string) => ({ key, name: `Idee ${key}`, explanation: "", discussion: "Praat erover." });
for (const [at, option] of wrong.entries()) option.misconception = `idee-${at}`;
const release = composeReleaseWithQuestions(
  "release",
  { ...built.release, misconceptions: [idea("idee-0"), idea("idee-1")] },
  records,
);
const round = { questionId: "B1", options: options.map(({ id }) => id) } as LiveRound;

/** Returns the misconception for spreads of the right option and both wrong ones; null: a vote without a spread. */
function find(first: number[] | null, second: number[] | null) {
  const spread = (chosen: number[] | null) => ({ answers: chosen ? 6 : 0, chosen });
  return findMisconception(release, round, { first: spread(first), second: spread(second) })?.name ?? null;
}

it("the misconception is of the wrong option that leads in the last vote with a spread", () => {
  expect(find([1, 4, 1], null)).toBe("Idee idee-0");
  expect(find([1, 4, 1], [0, 1, 5])).toBe("Idee idee-1");
  expect(find([1, 1, 4], [3, 2, 1])).toBe("Idee idee-0");
});

it("there is none if no wrong option leads, if one person chose it, or if the one that leads has no misconception", () => {
  expect(find([0, 3, 3], null)).toBeNull();
  expect(find([1, 4, 1], [5, 1, 0])).toBeNull();
  expect(find(null, null)).toBeNull();
  const without = { ...release, content: { ...release.content, misconceptions: [idea("idee-1")] } };
  const spreads = { first: { answers: 6, chosen: [1, 3, 2] }, second: { answers: 0, chosen: null } };
  expect(findMisconception(without, round, spreads)).toBeNull();
});
