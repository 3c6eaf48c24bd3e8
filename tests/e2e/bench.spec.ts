/** This test runs the smallest version of every benchmark, one after the other on one site, as `npm run bench` does. */
import { spawn } from "node:child_process";
import { once } from "node:events";
// The same `test` as in other files, because Playwright runs files with another one last, and then nothing is left to run beside this long one.
import { expect, test } from "../support/site";

test("every benchmark runs, one after the other", async () => {
  test.setTimeout(600_000);
  const bench = spawn(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "scripts/bench.ts", "--miniature", "--json"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let [figures, told] = ["", ""];
  bench.stdout.on("data", (chunk) => {
    figures += chunk;
  });
  bench.stderr.on("data", (chunk) => {
    told += chunk;
  });
  const [code] = await once(bench, "exit");
  expect(code, told).toBe(0);
  const names = (JSON.parse(figures) as { name: string }[]).map(({ name }) => name);
  for (const name of [
    "home",
    "lesson",
    "answer",
    "review answer",
    "final test: start",
    "final test: save",
    "final test: hand in",
    "20 start at once",
    "matrix of 24",
    "20 answers at once",
    "live: 10 votes at once",
    "everybody, one lesson",
    "export/results.xlsx of 50",
    "a lesson beside hostile files",
    "docx, 1 pages",
    "search: found",
    "search: nothing",
    "answers beside a remarking",
    "cards: made from answers",
    "today",
  ]) {
    expect(names).toContain(name);
  }
  for (const name of ["certificate", "start", "phone: home", "phone: quiz", "fonts: home"])
    expect(names).toContain(name);
});
