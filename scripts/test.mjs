import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findOrInstallBrowser } from "./browser.mjs";
import { ensureBuild, ensureDependencies, printStep, projectRoot, readCommandArguments } from "./prepare.mjs";
import { ensureDebianPackages, listMissingTestToolPackages } from "./programs.mjs";

readCommandArguments(`
npm test: format, lint, types, room rules, courses, build, unit and PostgreSQL tests, browser tests.

Installs what it needs, the browser and readers of PDF too. Takes 15 to 20 minutes on two cores. The last line is
"N passed, N failed".
`);
process.chdir(projectRoot);
ensureDependencies();
ensureDebianPackages(listMissingTestToolPackages);
const browser = findOrInstallBrowser();

let passed = 0;
/**
 * What failed, named again above the last line, because a log is often read from its end.
 * @type {string[]}
 */
const failures = [];
const results = path.join(projectRoot, "test-results");
fs.mkdirSync(results, { recursive: true });

/**
 * Runs a program of an installed package. Returns whether it succeeded.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function runs(program, args, env = {}) {
  const done = spawnSync(process.execPath, [path.join(projectRoot, "node_modules", program), ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

/**
 * Runs a script of Node. Returns whether it succeeded, and what it printed.
 * @param {string[]} args the script and its arguments
 * @returns {Promise<{ ok: boolean, printed: string }>}
 */
function runAndCollectOutput(args) {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  /** @type {Buffer[]} */
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ ok: code === 0, printed: Buffer.concat(chunks).toString() }));
  });
}

/**
 * Runs checks side by side, because most of them use one processor. Counts each as one test. Each one's output is printed when it has ended,
 * so that lines of two checks don't mix. Returns the names of those that failed.
 * @param {Record<string, string[]>} checks the name of each check, with its script and the arguments
 */
async function checkSideBySide(checks) {
  printStep(Object.keys(checks).join(", "));
  const running = Object.entries(checks).map(async ([name, args]) => {
    const { ok, printed } = await runAndCollectOutput(args);
    printStep(`${name}: ${ok ? "passed" : "failed"}`);
    process.stdout.write(printed);
    return ok ? [] : [name];
  });
  const failed = (await Promise.all(running)).flat();
  passed += running.length - failed.length;
  failures.push(...failed);
  return failed;
}

/**
 * Runs a test runner and counts its tests. If the runner fails without a failed test, that counts as one failure.
 * @param {string} name
 * @param {() => boolean} work
 * @param {() => { passed: number, failures: string[] }} read
 */
function suite(name, work, read) {
  printStep(name);
  const ok = work();
  /** @type {{ passed: number, failures: string[] }} */
  let counted = { passed: 0, failures: [] };
  try {
    counted = read();
  } catch {
    // There is no report: the test runner itself failed, which is counted below.
  }
  passed += counted.passed;
  failures.push(...counted.failures);
  const ranWell = ok && counted.passed > 0;
  if (!ranWell && counted.failures.length === 0) failures.push(`${name}: the test runner itself`);
}

/**
 * Reads a JSON file in test-results.
 * @param {string} file
 */
const readJson = (file) => JSON.parse(fs.readFileSync(path.join(results, file), "utf8"));

/**
 * Lists the failed tests of a file in Vitest's report. A file that could not be loaded is one failure.
 * @param {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} file
 */
function listFailuresOfVitestFile({ name, status, message, assertionResults }) {
  const where = path.relative(projectRoot, name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0 && status === "failed") return [`${where}: ${message}`];
  return failed.map((test) => `${where} › ${test.fullName}: ${test.failureMessages.join("\n")}`);
}

/**
 * A suite in Playwright's report: a file, or a group of tests in it.
 * @typedef {{
 *   suites?: PlaywrightSuite[],
 *   specs: { file: string, line: number, title: string, tests: { status: string }[] }[],
 * }} PlaywrightSuite
 */

/**
 * Lists the failed tests of a suite. A test that passed at a second try is a failure too.
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function listFailuresOfPlaywrightSuite({ suites = [], specs }) {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status === "unexpected" || status === "flaky"));
  return [
    ...failed.map(({ file, line, title }) => `tests/e2e/${file}:${line} › ${title}`),
    ...suites.flatMap(listFailuresOfPlaywrightSuite),
  ];
}

const failedChecks = await checkSideBySide({
  "Format and lint": ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  Types: ["node_modules/typescript-go/bin/tsc", "--noEmit"],
  Courses: ["node_modules/tsx/dist/cli.mjs", "scripts/content-check.ts"],
  Build: ["scripts/build.mjs"],
});
suite(
  "Unit and PostgreSQL tests",
  () =>
    runs("vitest/vitest.mjs", [
      "run",
      "--reporter=default",
      "--reporter=json",
      "--outputFile.json=test-results/vitest.json",
    ]),
  () => {
    const report = readJson("vitest.json");
    return { passed: report.numPassedTests, failures: report.testResults.flatMap(listFailuresOfVitestFile) };
  },
);
if (!failedChecks.includes("Build")) {
  ensureBuild();
  suite(
    "Browser tests",
    () =>
      runs("@playwright/test/cli.js", ["test"], {
        CHROMIUM: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(results, "playwright.json"),
      }),
    () => {
      const report = readJson("playwright.json");
      return { passed: report.stats.expected, failures: report.suites.flatMap(listFailuresOfPlaywrightSuite) };
    },
  );
}
for (const failure of failures) process.stdout.write(`✗ ${failure}\n`);
process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
process.exit(failures.length === 0 ? 0 : 1);
