/** Lets simulated learners take the final test in memory, by the functions that the use cases call: draw, show, read, grade, score. */
import type { ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import type { StoredAnswer } from "../../app/learning/attempt/attempt";
import { composeAttemptQuestions } from "../../app/learning/attempt/compose-attempt";
import { finalTestPolicy } from "../../app/learning/final/policy.server";
import { createRandomUint32Generator, hashTextsToSeed } from "../../app/questions/choices/shuffle";
import { composeAskedQuestion } from "../../app/questions/compose-asked-question";
import { gradeResponse } from "../../app/questions/grade-response";
import { readResponse } from "../../app/questions/read-response";
import type { QuestionRecord } from "../../app/questions/table";
import { chooseSimulatedAnswer, type SimulatedAttempt, type SimulatedGroup } from "./simulated-learner";

/** The position in a test does not matter to a simulated learner. */
const position = { number: 1, total: 1, case: null, passage: { id: "", title: "" } };

/** Returns the questions of the attempts of one series, as the policy draws them from these seeds, with what was seen before. */
export function* drawSeries(release: ReleaseWithQuestions, seeds: readonly string[]): Generator<QuestionRecord[]> {
  const [firstSeed = null] = seeds;
  const context = {
    ...finalTestPolicy.newcomer,
    firstSeed,
    seen: {} as Record<string, { at: string; series: number }>,
  };
  for (const [index, seed] of seeds.entries()) {
    const beginning = { release, scope: "1", attempts: [], context };
    const questions = finalTestPolicy.draw(beginning, { number: index + 1, seed });
    if (!questions) throw new Error("The course has no final test.");
    yield questions;
    for (const { id } of questions) context.seen[id] = { at: new Date(index).toISOString(), series: 1 };
  }
}

/** Simulates learners who each have this share right. The same seed gives the same result. */
export function simulateInMemory(
  release: ReleaseWithQuestions,
  { right, learners, seed }: { right: number; learners: number; seed: string },
): SimulatedGroup {
  const one = (learner: number) => takeSeries(release, right, hashTextsToSeed(seed, String(right), String(learner)));
  return { right, learners: Array.from({ length: learners }, (_none, learner) => one(learner)) };
}

function takeSeries(release: ReleaseWithQuestions, right: number, seed: string): SimulatedAttempt[] {
  const random = createRandomUint32Generator(seed);
  const seeds = Array.from({ length: release.content.rules.attempts.final }, (_none, at) => `${seed}-${at}`);
  const attempts: SimulatedAttempt[] = [];
  let at = 0;
  for (const questions of drawSeries(release, seeds)) {
    const answers = questions.map((question): StoredAnswer => {
      const asked = composeAskedQuestion(question, seeds[at] ?? "", position);
      const read = readResponse(question, chooseSimulatedAnswer(question, asked, right, random));
      if (!read.ok) throw new Error(`${question.id}: ${read.problem}`);
      const { response } = read;
      return {
        questionId: question.id,
        seq: 1,
        response,
        score: gradeResponse(question, response).score,
        confidence: null,
      };
    });
    const form = composeAttemptQuestions(finalTestPolicy, release, questions, { answers, markings: [] }, true);
    const { score, passed } = finalTestPolicy.score({ release, form });
    attempts.push({ right: Math.round(score * questions.length), passed });
    if (passed) break;
    at += 1;
  }
  return attempts;
}
