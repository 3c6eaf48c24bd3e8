/** Compares two builds of the app. Their pages and answers are measured in turn, and each build has its own database. */

import { holdUntilStopSignal } from "../stop-signal";
import { answerWholeCourse } from "./answers";
import { createMissingBenchLearners, insertBenchGroupOfExistingLearners } from "./fill-learners";
import { type LoadTestRequest, type LoadTestSample, median, runLoadTest } from "./measure";
import { comparePhonesOfBuilds, type PhoneComparison } from "./phone-builds";
import type { BenchScale } from "./scale";
import {
  type BenchPerson,
  type BenchSite,
  type HttpBaselineServer,
  startBenchSite,
  startHttpBaselineServer,
} from "./site";

interface BuildComparison {
  name: string;
  /** Median CPU time per request of the other build, in ms. */
  before_cpu_ms: number;
  cpu_ms: number;
  /** CPU time of this build divided by that of the other build. */
  ratio: number;
  /** CPU time of this build divided by that of a `node:http` server that sends the same bytes; only for pages. */
  bare_ratio: number | null;
}

interface Page {
  name: string;
  requests: number;
  job: (person: BenchPerson) => LoadTestRequest;
}

/** One of the two builds while it is measured. */
interface Side {
  site: BenchSite;
  pages: Page[];
  people: IterableIterator<BenchPerson>;
  cpu: Map<string, number[]>;
}

/** Compares this build with another one. `before`: the folder of the other build. */
export function compareSpeedOfBuilds(
  before: string,
  scale: BenchScale,
  step: (text: string) => void,
): Promise<{ cpu: BuildComparison[]; phone: PhoneComparison[] }> {
  const startSite = (root: string) => {
    step(`Starting the build of ${root} on a database of its own`);
    return startBenchSite(step, { root });
  };
  const start = async () => [await startSite(before), await startSite(".")] as const;
  const end = async (sites: readonly BenchSite[]) => {
    for (const { stop } of sites) await stop();
  };
  return holdUntilStopSignal({ start, end }, (sites) => compareSites(sites, scale, step));
}

async function compareSites(
  sites: readonly [BenchSite, BenchSite],
  scale: BenchScale,
  step: (text: string) => void,
): Promise<{ cpu: BuildComparison[]; phone: PhoneComparison[] }> {
  const sides = [await fillSite(sites[0], scale), await fillSite(sites[1], scale)] as const;
  const bare = await startBare(sides[1]);
  const bareCpu = new Map<string, number[]>();
  try {
    // The first rounds only warm up, so they are not counted: V8 still optimises a page after thousands of requests.
    for (let round = 1 - scale.warmUpRounds; round <= scale.rounds; round++) {
      step(round < 1 ? "warming up" : `round ${round} of ${scale.rounds}`);
      if (round === 1) for (const { cpu } of [...sides, { cpu: bareCpu }]) cpu.clear();
      for (const side of sides) await measureAnswerRequests(side, scale);
      for (const [at, { name }] of sides[1].pages.entries()) {
        for (const side of sides) await measurePage(side, at, scale);
        const [server, { requests, job }] = [bare[at] as HttpBaselineServer, sides[1].pages[at] as Page];
        const jobs = Array.from({ length: requests }, () => job(sides[1].site.people[0] as BenchPerson));
        record(bareCpu, name, await runLoadTest(server.port, jobs, scale.concurrency, 200, server.pid));
      }
    }
    const cpu = [...sides[1].cpu.keys()].map((name) => compare(name, sides[0].cpu, sides[1].cpu, bareCpu));
    return { cpu, phone: await comparePhonesOfBuilds([...sites], scale, step) };
  } finally {
    for (const { stop } of bare) await stop();
  }
}

async function fillSite(site: BenchSite, scale: BenchScale): Promise<Side> {
  const { release, trainer, pool } = site;
  const everybody = await createMissingBenchLearners(pool, { release, upTo: scale.groupedAmong, step: () => {} });
  const group = await insertBenchGroupOfExistingLearners(pool, {
    release,
    trainerId: trainer.trainerId,
    size: 24,
    everybody,
  });
  const course = `/courses/${release.content.courseId}`;
  const [, lesson] = release.content.lessons;
  const { requests } = scale;
  const pageOf = (name: string, path: string, count: number, cookie?: string): Page => ({
    name,
    requests: count,
    job: (person) => ({ method: "GET", path, headers: { cookie: cookie ?? person.cookie } }),
  });
  const pages: Page[] = [
    { ...pageOf("home", "/", requests.home), job: () => ({ method: "GET", path: "/", headers: {} }) },
    pageOf("lesson", `${course}/lessons/${lesson?.id}`, requests.lesson),
    pageOf("course", course, requests.lesson / 4),
    pageOf("glossary", `${course}/glossary`, requests.lesson / 4),
    pageOf("learning", "/learning", requests.lesson / 4),
    pageOf("account", "/account", requests.lesson / 4),
    pageOf("matrix of 24", `/cohorts/${group}`, requests.matrix, trainer.cookie),
  ];
  // People who answer are taken from the front of `site.people`, and people who only read from the back.
  return { site, pages, people: site.people.values(), cpu: new Map() };
}

/** Measures the answers of some people, and then the lesson page of the same people, which shows them their answers. */
async function measureAnswerRequests(
  { site, people, cpu }: Side,
  { answering, concurrency }: BenchScale,
): Promise<void> {
  const taken = Array.from({ length: answering }, () => people.next().value as BenchPerson);
  record(cpu, "answer", await answerWholeCourse(site, taken, concurrency));
  const [lesson] = site.release.content.lessons;
  const path = `/courses/${site.release.content.courseId}/lessons/${lesson?.id}`;
  const jobs = taken.map(({ cookie }): LoadTestRequest => ({ method: "GET", path, headers: { cookie } }));
  record(cpu, "lesson, answered", await runLoadTest(site.port, jobs, concurrency, 200, site.pid));
}

async function measurePage({ site, pages, cpu }: Side, at: number, { concurrency }: BenchScale): Promise<void> {
  const { name, requests, job } = pages[at] as Page;
  const readers = site.people.slice(site.people.length / 2);
  const jobs = Array.from({ length: requests }, (_, index) => job(readers[index % readers.length] as BenchPerson));
  record(cpu, name, await runLoadTest(site.port, jobs, concurrency, 200, site.pid));
}

function record(cpu: Map<string, number[]>, name: string, sample: LoadTestSample): void {
  cpu.set(name, [...(cpu.get(name) ?? []), sample.cpu]);
}

/** Starts a `node:http` server for each page of this build, which sends the same bytes. */
function startBare({ site, pages }: Side): Promise<HttpBaselineServer[]> {
  const reader = site.people.at(-1) as BenchPerson;
  return Promise.all(
    pages.map(async ({ job }) => {
      const { path, headers } = job(reader);
      const response = await fetch(`http://127.0.0.1:${site.port}${path}`, { headers });
      return startHttpBaselineServer(Buffer.from(await response.arrayBuffer()));
    }),
  );
}

function compare(name: string, ...[before, now, bare]: Map<string, number[]>[]): BuildComparison {
  const [old, cpu, least] = [before, now, bare].map((figures) => median(figures?.get(name) ?? []));
  const round = (value: number | undefined, digits: number) => Number((value ?? 0).toFixed(digits));
  return {
    name,
    before_cpu_ms: round(old, 3),
    cpu_ms: round(cpu, 3),
    ratio: round((cpu ?? 0) / (old ?? 1), 2),
    bare_ratio: bare?.has(name) ? round((cpu ?? 0) / (least ?? 1), 1) : null,
  };
}
