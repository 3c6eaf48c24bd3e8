import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findOrInstallBrowser, listMissingBrowserPackages } from "./browser.mjs";
import { ensureBuild, ensureDependencies, printStep, projectRoot, readCommandArguments } from "./prepare.mjs";
import { ensureDebianPackages, listMissingTestToolPackages } from "./programs.mjs";

readCommandArguments(`
npm test: format, lint, types, room rules, courses, unit and PostgreSQL tests, build, browser tests.

Installs what it needs, the browser and readers of PDF too. The last line is "N passed, N failed".
`);
process.chdir(projectRoot);
ensureDependencies();
ensureDebianPackages(() => [...listMissingTestToolPackages(), ...listMissingBrowserPackages()]);

const total = { passed: 0, failed: 0 };
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
 * Runs one check and counts it as one test.
 * @param {string} name
 * @param {() => boolean} work
 */
function check(name, work) {
  printStep(name);
  const ok = work();
  total[ok ? "passed" : "failed"] += 1;
  if (!ok) process.stderr.write(`✗ ${name} failed\n`);
  return ok;
}

/**
 * Runs a test runner and counts its tests. If the runner fails without a failed test, that counts as one failure.
 * @param {string} name
 * @param {() => boolean} work
 * @param {() => { passed: number, failed: number }} read
 */
function suite(name, work, read) {
  printStep(name);
  const ok = work();
  let counted = { passed: 0, failed: 0 };
  try {
    counted = read();
  } catch {
    // There is no report: the test runner itself failed, which is counted below.
  }
  total.passed += counted.passed;
  total.failed += counted.failed || (ok && counted.passed > 0 ? 0 : 1);
}

/**
 * Reads a JSON file in test-results.
 * @param {string} file
 */
const readJson = (file) => JSON.parse(fs.readFileSync(path.join(results, file), "utf8"));

check("Format and lint", () => runs("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]));
check("Types", () => runs("typescript-go/bin/tsc", ["--noEmit"]));
check("Courses", () => runs("tsx/dist/cli.mjs", ["scripts/content-check.ts"]));
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
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  },
);
const built = check("Build", () => {
  const build = spawnSync(process.execPath, [path.join(projectRoot, "scripts/build.mjs")], { stdio: "inherit" });
  return build.status === 0;
});
if (built) {
  ensureBuild();
  const browser = findOrInstallBrowser();
  suite(
    "Browser tests",
    () =>
      runs("@playwright/test/cli.js", ["test"], {
        CHROMIUM: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(results, "playwright.json"),
      }),
    () => {
      const { stats } = readJson("playwright.json");
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  );
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
