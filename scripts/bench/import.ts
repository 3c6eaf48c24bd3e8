/** Measures how fast a source of each format is read, how much memory that takes, and how long readers of a lesson wait meanwhile. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readSourceFile } from "../../app/content/dossier/reading/read-source-file.server";
import { type SourceFormat, sourceFormats } from "../../app/content/dossier/reading/source-document";
import { createLogger } from "../../app/platform/log.server";
import {
  createFileReadingProcesses,
  type FileReadingProcesses,
} from "../../app/platform/reading/file-reading-processes.server";
import { writeSource } from "../../tests/support/write-source";
import { composeBenchSource } from "./import-source";
import { type LoadTestRequest, median, percentile, runLoadTest } from "./measure";
import type { BenchScale } from "./scale";
import type { BenchSite } from "./site";

interface ImportMeasurement {
  name: string;
  /** The time from the request to the result, with the start of the process. */
  read_ms: number;
  pages_per_second: number;
  /** The most memory that the process took, heap and all. */
  peak_mb: number;
  /** 95th percentile of a lesson meanwhile, and divided by that with nothing going on, in the same run. */
  lesson_p95_ms: number;
  ratio: number;
}

export async function measureImports(
  site: BenchSite,
  { imports: { pages, visits, atOnce, rounds } }: BenchScale,
  step: (text: string) => void,
): Promise<ImportMeasurement[]> {
  const { courseId, lessons } = site.release.content;
  const jobs = site.people.slice(0, visits).map(
    ({ cookie }): LoadTestRequest => ({
      ...{ method: "GET", path: `/courses/${courseId}/lessons/${lessons[1]?.id}` },
      headers: { cookie },
    }),
  );
  const visit = async () => percentile((await runLoadTest(site.port, jobs, atOnce, 200, site.pid)).latencies, 0.95);
  // The program of the build, as on a site.
  const entry = pathToFileURL(path.resolve("build/dossier-reader.js"));
  const sourceReaders = createFileReadingProcesses({ log: createLogger("error"), entry });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-bench-import-"));
  const rows: ImportMeasurement[] = [];
  try {
    // The site warms up here. A process that reads is always a new one.
    await visit();
    for (const format of sourceFormats) {
      for (const count of pages) {
        const name = `${format}, ${count} pages`;
        const file = path.join(folder, `bron.${format}`);
        fs.writeFileSync(file, await writeSource(format, composeBenchSource(count)));
        const samples: { quiet: number; busy: number; read: number; peak: number }[] = [];
        for (let round = 1; round <= rounds; round++) {
          step(`import: ${name}, round ${round} of ${rounds}`);
          const quiet = await visit();
          const reading = keepReading(sourceReaders, { path: file, format });
          const visited: number[] = [];
          do visited.push(await visit());
          while (!reading.hasReadOnce());
          samples.push({ quiet, busy: median(visited), ...(await reading.stop()) });
        }
        const over = (figure: (sample: (typeof samples)[number]) => number) => median(samples.map(figure));
        const read = over((sample) => sample.read);
        rows.push({
          name,
          read_ms: Math.round(read),
          pages_per_second: Math.round((1000 * count) / read),
          peak_mb: Math.round(over((sample) => sample.peak)),
          lesson_p95_ms: Number(over((sample) => sample.busy).toFixed(1)),
          ratio: Number(over((sample) => sample.busy / sample.quiet).toFixed(2)),
        });
      }
    }
  } finally {
    sourceReaders.stop();
    fs.rmSync(folder, { recursive: true });
  }
  return rows;
}

/** Reads a file again and again. `stop` waits for the last reading, and returns the median time in ms and the most memory in MB. */
function keepReading(readers: FileReadingProcesses, file: { path: string; format: SourceFormat }) {
  let going = true;
  const times: number[] = [];
  const watch = watchMemoryOfChildren();
  const reading = (async () => {
    do {
      const began = performance.now();
      const outcome = await readSourceFile(readers, { path: file.path, name: path.basename(file.path) });
      if (!outcome.ok) throw new Error(`${file.path} was refused: ${outcome.reason}`);
      if (outcome.document.format !== file.format)
        throw new Error(`${file.path} was read as ${outcome.document.format}`);
      times.push(performance.now() - began);
    } while (going);
  })();
  let failed = false;
  // A failure is told when it is waited for.
  reading.catch(() => {
    failed = true;
  });
  return {
    hasReadOnce: () => times.length > 0 || failed,
    async stop() {
      going = false;
      await reading.finally(watch.stop);
      return { read: median(times), peak: watch.peak() };
    },
  };
}

/** Looks again and again how much memory the reading processes have taken at most, as the system counts it. */
function watchMemoryOfChildren() {
  let peak = 0;
  const look = () => {
    for (const task of fs.readdirSync("/proc/self/task")) {
      for (const pid of readOrEmpty(`/proc/self/task/${task}/children`).split(" ").filter(Boolean)) {
        if (!readOrEmpty(`/proc/${pid}/cmdline`).includes("dossier-reader")) continue;
        const [, kilobytes = "0"] = /^VmHWM:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/status`)) ?? [];
        peak = Math.max(peak, Number(kilobytes) / 1000);
      }
    }
  };
  const timer = setInterval(look, 20);
  return { peak: () => peak, stop: () => clearInterval(timer) };
}

/** A process may be gone before its file is read. */
function readOrEmpty(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
