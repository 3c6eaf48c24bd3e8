import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { checkCourse } from "../app/content/check/check-course";
import { getCourseFolder } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { readCourse } from "../app/content/source/read-course.server";
import { bundleScript } from "../tests/support/bundled-script";
import {
  exampleCourseFiles,
  replaceTextInExampleFile,
  writeTemporaryCourseFolder,
} from "../tests/support/example-course";

async function run(script: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return runWith({}, script, ...args);
}

async function runWith(settings: Record<string, string>, script: string, ...args: string[]) {
  return runIn(process.cwd(), settings, script, ...args);
}

/** Runs a script in a working directory, in which it reads and writes. */
async function runIn(cwd: string, settings: Record<string, string>, script: string, ...args: string[]) {
  const env = { ...process.env, TSX_TSCONFIG_PATH: path.resolve("tsconfig.json"), ...settings };
  const tsx = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
  const loader = script.endsWith(".ts") ? ["--import", tsx] : [];
  const call = promisify(execFile)(process.execPath, [...loader, path.resolve(script), ...args], { cwd, env });
  return call.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

const check = bundleScript("scripts/content-check.ts");
const robots = bundleScript("scripts/content-robots.ts");
const course = bundleScript("scripts/course.ts");
const build = bundleScript("scripts/content-build.ts");
/** Not bundled, for a build that writes a course: it reads the source files of its compiler. */
const buildFromSource = "scripts/content-build.ts";

test("a good course ends with 0 and says so", async () => {
  const dir = writeTemporaryCourseFolder();
  const { code, stdout } = await run(check, dir);
  const pool = `eindtoets: 6 vragen uit ${dir}/final-test`;
  expect([code, stdout.split("\n")]).toEqual([
    0,
    [
      `fiets: in orde (2 lessen, 12 vragen, gemiddeld 5,6 woorden per zin, standaardafwijking 1,5; ${pool})`,
      "  lopende tekst   woorden  gemiddeld  spreiding  langste zin  kort na elkaar",
      "  01-banden.mdx        25        5,0        1,3            6               5",
      "  02-ketting.mdx       14        7,0        1,0            8               2",
      "",
    ],
  ]);
});

test("a POOL_DIR that is not there stops every command, and a folder in it without a course is told", async () => {
  const dir = writeTemporaryCourseFolder();
  const pools = path.dirname(writeTemporaryCourseFolder({ "final-test/01.mdx": "" }, "fietz"));
  const typo = { POOL_DIR: `${pools}/nope` };
  const [checks, builds, loads, wrongName] = await Promise.all([
    runWith(typo, check, "--lang", "en", dir),
    runWith(typo, build),
    runWith(typo, course, "load", "samenlevingsopbouw"),
    runWith({ POOL_DIR: pools }, check, dir),
  ]);
  const sentence = `POOL_DIR is ${pools}/nope, and that folder is not there. Expected: a folder with final tests, or no POOL_DIR.`;
  expect(checks).toEqual({ code: 1, stdout: "", stderr: `${sentence}\n` });
  for (const each of [builds, loads])
    expect(each).toMatchObject({ code: 1, stderr: expect.stringContaining("en die map is er niet. Verwacht:") });
  expect(wrongName).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(`let op: de map ${pools}/fietz in POOL_DIR hoort bij geen cursus.`),
  });
});

test("a folder in POOL_DIR without final-test/ stops the check of its course, and the robots", async () => {
  const dir = writeTemporaryCourseFolder();
  const POOL_DIR = path.dirname(writeTemporaryCourseFolder({ "final_test/01.mdx": "" }));
  const stderr = expect.stringContaining(`${POOL_DIR}/fiets:1  This folder in POOL_DIR is that of the course fiets,`);
  for (const script of [check, robots])
    expect(await runWith({ POOL_DIR }, script, dir, "--lang", "en")).toMatchObject({ code: 1, stderr });
});

test("a bad course ends with 1 and names file, line and what was expected", async () => {
  const dir = writeTemporaryCourseFolder(replaceTextInExampleFile("01-banden.mdx", "[@B]", "[@X]"));
  const [{ code, stderr }, english] = await Promise.all([run(check, dir), run(check, "--lang", "en", dir)]);
  const problems = (output: string) =>
    output
      .trim()
      .split("\n")
      .filter((line) => line.startsWith(dir));
  expect([english.code, problems(english.stderr)]).toEqual([
    1,
    [`${dir}/01-banden.mdx:18  The source X is not in sources.yaml.`],
  ]);
  expect([code, problems(stderr)]).toEqual([1, [`${dir}/01-banden.mdx:18  De bron X staat niet in sources.yaml.`]]);
  expect(english.stderr).toContain(`note: ${dir}/02-ketting.mdx:1  The lesson has 2 pieces`);
});

test("what stops a new edition only fails the check, and is a warning of the build, which writes the course", async () => {
  const key = 'losse-misvatting:\n  name: "a"\n  explanation: "b"\n  discussion: "c"\n';
  const name = "misconceptions.yaml";
  const dir = writeTemporaryCourseFolder({ ...exampleCourseFiles, [name]: `${exampleCourseFiles[name]}${key}` });
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-build-"));
  onTestFinished(() => fs.rmSync(cwd, { recursive: true, force: true }));
  // The preview picture of a course is drawn with fonts and pictures of the working directory.
  for (const name of ["app", "node_modules", "public"]) fs.symlinkSync(path.resolve(name), path.join(cwd, name));
  fs.cpSync(dir, path.join(cwd, "content/fiets"), { recursive: true });
  const [checked, built] = await Promise.all([
    run(check, "--lang", "en", dir),
    runIn(cwd, {}, buildFromSource, "--lang", "en"),
  ]);
  const problem = "No wrong answer names the misconception losse-misvatting.";
  expect(checked).toMatchObject({ code: 1, stdout: expect.stringMatching(/^fiets: 1 problem\n/) });
  expect(checked.stderr).toContain(problem);
  expect(checked.stderr).toContain("A site that has this edition already does load it, with a warning");
  expect(built).toMatchObject({ code: 0, stderr: expect.stringContaining("fiets: 2 lessons, 18 questions") });
  expect(built.stderr).toMatch(new RegExp(`^note: content/fiets/misconceptions.yaml:\\d+  ${problem}`, "m"));
  expect(fs.readdirSync(path.join(cwd, "build/content")).sort()).toEqual(["_checks.json", "fiets.json"]);
});

test("our own course has no problem and no warning, and its lessons are in the order of their numbers", async () => {
  const reading = readCourse(await readCourseFilesFromFolder(getCourseFolder("content/samenlevingsopbouw")));
  expect(checkCourse(reading)).toEqual({ toWrite: [], problems: [], newEditionProblems: [], warnings: [] });
  expect(reading.source?.lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("wrong arguments end with 1, and with where the help of that command is", async () => {
  const wrong = await Promise.all([
    run(check, "--nonsense"),
    run(robots, "content", "content"),
    run(course, "nieuw", "fiets"),
    run(course, "check", "fiets", "--lang"),
  ]);
  expect(wrong).toEqual(
    ["content:check", "content:robots", "course", "course"].map((name) => ({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(new RegExp(`^[^\\n]+\\. See npm run ${name} -- --help\\n$`)),
    })),
  );
});

test("both commands print help", async () => {
  const [checks, builds] = await Promise.all([run(check, "--help"), run(build, "--help")]);
  expect(checks).toMatchObject({ code: 0, stdout: expect.stringContaining("Usage: npm run content:check") });
  expect(builds).toMatchObject({ code: 0, stdout: expect.stringContaining("build/content") });
});
