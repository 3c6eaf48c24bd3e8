/** Measures how long readers of a lesson wait while the site reads expensive uploaded files, compared with no such files. */
import { insertCohort } from "../../tests/support/cohorts";
import { hostileListFiles } from "../../tests/support/hostile-files";
import { type LoadTestRequest, median, percentile, runLoadTest } from "./measure";
import type { BenchScale } from "./scale";
import type { BenchSite } from "./site";

const uploaders = 2;
const chosen = [
  "a cell as long as unpacking allows",
  "a row far away, written as no number",
  "a million entities",
  "one long text, shown in every cell",
];

interface FileReadingMeasurement {
  name: string;
  p50_ms: number;
  p95_ms: number;
  slowest_ms: number;
  /** 95th percentile while files are read, divided by that without files. */
  ratio: number | null;
  files_read: number | null;
}

export async function measureVisitsDuringFileReading(
  site: BenchSite,
  { firstRound, reading: { visits, atOnce, rounds } }: BenchScale,
  step: (text: string) => void,
): Promise<FileReadingMeasurement[]> {
  const { courseId, lessons } = site.release.content;
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { trainerId, cookie } = site.trainer;
  const dates = { startsOn: day(-7), endsOn: day(90), now: new Date() };
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, ...dates });
  const path = `/courses/${courseId}/lessons/${lessons[1]?.id}`;
  const jobs = site.people
    .slice(0, visits)
    .map((person): LoadTestRequest => ({ method: "GET", path, headers: { cookie: person.cookie } }));
  const visit = async () => (await runLoadTest(site.port, jobs, atOnce, 200, site.pid)).latencies;
  const alone: number[][] = [];
  const beside: number[][] = [];
  let read = 0;
  // The first round only warms up, so it is not counted.
  for (let round = firstRound; round <= rounds; round++) {
    step(`reading: round ${round} of ${rounds}`);
    const without = await visit();
    const stop = await keepUploading(site, `/cohorts/${cohortId}/invitations`, cookie);
    const withFiles = await visit();
    const count = await stop();
    if (round === 0) continue;
    alone.push(without);
    beside.push(withFiles);
    read += count;
  }
  const row = (name: string, samples: number[][]) => {
    const over = (share: number) => Number(median(samples.map((sample) => percentile(sample, share))).toFixed(1));
    return { name, p50_ms: over(0.5), p95_ms: over(0.95), slowest_ms: over(1), ratio: null, files_read: null };
  };
  const [quiet, busy] = [row("a lesson", alone), row("a lesson beside hostile files", beside)];
  return [quiet, { ...busy, ratio: Number((busy.p95_ms / quiet.p95_ms).toFixed(2)), files_read: read }];
}

/** Keeps uploading files until the returned function is called. That function returns how many files were answered. */
async function keepUploading(site: BenchSite, path: string, cookie: string): Promise<() => Promise<number>> {
  const origin = `http://127.0.0.1:${site.port}`;
  const page = await (await fetch(`${origin}${path}`, { headers: { cookie } })).text();
  const mark = /name="page-mark" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const files = chosen.map((name) => new Uint8Array((hostileListFiles[name] as () => Buffer)()));
  let going = true;
  const upload = async (first: number) => {
    let count = 0;
    for (let at = first; going; at++) {
      const body = new FormData();
      body.append("page-mark", mark);
      body.append("file", new Blob([files[at % files.length] as Uint8Array<ArrayBuffer>]), "klas.xlsx");
      const response = await fetch(`${origin}${path}/preview`, { method: "POST", body, headers: { cookie, origin } });
      await response.text();
      if (response.status !== 400 && response.status !== 200)
        throw new Error(`A file was answered with ${response.status}`);
      count++;
    }
    return count;
  };
  const all = Promise.all(Array.from({ length: uploaders }, (_, at) => upload(at)));
  return async () => {
    going = false;
    return (await all).reduce((sum, count) => sum + count, 0);
  };
}
