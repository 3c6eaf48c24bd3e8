/**
 * Measures the final test over HTTP: starting an attempt, saving a choice, and handing in 24 answers, each beside its own SQL transaction.
 * Then many people start at the same moment. It runs on the example course.
 */
import http from "node:http";
import { createReleaseCache, type ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import type { AttemptQuestion } from "../../app/learning/attempt/attempt";
import { loadFinalTest } from "../../app/learning/final/load-final-test.server";
import type { QuestionRecord } from "../../app/questions/table";
import { finalTestAttemptPath, finalTestPath, finalTestQuestionPath } from "../../app/ui/addresses";
import { pageMarkFieldName } from "../../app/ui/page-mark";
import { loadExampleCourse } from "../../tests/support/built-example-course";
import { composeRightAnswerFields } from "../../tests/support/course";
import { insertPassedLessons, prepareBareTest } from "./final-test-rows";
import {
  type LoadTestRequest,
  type LoadTestResult,
  type LoadTestSample,
  mergeLoadTestSamples,
  percentile,
  readCpuMs,
  runLoadTest,
  sendRequestReturningStatus,
  summariseLoadTestSamples,
} from "./measure";
import type { BenchScale } from "./scale";
import { type BenchPerson, type BenchSite, databaseTargetOf, startSqlBaselineProcess } from "./site";

/** The first attempt of the first series, which everybody here takes. */
const attempt = { series: 1, number: 1 };
const parts = ["start", "save", "hand in"] as const;
type Part = (typeof parts)[number];

interface StartsAtOnce {
  name: string;
  begun: number;
  p95_ms: number;
  /** The goal is at most 2,000. */
  slowest_ms: number;
}

export async function measureFinalTest(
  site: BenchSite,
  { rounds, firstRound, concurrency, finalTest: { starts, learners, atOnce } }: BenchScale,
  step: (text: string) => void,
): Promise<(LoadTestResult | StartsAtOnce)[]> {
  const now = new Date();
  const { releaseId } = await loadExampleCourse(site.pool, now);
  const release = await createReleaseCache().get(site.pool, releaseId);
  const people = site.people.slice(0, 2 * starts * (rounds + 1) + atOnce);
  await insertPassedLessons(site.pool, { release, learnerIds: people.map(({ learnerId }) => learnerId), now });
  const queue = people.values();
  const take = (count: number) => Array.from({ length: count }, () => queue.next().value as BenchPerson);
  const bare = await startSqlBaselineProcess(databaseTargetOf(site));
  const app = new Map<Part, LoadTestSample[]>(parts.map((part) => [part, []]));
  const bareCpu = new Map<Part, number[]>(parts.map((part) => [part, []]));
  // The first round warms up the app and the baseline, so it is not counted.
  for (let round = firstRound; round <= rounds; round++) {
    step(`final test: round ${round} of ${rounds}`);
    const samples = await takeTests(site, release, take(starts), { learners, concurrency });
    const tests = take(starts).map(({ learnerId }) => prepareBareTest(release, learnerId));
    for (const part of parts) {
      const before = readCpuMs(bare.pid);
      const own = part === "start" ? tests : tests.slice(0, learners);
      await bare.run({ finalTests: own, part, concurrency });
      const times = part === "save" ? (tests[0]?.choices.length ?? 0) : 1;
      const cpu = (readCpuMs(bare.pid) - before) / (own.length * times);
      if (round === 0) continue;
      bareCpu.get(part)?.push(cpu);
      app.get(part)?.push(samples[part]);
    }
  }
  await bare.stop();
  step(`final test: ${atOnce} start at once`);
  return [
    ...parts.map((part) =>
      summariseLoadTestSamples(`final test: ${part}`, app.get(part) ?? [], bareCpu.get(part) ?? []),
    ),
    await startAtOnce(site, release, take(atOnce)),
  ];
}

/** Sends the starts of these people, and for the first `learners` of them a right answer to each question and the hand-in. */
async function takeTests(
  site: BenchSite,
  release: ReleaseWithQuestions,
  starters: BenchPerson[],
  { learners, concurrency }: { learners: number; concurrency: number },
): Promise<Record<Part, LoadTestSample>> {
  const { courseId } = release.content;
  const send = (jobs: LoadTestRequest[]) => runLoadTest(site.port, jobs, concurrency, 303, site.pid);
  const start = await send(starters.map((person) => composeStart(site, courseId, person)));
  const people = starters.slice(0, learners);
  const forms = await Promise.all(people.map(({ learnerId }) => loadForm(site, { learnerId, courseId })));
  const saves: LoadTestSample[] = [];
  for (const [at] of forms[0]?.entries() ?? []) {
    const jobs = people.map((person, index) => {
      const question = forms[index]?.[at]?.question as QuestionRecord;
      const fields: [string, string][] = [
        ["question", question.id],
        ["saves", "0"],
        ...composeRightAnswerFields(question),
      ];
      return composePost(site, finalTestQuestionPath(courseId, attempt, at + 1), person, fields);
    });
    saves.push(await send(jobs));
  }
  const path = finalTestAttemptPath(courseId, attempt);
  const handIn = await send(people.map((person) => composePost(site, path, person, [["known", "0"]])));
  return { start, save: mergeLoadTestSamples(saves), "hand in": handIn };
}

const releases = createReleaseCache();

async function loadForm({ pool }: BenchSite, key: { learnerId: string; courseId: string }): Promise<AttemptQuestion[]> {
  const loaded = await loadFinalTest(pool, releases, { ...key, ...attempt });
  if (!loaded?.attempt) throw new Error("An attempt was not begun.");
  return loaded.attempt.form;
}

async function startAtOnce(
  site: BenchSite,
  { content: { courseId } }: ReleaseWithQuestions,
  people: BenchPerson[],
): Promise<StartsAtOnce> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: people.length });
  const latencies = await Promise.all(
    people.map(async (person) => {
      const began = performance.now();
      const status = await sendRequestReturningStatus(site.port, composeStart(site, courseId, person), agent);
      if (status !== 303) throw new Error(`A start was answered with ${status}`);
      return performance.now() - began;
    }),
  );
  agent.destroy();
  const forms = await Promise.all(people.map(({ learnerId }) => loadForm(site, { learnerId, courseId })));
  const sorted = latencies.sort((a, b) => a - b);
  return {
    name: `${people.length} start at once`,
    begun: forms.length,
    p95_ms: Number(percentile(sorted, 0.95).toFixed(1)),
    slowest_ms: Number((sorted.at(-1) ?? 0).toFixed(1)),
  };
}

const composeStart = (site: BenchSite, courseId: string, person: BenchPerson) =>
  composePost(site, finalTestPath(courseId), person, []);

function composePost(
  { port }: BenchSite,
  path: string,
  { cookie, mark }: BenchPerson,
  fields: [string, string][],
): LoadTestRequest {
  const host = `127.0.0.1:${port}`;
  return {
    method: "POST",
    path,
    headers: { cookie, host, origin: `http://${host}`, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams([[pageMarkFieldName, mark], ...fields]).toString(),
  };
}
