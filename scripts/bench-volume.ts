/** npm run bench:volume: measures how the cost of a trainer's pages grows with the number of accounts. */
import {
  countFillStepsPerLearner,
  createMissingBenchLearners,
  insertBenchGroupOfExistingLearners,
} from "./bench/fill-learners";
import { type BenchSite, startBenchSite } from "./bench/site";
import { type GroupPagesMeasurement, measureGroupPages } from "./bench/volume";
import { createProgressDisplay } from "./progress-display";
import { type OptionValues, printRows, runCommandWithOptions } from "./run-command-with-options";
import { holdUntilStopSignal } from "./stop-signal";

const help = `
npm run bench:volume: fills a database of its own with accounts and their history, and repeats the trainer's page and export at each size.

A page must cost what its group costs, whatever else there is: the figure to look at is the number of database pages (8 kB) that
its queries touch. A million accounts take some 25 GB of disk for as long as this runs: 9 to 15 minutes.

  npm run bench:volume                          10 thousand, 100 thousand and 1 million accounts
  npm run bench:volume -- --sizes 10000,50000   other sizes, each larger than the one before
  --json                                        JSON instead of a table
`;

const groups = [24, 200, 2000];
const options = {
  sizes: { type: "string", default: "10000,100000,1000000" },
  json: { type: "boolean" },
} as const;

const readSizes = ({ sizes }: OptionValues<typeof options>) => sizes.split(",").map(Number);

/** Returns what is wrong with the values of the options, or null. */
function check(values: OptionValues<typeof options>): string | null {
  const sizes = readSizes(values);
  return sizes.every((size, at) => Number.isInteger(size) && size >= 2000 && size > (sizes[at - 1] ?? 0))
    ? null
    : "--sizes: whole numbers of at least 2000, each larger than the one before, such as 10000,100000.";
}

function main(values: OptionValues<typeof options>): Promise<void> {
  const start = () => startBenchSite((text) => process.stderr.write(`• ${text}\n`));
  return holdUntilStopSignal({ start, end: (site) => site.stop() }, (site) => measure(site, values));
}

async function measure(site: BenchSite, values: OptionValues<typeof options>): Promise<void> {
  const progress = createProgressDisplay("filling");
  const measured: GroupPagesMeasurement[] = [];
  try {
    let made = 0;
    for (const size of readSizes(values)) {
      progress.begin((size - made) * countFillStepsPerLearner(site.release));
      progress.name(`${size} accounts`);
      await createMissingBenchLearners(site.pool, { release: site.release, upTo: size, step: progress.advance });
      progress.end();
      made = size;
      for (const members of groups) {
        process.stderr.write(`• ${size} accounts: a group of ${members}\n`);
        const cohortId = await insertBenchGroupOfExistingLearners(site.pool, {
          ...site.trainer,
          release: site.release,
          size: members,
          everybody: made,
        });
        measured.push({ accounts: size, members, ...(await measureGroupPages(site, cohortId)) });
      }
    }
    printRows(measured, values.json);
  } finally {
    progress.end();
  }
}

await runCommandWithOptions({ name: "bench:volume", help, options, needsBuild: true, check, run: main });
