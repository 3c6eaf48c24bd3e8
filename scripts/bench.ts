/** `npm run bench` measures what pages and answers cost, and compares this with the lowest possible cost. */
import http from "node:http";
import { measureLessonAnalysis } from "./bench/analysis";
import { measureAnswerRequests } from "./bench/answers";
import { compareSpeedOfBuilds } from "./bench/builds";
import { measureCards } from "./bench/cards";
import { measureCertificateRendering } from "./bench/certificates";
import { measureBusyClassroom } from "./bench/classroom";
import { measureWaitsDuringExports } from "./bench/exports";
import { createMissingBenchLearners, insertBenchGroupOfExistingLearners } from "./bench/fill-learners";
import { measureFinalTest } from "./bench/final-test";
import { measureFontLoading } from "./bench/fonts";
import { measureImports } from "./bench/import";
import { measureLiveSession } from "./bench/live";
import {
  type LoadTestRequest,
  type LoadTestResult,
  type LoadTestSample,
  runLoadTest,
  summariseLoadTestSamples,
} from "./bench/measure";
import { measurePagesOnPhone } from "./bench/phone";
import { measureVisitsDuringFileReading } from "./bench/reading";
import { measureRemarking } from "./bench/remark";
import { measureReviewAnswers } from "./bench/review-answers";
import { type BenchScale, fullBenchScale, smallestBenchScale } from "./bench/scale";
import { measureSearch } from "./bench/search";
import { type BenchSite, startBenchSite, startHttpBaselineServer } from "./bench/site";
import { measureServerStart } from "./bench/start";
import { measureToday } from "./bench/today";
import { type OptionValues, printRows, runCommandWithOptions } from "./run-command-with-options";
import { holdUntilStopSignal } from "./stop-signal";

/** In the order in which they are measured. */
const measurementNames = [
  ...(["home", "lesson", "answer", "final-test", "matrix", "class", "live", "analysis", "export"] as const),
  ...(["reading", "import", "certificate", "start", "phone", "fonts", "cards", "search", "today", "remark"] as const),
];

type MeasurementName = (typeof measurementNames)[number];

const isMeasurementName = (text: string): text is MeasurementName => measurementNames.some((name) => name === text);

const help = `
npm run bench: CPU and latency of the built app, with learners on an embedded database of its own.

Each measurement stands beside a bare program (node:http with the same bytes, the SQL transaction alone, a plain PDF with
the same words). An answer in a review stands beside an answer in a lesson. Rounds of both are run in turn and medians are
compared: on a noisy machine the ratio is the figure to look at. About 26 minutes. Linux only.

  npm run bench              tables
  npm run bench -- --json    JSON: name, ratio and what was measured, such as p50_ms, cpu_ms, bare_cpu_ms
  --only home                one measurement: ${measurementNames.slice(0, 9).join(", ")},
                             ${measurementNames.slice(9).join(", ")}
  --answers number           for the measurement cards: from how many answers; the default is 100000
  --beside folder            instead: this build and the one in that folder, which needs its own node_modules, in turn
  --miniature                just enough to see that all of it runs; its figures mean nothing
  --profile folder           also a CPU profile of the app, to open in a browser's developer tools
`;

const step = (text: string) => process.stderr.write(`• ${text}\n`);

interface Plan {
  name: string;
  requests: number;
  jobs: (count: number) => LoadTestRequest[];
}

function fetchBody(port: number, job: LoadTestRequest): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    http
      .get({ port, host: "127.0.0.1", path: job.path, headers: job.headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => resolve(Buffer.concat(chunks)));
      })
      .on("error", reject);
  });
}

/** Measures the page with the progress matrix (members by lessons), for groups of several sizes whose members have answered lessons. */
async function measureMatrices(site: BenchSite, scale: BenchScale): Promise<LoadTestResult[]> {
  const { release, trainer } = site;
  step(`matrix: making ${scale.groupedAmong} learners with a history`);
  const everybody = await createMissingBenchLearners(site.pool, { release, upTo: scale.groupedAmong, step: () => {} });
  const measured: LoadTestResult[] = [];
  for (const size of scale.groups) {
    const cohortId = await insertBenchGroupOfExistingLearners(site.pool, {
      release,
      trainerId: trainer.trainerId,
      size,
      everybody,
    });
    const jobs = (count: number) =>
      Array.from(
        { length: count },
        (): LoadTestRequest => ({ method: "GET", path: `/cohorts/${cohortId}`, headers: { cookie: trainer.cookie } }),
      );
    const requests = size > 1000 ? scale.requests.largeMatrix : scale.requests.matrix;
    measured.push(await measurePage(site, scale, { name: `matrix of ${size}`, requests, jobs }));
  }
  return measured;
}

async function measurePage(
  site: BenchSite,
  { rounds, firstRound, concurrency }: BenchScale,
  { name, requests, jobs }: Plan,
): Promise<LoadTestResult> {
  const bare = await startHttpBaselineServer(await fetchBody(site.port, jobs(1)[0] as LoadTestRequest));
  const app: LoadTestSample[] = [];
  const bareCpu: number[] = [];
  // The first round warms up the app and the baseline, so it is not counted.
  for (let round = firstRound; round <= rounds; round++) {
    step(`${name}: round ${round} of ${rounds}`);
    const sample = await runLoadTest(site.port, jobs(requests), concurrency, 200, site.pid);
    const yardstick = await runLoadTest(bare.port, jobs(requests), concurrency, 200, bare.pid);
    if (round === 0) continue;
    app.push(sample);
    bareCpu.push(yardstick.cpu);
  }
  await bare.stop();
  return summariseLoadTestSamples(name, app, bareCpu);
}

const options = {
  json: { type: "boolean" },
  only: { type: "string" },
  answers: { type: "string" },
  beside: { type: "string" },
  miniature: { type: "boolean" },
  profile: { type: "string" },
} as const;

async function main(values: OptionValues<typeof options>): Promise<void> {
  const scale = values.miniature ? smallestBenchScale : fullBenchScale;
  const print = (table: object[]) => printRows(table, values.json);
  if (values.beside) {
    const { cpu, phone } = await compareSpeedOfBuilds(values.beside, scale, step);
    if (values.json) print([...cpu, ...phone]);
    else for (const table of [cpu, phone]) print(table);
    return;
  }
  step("Starting the built app on a database of its own");
  const start = () => startBenchSite(step, { profileDir: values.profile });
  const tables = await holdUntilStopSignal({ start, end: (site) => site.stop() }, (site) =>
    measureChosen(site, scale, values),
  );
  if (values.json) print(tables.flat());
  else tables.forEach(print);
}

async function measureChosen(
  site: BenchSite,
  scale: BenchScale,
  values: OptionValues<typeof options>,
): Promise<object[][]> {
  const course = site.release.content.courseId;
  const lessons = site.release.content.lessons.map(({ id }) => `/courses/${course}/lessons/${id}`);
  const home = (count: number) =>
    Array.from({ length: count }, (): LoadTestRequest => ({ method: "GET", path: "/", headers: {} }));
  // Returns requests for lesson 2, from learners who have answered nothing yet.
  const lesson = (count: number) =>
    Array.from({ length: count }, (_, index): LoadTestRequest => {
      const cookie = site.people[index % site.people.length]?.cookie ?? "";
      return { method: "GET", path: lessons[1] ?? "", headers: { cookie } };
    });
  const measures: Record<MeasurementName, () => Promise<object[]>> = {
    home: async () => [await measurePage(site, scale, { name: "home", requests: scale.requests.home, jobs: home })],
    lesson: async () => [
      await measurePage(site, scale, { name: "lesson", requests: scale.requests.lesson, jobs: lesson }),
    ],
    answer: async () => [await measureAnswerRequests(site, scale, step), await measureReviewAnswers(site, scale, step)],
    "final-test": () => measureFinalTest(site, scale, step),
    matrix: () => measureMatrices(site, scale),
    class: () => measureBusyClassroom(site, scale, step),
    live: () => measureLiveSession(site, scale, step),
    analysis: () => measureLessonAnalysis(site, scale, step),
    export: () => measureWaitsDuringExports(site, scale, step),
    reading: () => measureVisitsDuringFileReading(site, scale, step),
    import: () => measureImports(site, scale, step),
    certificate: async () => [await measureCertificateRendering(site.release, scale, step)],
    start: async () => [await measureServerStart(site.dataDir, scale, step)],
    phone: () => measurePagesOnPhone(site, scale, step),
    fonts: () => measureFontLoading(site, scale, step),
    cards: () => measureCards(site, Number(values.answers ?? scale.cards), step),
    search: () => measureSearch(site, scale, step),
    // After all others but one, because it publishes many courses.
    today: () => measureToday(site, scale, step),
    // The last one, because it publishes other keys.
    remark: () => measureRemarking(site, scale, step),
  };
  const chosen = Object.entries(measures).filter(([name]) => !values.only || name === values.only);
  const tables: object[][] = [];
  for (const [, measure] of chosen) tables.push(await measure());
  return tables;
}

/** Returns what is wrong with the values of the options, or null. */
function check({ only, answers }: OptionValues<typeof options>): string | null {
  if (only !== undefined && !isMeasurementName(only))
    return `There is no measurement ${only}: --only is one of ${measurementNames.join(", ")}.`;
  if (answers !== undefined && !/^[1-9]\d{0,7}$/.test(answers))
    return `--answers ${answers} is not a number of answers.`;
  return null;
}

await runCommandWithOptions({ name: "bench", help, options, needsBuild: true, check, run: main });
