/** `npm run simulate`: lets simulated learners take the final test of the example course, and compares with the exact chances. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { composeReleaseWithQuestions, createReleaseCache } from "../app/content/release/release-cache.server";
import { countRightAnswersNeeded } from "../app/learning/final/score-final-test";
import { createPool, type Pool } from "../app/platform/database/database.server";
import { startOrJoinEmbeddedPostgres } from "../app/platform/database/embedded-postgres.mjs";
import { migrate } from "../app/platform/database/migrate.mjs";
import { buildExampleCourse, loadExampleCourse } from "../tests/support/built-example-course";
import { createProgressDisplay } from "./progress-display";
import { type OptionValues, printRows, runCommandWithOptions } from "./run-command-with-options";
import { compareWithChances, type SimulationRow } from "./simulation/compare-with-chances";
import { drawSimulationPicture } from "./simulation/draw-simulation-picture";
import { simulateInDatabase } from "./simulation/simulate-in-database";
import { simulateInMemory } from "./simulation/simulate-in-memory";
import { holdUntilStopSignal } from "./stop-signal";

const help = `
npm run simulate: simulated learners take the final test of the example course, 24 questions of which 20 must be right.

Each learner has 60, 80 or 90 % of the answers right: they know a part, and guess the rest from three options. At most three
attempts, none after a pass. The table has the share that passed beside the exact chance (the binomial distribution).

  npm run simulate                       10,000 learners by the use cases of the site, with every choice in PostgreSQL
                                         (an embedded one of its own; about 15 minutes), and 10,000 of each in memory
  npm run simulate -- --learners 300     so many in the database, and so many of each in memory
  --seed TEXT                            other answers
  --picture docs/images/simulation.svg   also draws the result
  --json                                 JSON instead of a table
`;

const strengths = [0.6, 0.8, 0.9];
const options = {
  learners: { type: "string", default: "10000" },
  seed: { type: "string", default: "voorbeeld" },
  picture: { type: "string" },
  json: { type: "boolean" },
} as const;

async function main(values: OptionValues<typeof options>): Promise<void> {
  const { seed } = values;
  const learners = Number(values.learners);
  const stored = await withDatabaseOfItsOwn((pool) => simulateAllInDatabase(pool, { learners, seed }));
  const computed = await simulateAllInMemory({ learners, seed });
  const rows = [...stored, ...computed];
  if (values.picture) fs.writeFileSync(values.picture, drawSimulationPicture(stored));
  printRows(rows, values.json);
}

interface Plan {
  learners: number;
  seed: string;
}

/** Divides the learners over the strengths. */
async function simulateAllInDatabase(pool: Pool, { learners, seed }: Plan): Promise<SimulationRow[]> {
  const now = new Date();
  const course = await loadExampleCourse(pool, now);
  const releases = createReleaseCache();
  const progress = createProgressDisplay("Taking tests");
  progress.begin(learners);
  const rows: SimulationRow[] = [];
  for (const [at, right] of strengths.entries()) {
    progress.name(`${100 * right} % right`);
    const own = Math.floor((learners + at) / strengths.length);
    const input = { releases, course, right, learners: own, seed, concurrency: 8, now };
    const group = await simulateInDatabase(pool, { ...input, advance: () => progress.advance(1) });
    rows.push(compareWithChances("PostgreSQL", group, rulesOf(course.built.release.rules)));
  }
  progress.end();
  return rows;
}

async function simulateAllInMemory({ learners, seed }: Plan): Promise<SimulationRow[]> {
  const { release, questions } = await buildExampleCourse();
  const records = questions.map(({ record }) => record);
  const composed = composeReleaseWithQuestions("simulation", release, records);
  return strengths.map((right) => {
    const group = simulateInMemory(composed, { right, learners, seed });
    return compareWithChances("memory", group, rulesOf(release.rules));
  });
}

function rulesOf({ finalTest, attempts }: Awaited<ReturnType<typeof buildExampleCourse>>["release"]["rules"]) {
  if (!finalTest) throw new Error("The example course has no final test.");
  return { questions: finalTest.cells.length, needed: countRightAnswersNeeded(finalTest), attempts: attempts.final };
}

async function withDatabaseOfItsOwn<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-simulation-"));
  // PostgreSQL may run as another user, which must be able to read this folder.
  fs.chmodSync(dataDir, 0o755);
  const start = async () => {
    const database = await startOrJoinEmbeddedPostgres({ dataDir });
    return { database, pool: createPool(database.options, { max: 8 }) };
  };
  const end = async ({ database, pool }: Awaited<ReturnType<typeof start>>) => {
    await pool.end({ timeout: 1 });
    await database.release();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  return holdUntilStopSignal({ start, end }, async ({ pool }) => {
    await migrate(pool, path.resolve("db/migrations"));
    return work(pool);
  });
}

await runCommandWithOptions({
  name: "simulate",
  help,
  options,
  check: ({ learners }) =>
    Number.isInteger(Number(learners)) && Number(learners) >= 3 ? null : "--learners: a whole number of at least 3.",
  run: main,
});
