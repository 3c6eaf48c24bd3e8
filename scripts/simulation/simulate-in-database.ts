/** Lets simulated learners take the final test by the use cases of the site, with every choice in PostgreSQL. */
import type { ReleaseCache } from "../../app/content/release/release-cache.server";
import { beginFinalTest } from "../../app/learning/final/begin-final-test.server";
import { handInFinalTest } from "../../app/learning/final/hand-in-final-test.server";
import { loadFinalTest } from "../../app/learning/final/load-final-test.server";
import { saveFinalTestChoice } from "../../app/learning/final/save-choice.server";
import type { Pool } from "../../app/platform/database/database.server";
import { createRandomUint32Generator, hashTextsToSeed } from "../../app/questions/choices/shuffle";
import { composeAskedQuestion } from "../../app/questions/compose-asked-question";
import { insertLearner, type TestCourse } from "../../tests/support/factories";
import { passAllLessons } from "../../tests/support/final-test";
import { chooseSimulatedAnswer, type SimulatedAttempt, type SimulatedGroup } from "./simulated-learner";

const dayMs = 86_400_000;

interface DatabaseSimulation {
  releases: ReleaseCache;
  course: TestCourse;
  /** The share of answers that each learner has right. */
  right: number;
  learners: number;
  seed: string;
  /** How many learners answer at the same time. */
  concurrency: number;
  /** The moment of the first attempts. The next ones are a day later. */
  now: Date;
  /** Called after each learner. */
  advance?: () => void;
}

/** Simulates learners. The answers come from the seed; the questions do not, because the site draws them by a secret seed. */
export async function simulateInDatabase(pool: Pool, input: DatabaseSimulation): Promise<SimulatedGroup> {
  const { right, concurrency, advance } = input;
  const learners: SimulatedAttempt[][] = [];
  const queue = Array.from({ length: input.learners }, (_none, learner) => learner).values();
  const worker = async () => {
    for (const learner of queue) {
      learners[learner] = await takeSeries(pool, input, learner);
      advance?.();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { right, learners };
}

async function takeSeries(
  pool: Pool,
  { releases, course, right, seed, now: start }: DatabaseSimulation,
  learner: number,
): Promise<SimulatedAttempt[]> {
  const random = createRandomUint32Generator(hashTextsToSeed(seed, String(right), String(learner)));
  const { courseId, rules } = course.built.release;
  const learnerId = await insertLearner(pool, start);
  await passAllLessons(pool, { learnerId, releaseId: course.releaseId, built: course.built, now: start });
  const attempts: SimulatedAttempt[] = [];
  while (attempts.length < rules.attempts.final && !attempts.at(-1)?.passed) {
    const now = new Date(start.getTime() + attempts.length * dayMs);
    const begun = await beginFinalTest(pool, releases, { learnerId, courseId, now });
    if (!begun.ok) throw new Error(begun.reason);
    const { series, number } = begun;
    const key = { learnerId, courseId, series, number };
    const load = async () => (await loadFinalTest(pool, releases, key))?.attempt ?? fail("the attempt is gone");
    const { form, seed: order } = await load();
    for (const [index, { question }] of form.entries()) {
      const position = { number: index + 1, total: form.length, case: null, passage: { id: "", title: "" } };
      const fields = chooseSimulatedAnswer(question, composeAskedQuestion(question, order, position), right, random);
      const choice = { ...key, questionId: question.id, saves: 0, fields, flagged: false, now };
      const saved = await saveFinalTestChoice(pool, releases, choice);
      if (!saved.ok || saved.problem) fail(`${question.id} is not saved`);
    }
    if (!(await handInFinalTest(pool, releases, { ...key, by: "learner", now }))) fail("not handed in");
    const result = (await load()).attempts.find((each) => each.number === number);
    if (!result || result.passed === null || result.score === null) fail("there is no result");
    attempts.push({ right: Math.round(result.score * form.length), passed: result.passed });
  }
  return attempts;
}

function fail(reason: string): never {
  throw new Error(reason);
}
