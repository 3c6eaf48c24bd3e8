/** Measures how long everybody else waits while the site makes large files and pages about one large group. */
import http from "node:http";
import { createMissingBenchLearners, insertBenchGroupOfExistingLearners } from "./fill-learners";
import { median, readMainThreadCpuMs, sendRequestReturningStatus } from "./measure";
import type { BenchScale } from "./scale";
import type { BenchSite } from "./site";

interface ExportMeasurement {
  name: string;
  /** How long the file or page itself took, in ms; median over the rounds. */
  took_ms: number | null;
  /** The longest that a request of somebody else waited meanwhile, in ms; median over the rounds. */
  others_ms: number;
  /** How many times as long that is as with nothing going on, in the same run. */
  ratio: number;
  /**
   * The most CPU time of the thread of the site that passed while one such request waited, in ms; median over the rounds. On a machine that is
   * busy with other work it says more than the clock.
   */
  held_cpu_ms: number;
}

/** How often somebody else asks, in ms. */
const askEveryMs = 10;

/** Asks for files and pages about the largest group of `scale.groups`, while somebody else asks again and again whether the site is there. */
export async function measureWaitsDuringExports(
  site: BenchSite,
  { firstRound, groups, groupedAmong, exports: { rounds, quietMs } }: BenchScale,
  step: (text: string) => void,
): Promise<ExportMeasurement[]> {
  const { release, trainer } = site;
  const size = Math.max(...groups);
  step(`export: making ${groupedAmong} learners with a history`);
  const everybody = await createMissingBenchLearners(site.pool, { release, upTo: groupedAmong, step: () => {} });
  const makeGroup = () =>
    insertBenchGroupOfExistingLearners(site.pool, { release, trainerId: trainer.trainerId, size, everybody });
  const base = `/cohorts/${await makeGroup()}`;
  const rows: ExportMeasurement[] = [];
  let quiet: number | null = null;
  const measure = async (name: string, pathOf: (() => Promise<string> | string) | null) => {
    const took: number[] = [];
    const waits: number[] = [];
    const held: number[] = [];
    for (let round = firstRound; round <= rounds; round++) {
      step(`export: ${name}, round ${round} of ${rounds}`);
      const path = await pathOf?.();
      const sample = await watchOthers(site, () => (path ? get(site, path) : sleep(quietMs)));
      // The first round warms up, so it is not counted.
      if (round === 0) continue;
      took.push(sample.took);
      waits.push(sample.longest);
      held.push(sample.held);
    }
    const round = (figures: number[]) => Number(median(figures).toFixed(0));
    quiet ??= median(waits);
    const ratio = Number((median(waits) / quiet).toFixed(1));
    rows.push({ name, took_ms: pathOf && round(took), others_ms: round(waits), ratio, held_cpu_ms: round(held) });
  };
  await measure("nothing", null);
  for (const file of ["export/results.xlsx", "export/results.csv", "export/matrix.xlsx", "report.pdf"])
    await measure(`${file} of ${size}`, () => `${base}/${file}`);
  await measure(`questions of ${size}, first view`, async () => `/cohorts/${await makeGroup()}/questions`);
  await measure(`questions of ${size}, again`, () => `${base}/questions`);
  return rows;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function get(site: BenchSite, path: string): Promise<void> {
  const agent = new http.Agent();
  const job = { method: "GET" as const, path, headers: { cookie: site.trainer.cookie } };
  const status = await sendRequestReturningStatus(site.port, job, agent);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
}

/**
 * Runs some work while `/healthz` is requested again and again. Returns how long the work took, the longest request, and the most CPU time of the
 * site's thread during a request.
 */
async function watchOthers(
  site: BenchSite,
  work: () => Promise<unknown>,
): Promise<{ took: number; longest: number; held: number }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let [going, longest, held] = [true, 0, 0];
  const watch = async () => {
    while (going) {
      const [began, cpu] = [performance.now(), readMainThreadCpuMs(site.pid)];
      await sendRequestReturningStatus(site.port, { method: "GET", path: "/healthz", headers: {} }, agent);
      longest = Math.max(longest, performance.now() - began);
      held = Math.max(held, readMainThreadCpuMs(site.pid) - cpu);
      await sleep(askEveryMs);
    }
  };
  const watching = watch();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  going = false;
  await watching;
  agent.destroy();
  return { took, longest, held };
}
