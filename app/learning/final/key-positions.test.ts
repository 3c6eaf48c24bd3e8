import { expect, test } from "vitest";
import { buildExampleCourse } from "~/../tests/support/built-example-course";
import { composeReleaseWithQuestions } from "~/content/release/release-cache.server";
import { composeAskedQuestion } from "~/questions/compose-asked-question";
import { listOptions } from "~/questions/options";
import type { QuestionRecord } from "~/questions/table";
import { finalTestPolicy } from "./policy.server";

const { release: content, questions } = await buildExampleCourse();
const records = questions.map(({ record }) => record);
const release = composeReleaseWithQuestions("release", content, records);
const position = { number: 1, total: 24, case: null, passage: { id: "", title: "" } };

/** Returns where the right option stands among the three options that the learner sees, or null for another kind of question. */
function findKeyPosition(question: QuestionRecord, seed: string): number | null {
  const { ask } = composeAskedQuestion(question, seed, position);
  if (ask.type !== "single" && ask.type !== "case") return null;
  const key = listOptions(question).find(({ correct }) => correct)?.id;
  expect(ask.options).toHaveLength(3);
  return ask.options.findIndex(({ id }) => id === key);
}

/** Returns the value that a chi-square distribution exceeds one time in a thousand (Wilson and Hilferty's approximation). */
const computeChiSquareLimit = (degrees: number) =>
  degrees * (1 - 2 / (9 * degrees) + 3.0902 * Math.sqrt(2 / (9 * degrees))) ** 3;

test("in drawn forms the key of each question stands at each place equally often", () => {
  const counts = new Map<string, [number, number, number]>();
  for (let learner = 0; learner < 300; learner += 1) {
    const seed = `fixed ${learner}`;
    const beginning = { release, scope: "1", attempts: [], context: finalTestPolicy.newcomer };
    for (const question of finalTestPolicy.draw(beginning, { number: 1, seed }) ?? []) {
      const place = findKeyPosition(question, seed);
      if (place === null) continue;
      const own = counts.get(question.id) ?? [0, 0, 0];
      own[place as 0 | 1 | 2] += 1;
      counts.set(question.id, own);
    }
  }
  expect(counts.size).toBe(45);
  let chiSquare = 0;
  for (const own of counts.values()) {
    const expected = (own[0] + own[1] + own[2]) / 3;
    for (const count of own) chiSquare += (count - expected) ** 2 / expected;
  }
  // Three places a question give two degrees of freedom each.
  expect(chiSquare).toBeLessThan(computeChiSquareLimit(2 * counts.size));
});
