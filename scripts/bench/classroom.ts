/**
 * Measures a class of learners at work: how long they wait if their answers are spread over some seconds or sent all at once, with and
 * without trainers who watch the progress matrix.
 */
import http from "node:http";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { insertCohort, insertMembership } from "../../tests/support/cohorts";
import { composeCorrectAnswerRequest } from "./answers";
import { median, percentile, sendRequestReturningStatus } from "./measure";
import type { BenchScale } from "./scale";
import type { BenchPerson, BenchSite } from "./site";

interface ClassroomMeasurement {
  name: string;
  /** 95th percentile of the response times, in ms; median over the rounds. */
  p95_ms: number;
  slowest_ms: number;
  /** `p95_ms` divided by that without open progress matrices. The goal is at most 2. */
  ratio: number | null;
  stored: number;
  /** Rows of learners that the open progress matrices received, on average per matrix. */
  rows_seen: number | null;
}

/** Measures the last people of `site.people`, who must not have answered yet. Rounds with and without open progress matrices alternate. */
export async function measureBusyClassroom(
  site: BenchSite,
  { class: { learners, spreadMs, rounds, matrices } }: BenchScale,
  step: (text: string) => void,
): Promise<ClassroomMeasurement[]> {
  const now = new Date();
  const { trainerId, cookie } = site.trainer;
  const { courseId } = site.release.content;
  const people = site.people.slice(-learners);
  const day = (ms: number) => new Date(now.getTime() + ms).toISOString().slice(0, 10);
  const dates = { startsOn: day(-7 * 86_400_000), endsOn: day(90 * 86_400_000) };
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, ...dates, now });
  for (const { learnerId } of people) await insertMembership(site.pool, { cohortId, learnerId, now });

  const turns = site.release.content.lessons
    .flatMap((lesson) => listFirstRoundQuestions(site.release, lesson.id).map((question) => ({ lesson, question })))
    .values();
  const answerAll = async (spread: number): Promise<number[]> => {
    const turn = turns.next().value;
    if (!turn) throw new Error("The course has too few questions for this measurement.");
    const agent = new http.Agent({ keepAlive: true, maxSockets: learners });
    const one = async (person: BenchPerson, at: number) => {
      await new Promise((resolve) => setTimeout(resolve, (at / learners) * spread));
      const job = composeCorrectAnswerRequest(site, turn.lesson, turn.question, person);
      const began = performance.now();
      const status = await sendRequestReturningStatus(site.port, job, agent);
      if (status !== 303) throw new Error(`An answer was answered with ${status}`);
      return performance.now() - began;
    };
    const latencies = await Promise.all(people.map(one));
    agent.destroy();
    return latencies.sort((a, b) => a - b);
  };

  step("class: warming up");
  await answerAll(spreadMs / 5);
  const without: number[][] = [];
  const beside: number[][] = [];
  let rowsSeen = 0;
  for (let round = 1; round <= rounds; round++) {
    step(`class: round ${round} of ${rounds}`);
    without.push(await answerAll(spreadMs));
    const open = await Promise.all(Array.from({ length: matrices }, () => openMatrix(site.port, cohortId, cookie)));
    beside.push(await answerAll(spreadMs));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    rowsSeen += open.reduce((sum, stream) => sum + stream.close(), 0) / matrices;
  }
  step(`class: ${learners} at once`);
  const before = await countAnswers(site, cohortId);
  const rush = await answerAll(0);
  const stored = (await countAnswers(site, cohortId)) - before;
  const p95 = (samples: number[][]) => median(samples.map((sample) => percentile(sample, 0.95)));
  const slowest = (samples: number[][]) => median(samples.map((sample) => sample.at(-1) ?? 0));
  const row = (name: string, samples: number[][], more: Partial<ClassroomMeasurement>): ClassroomMeasurement => ({
    name,
    p95_ms: Number(p95(samples).toFixed(1)),
    slowest_ms: Number(slowest(samples).toFixed(1)),
    ratio: null,
    stored: samples.length * learners,
    rows_seen: null,
    ...more,
  });
  return [
    row(`${learners} answers in ${spreadMs / 1000} s`, without, {}),
    row(`with ${matrices} matrices open`, beside, {
      ratio: Number((p95(beside) / p95(without)).toFixed(2)),
      rows_seen: Math.round(rowsSeen),
    }),
    row(`${learners} answers at once`, [rush], { stored }),
  ];
}

async function countAnswers(site: BenchSite, cohortId: string): Promise<number> {
  const [row] = await site.pool<{ count: number }[]>`
    select count(*)::integer as count from answer join member using (learner_id) where member.cohort_id = ${cohortId}`;
  return row?.count ?? 0;
}

/** Opens the live progress matrix of a group, as its trainer. `close` ends it and returns how many rows of learners arrived. */
export function openMatrix(port: number, cohortId: string, cookie: string): Promise<{ close(): number }> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      { port, host: "127.0.0.1", path: `/cohorts/${cohortId}/live`, headers: { cookie, accept: "text/event-stream" } },
      (response) => {
        if (response.statusCode !== 200) return reject(new Error(`A live matrix answered ${response.statusCode}`));
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("error", () => {});
        resolve({
          close() {
            request.destroy();
            return text.match(/<tr/g)?.length ?? 0;
          },
        });
      },
    );
    request.on("error", reject);
  });
}
