/** Measures answers over HTTP, and beside them the bare SQL transactions. In both ways learners answer the whole course. */

import type { CompiledLesson } from "../../app/content/release/release";
import type { StoredAnswer } from "../../app/learning/attempt/attempt";
import { computeLearnerAttemptSeed } from "../../app/learning/attempt/attempt-seed";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { practiceAttemptPolicy } from "../../app/learning/practice/policy.server";
import { newId } from "../../app/platform/ids";
import { gradeResponse } from "../../app/questions/grade-response";
import { readResponse } from "../../app/questions/read-response";
import type { QuestionRecord } from "../../app/questions/table";
import { pageMarkFieldName } from "../../app/ui/page-mark";
import { composeAnswer, composeRightAnswerFields } from "../../tests/support/course";
import {
  type LoadTestRequest,
  type LoadTestResult,
  type LoadTestSample,
  mergeLoadTestSamples,
  readCpuMs,
  runLoadTest,
  summariseLoadTestSamples,
} from "./measure";
import type { BenchScale } from "./scale";
import { type BenchPerson, type BenchSite, databaseTargetOf, startSqlBaselineProcess } from "./site";
import type { SqlBaselinePracticeRound } from "./sql-baseline";

export async function measureAnswerRequests(
  site: BenchSite,
  { rounds, firstRound, concurrency, answering: perRound }: BenchScale,
  step: (text: string) => void,
): Promise<LoadTestResult> {
  const { lessons } = site.release.content;
  const answersPerLearner = lessons.reduce((sum, { id }) => sum + listFirstRoundQuestions(site.release, id).length, 0);
  const bare = await startSqlBaselineProcess(databaseTargetOf(site));
  const people = site.people.values();
  const take = () => Array.from({ length: perRound }, () => people.next().value as BenchPerson);
  const app: LoadTestSample[] = [];
  const bareCpu: number[] = [];
  // The first round warms up the app and the baseline, so it is not counted.
  for (let round = firstRound; round <= rounds; round++) {
    step(`answer: round ${round} of ${rounds}`);
    const sample = await answerWholeCourse(site, take(), concurrency);
    const others = take();
    const bareRounds = lessons.flatMap((lesson, at) => others.map((person) => bareRound(site, lesson, person, at > 0)));
    const before = readCpuMs(bare.pid);
    await bare.run({ rounds: bareRounds, concurrency });
    const cpu = (readCpuMs(bare.pid) - before) / (others.length * answersPerLearner);
    if (round === 0) continue;
    app.push(sample);
    bareCpu.push(cpu);
  }
  await bare.stop();
  return summariseLoadTestSamples("answer", app, bareCpu);
}

/**
 * Sends the answers of these people to every question of the first rounds, one question after another, so that nobody sends two answers at
 * once.
 */
export async function answerWholeCourse(
  site: BenchSite,
  people: BenchPerson[],
  concurrency: number,
): Promise<LoadTestSample> {
  const samples: LoadTestSample[] = [];
  for (const lesson of site.release.content.lessons) {
    for (const question of listFirstRoundQuestions(site.release, lesson.id)) {
      const jobs = people.map((person) => composeCorrectAnswerRequest(site, lesson, question, person));
      samples.push(await runLoadTest(site.port, jobs, concurrency, 303, site.pid));
    }
  }
  return mergeLoadTestSamples(samples);
}

/** Returns the request that sends a right answer to a question, in this person's first practice round of the lesson. */
export function composeCorrectAnswerRequest(
  site: BenchSite,
  lesson: CompiledLesson,
  question: QuestionRecord,
  { cookie, mark }: BenchPerson,
): LoadTestRequest {
  const host = `127.0.0.1:${site.port}`;
  return {
    method: "POST",
    path: `/courses/${site.release.content.courseId}/lessons/${lesson.id}`,
    headers: { cookie, host, origin: `http://${host}`, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams([
      [pageMarkFieldName, mark],
      ["question", question.id],
      ["round", "1"],
      ...composeRightAnswerFields(question),
    ]).toString(),
  };
}

function bareRound(
  site: BenchSite,
  lesson: CompiledLesson,
  { learnerId }: BenchPerson,
  enrolled: boolean,
): SqlBaselinePracticeRound {
  const { courseId, label } = site.release.content;
  const key = { learnerId, courseId, scope: lesson.id };
  const questions = listFirstRoundQuestions(site.release, lesson.id);
  return {
    round: {
      ...key,
      id: newId(new Date()),
      kind: practiceAttemptPolicy.kind,
      label,
      enrolled,
      numberedUnder: label,
      number: 1,
      releaseId: site.release.id,
      seed: computeLearnerAttemptSeed(key, 1),
      closesAt: null,
      items: questions.map(({ id, revision }) => ({ questionId: id, revision })),
    },
    answers: questions.map(rightAnswer),
    result: { score: 1, passed: true, perObjective: {} },
  };
}

function rightAnswer(question: QuestionRecord): StoredAnswer {
  const read = readResponse(question, composeAnswer(question, true));
  if (!read.ok) throw new Error(`${question.id}: ${read.problem}`);
  const { response } = read;
  return {
    questionId: question.id,
    seq: 1,
    response,
    score: gradeResponse(question, response).score,
    confidence: null,
  };
}
