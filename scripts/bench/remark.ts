/** Measures how long answers take while many answers are marked again by `npm run remark`, and before and after it. */
import { type ChildProcess, spawn } from "node:child_process";
import http from "node:http";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { storeCourseRelease } from "../../app/content/release/store-course-release.server";
import { remakeCards } from "../../app/learning/cards/remake-cards.server";
import { hasEditionEverHadLearners } from "../../app/learning/enrolment/has-edition-ever-had-learners.server";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { listOptions } from "../../app/questions/options";
import { getQuestionKindDefinition } from "../../app/questions/table";
import { readBuiltCourse } from "../../tests/support/course";
import { keyAt, mendCourse } from "../../tests/support/mended-course";
import { composeCorrectAnswerRequest } from "./answers";
import { createMissingBenchLearners } from "./fill-learners";
import { type LoadTestRequest, percentile, sendRequestReturningStatus } from "./measure";
import type { BenchScale } from "./scale";
import type { BenchSite } from "./site";

interface RemarkMeasurement {
  name: string;
  answers: number;
  p50_ms: number;
  p95_ms: number;
  /** `p50_ms` and `p95_ms` divided by those before and after the remarking. The goal is at most 2. */
  ratio: number | null;
  ratio_p95: number | null;
  /** The number of stored answers that were marked again, and how long that took. */
  marked: number | null;
  seconds: number | null;
}

/** The people who answer meanwhile. `answer` takes people before them, and `class` after them. */
const [firstPerson, lastPerson] = [1000, 2300];

export async function measureRemarking(
  site: BenchSite,
  { remark: { learners, pauseMs, baseMs } }: BenchScale,
  step: (text: string) => void,
): Promise<RemarkMeasurement[]> {
  step(`remark: making ${learners} learners with a history and cards`);
  await createMissingBenchLearners(site.pool, { release: site.release, upTo: learners, step: () => {} });
  // As on a site: marking again then only changes the cards whose answers got another mark.
  await remakeCards(site.pool, createReleaseCache(), { begin() {}, advance() {} });
  await publishOtherKeys(site);
  const jobs = listAnswerJobs(site).values();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  /** Sends an answer, waits, and so on, until `isOver`. Returns the response times in ms. */
  const answerUntil = async (isOver: () => boolean): Promise<number[]> => {
    const latencies: number[] = [];
    while (!isOver()) {
      const job = jobs.next().value;
      if (!job) throw new Error("There are too few people for this measurement.");
      const began = performance.now();
      const status = await sendRequestReturningStatus(site.port, job, agent);
      if (status !== 303) throw new Error(`An answer was answered with ${status}`);
      latencies.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return latencies;
  };
  const answerFor = (ms: number) => {
    const end = performance.now() + ms;
    return answerUntil(() => performance.now() > end);
  };
  step("remark: answers before it");
  await answerFor(baseMs / 4);
  const alone = await answerFor(baseMs);
  step("remark: answers beside it");
  const began = performance.now();
  const remarking = startRemarkCommand(site);
  const beside = await answerUntil(() => remarking.child.exitCode !== null);
  const seconds = (performance.now() - began) / 1000;
  await remarking.ended;
  step("remark: answers after it");
  alone.push(...(await answerFor(baseMs)));
  agent.destroy();
  const [row] = await site.pool<{ count: number }[]>`select count(*)::integer as count from marking`;
  const without = summarise("answers alone", alone);
  const during = summarise("answers beside a remarking", beside);
  const ratioOf = (figure: "p50_ms" | "p95_ms") => Number((during[figure] / without[figure]).toFixed(2));
  return [
    without,
    {
      ...during,
      ratio: ratioOf("p50_ms"),
      ratio_p95: ratioOf("p95_ms"),
      marked: row?.count ?? 0,
      seconds: Number(seconds.toFixed(1)),
    },
  ];
}

function summarise(name: string, latencies: number[]): RemarkMeasurement {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => Number(percentile(sorted, share).toFixed(2));
  const none = { ratio: null, ratio_p95: null, marked: null, seconds: null };
  return { name, answers: sorted.length, p50_ms: at(0.5), p95_ms: at(0.95), ...none };
}

/** Publishes a release in which every question with one right option has another key. */
async function publishOtherKeys({ pool, release }: BenchSite): Promise<void> {
  const built = readBuiltCourse();
  const changed = [...release.questions.values()].filter(
    ({ type }) => getQuestionKindDefinition(type).paper?.answer === "letter",
  );
  const changes = changed.map((question) => {
    const options = listOptions(question);
    const next = (options.findIndex(({ correct }) => correct) + 1) % options.length;
    return [question.id, (record: typeof question) => keyAt(record, next)] as const;
  });
  const mended = mendCourse(built, Object.fromEntries(changes));
  const stored = await storeCourseRelease(pool, mended, { now: new Date(), hasEditionEverHadLearners });
  if (!stored.ok) throw new Error(stored.reason);
}

/** Returns requests in which these people answer the whole course, one question after another. */
function listAnswerJobs(site: BenchSite): LoadTestRequest[] {
  const people = site.people.slice(firstPerson, lastPerson);
  return site.release.content.lessons.flatMap((lesson) =>
    listFirstRoundQuestions(site.release, lesson.id).flatMap((question) =>
      people.map((person) => composeCorrectAnswerRequest(site, lesson, question, person)),
    ),
  );
}

function startRemarkCommand({ dataDir, release }: BenchSite): { child: ChildProcess; ended: Promise<void> } {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/remark.ts", "--course", release.content.courseId, "--both-ways", "--reason", "bench"],
    { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" }, stdio: ["ignore", "ignore", "pipe"] },
  );
  let told = "";
  child.stderr?.on("data", (chunk) => {
    told += chunk;
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`npm run remark ended with ${code}: ${told}`)),
    );
  });
  // The caller waits for it later.
  ended.catch(() => {});
  return { child, ended };
}
