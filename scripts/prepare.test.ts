/** These tests let commands install packages and build in a copy of the project. Programs in place of npm and the builders record that they ran. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const packages = {
  "": { version: "1.0.0" },
  "node_modules/one": { version: "1.0.0", integrity: "sha512-one" },
  "node_modules/for-mac": { version: "1.0.0", integrity: "sha512-mac", optional: true },
};
const { "": _project, "node_modules/for-mac": _optional, ...installed } = packages;
const fakeNpm = `#!/bin/sh
echo "$@" >> npm-runs
until [ -e may-end ]; do sleep 0.1; done
rm -rf node_modules && mkdir node_modules
`;
let copy: string;
const inCopy = (...names: string[]) => path.join(copy, ...names);

beforeEach(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-copy-"));
  for (const name of ["prepare.mjs", "process-lock.mjs"])
    fs.cpSync(path.join("scripts", name), inCopy("scripts", name));
  fs.writeFileSync(inCopy("package-lock.json"), JSON.stringify({ packages }));
  fs.writeFileSync(inCopy("may-end"), "");
  fs.mkdirSync(inCopy("bin"));
  fs.writeFileSync(inCopy("bin/npm"), fakeNpm, { mode: 0o755 });
});
afterEach(() => fs.rmSync(copy, { recursive: true }));

/**
 * Runs the part of a command that installs packages, or the one that builds. Returns what this prints, and its exit code. `onPrint` is called
 * when it prints.
 */
function startCommand(
  onPrint = () => {},
  part: "ensureDependencies" | "ensureBuild" = "ensureDependencies",
  settings: Record<string, string> = {},
): Promise<{ printed: string; code: number | null }> {
  const script = `import('./scripts/prepare.mjs').then((prepare) => prepare.${part}())`;
  const env = { ...process.env, PATH: `${inCopy("bin")}:${process.env.PATH}`, ...settings };
  const child = spawn(process.execPath, ["-e", script], { cwd: copy, env });
  let printed = "";
  child.stderr.on("data", (text) => {
    printed += text;
    onPrint();
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ printed, code })));
}

const npmRuns = () =>
  fs.existsSync(inCopy("npm-runs")) ? fs.readFileSync(inCopy("npm-runs"), "utf8").split("\n") : [];

function writeInstalled(list: object): void {
  fs.mkdirSync(inCopy("node_modules"));
  fs.writeFileSync(inCopy("node_modules/.package-lock.json"), JSON.stringify({ packages: list }));
}

it("packages behind a link are never replaced, because they belong to another copy of the project", async () => {
  fs.mkdirSync(inCopy("shared/a-package"), { recursive: true });
  fs.symlinkSync("shared", inCopy("node_modules"));
  const { printed, code } = await startCommand();
  expect(printed).toMatch(/^node_modules is a link .*\n$/);
  expect(code).toBe(1);
  expect(fs.readdirSync(inCopy("shared"))).toEqual(["a-package"]);
  expect(fs.existsSync(inCopy(".preparing"))).toBe(false);
});

it("of three commands at once, one installs and the others wait and say so", async () => {
  fs.rmSync(inCopy("may-end"));
  let printing = 0;
  const onPrint = () => {
    printing += 1;
    if (printing === 3) fs.writeFileSync(inCopy("may-end"), "");
  };
  const done = await Promise.all([startCommand(onPrint), startCommand(onPrint), startCommand(onPrint)]);
  expect(done.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(npmRuns()).toEqual(["ci --include=dev --no-audit --no-fund --loglevel=error", ""]);
  const printed = done.map((each) => each.printed.replace(/\d+/, "N")).sort();
  expect(printed[0]).toBe("• Installing dependencies (once; a minute or two)\n");
  for (const line of printed.slice(1)) expect(line).toMatch(/^• Waiting for process N, which installs or builds .*\n$/);
  expect(fs.existsSync(inCopy(".preparing"))).toBe(false);
});

it("a lock whose process is gone, or that has no process yet, stops nobody", async () => {
  for (const owner of ["999999999", null]) {
    fs.rmSync(inCopy("node_modules"), { recursive: true, force: true });
    fs.mkdirSync(inCopy(".preparing"));
    if (owner !== null) fs.writeFileSync(inCopy(".preparing", owner), "");
    const done = await Promise.all([startCommand(), startCommand()]);
    expect(done.map(({ code }) => code)).toEqual([0, 0]);
    expect(fs.existsSync(inCopy(".preparing"))).toBe(false);
  }
  expect(npmRuns()).toHaveLength(3);
});

it("packages that somebody installed by hand are not installed again", async () => {
  writeInstalled(installed);
  expect(await startCommand()).toEqual({ printed: "", code: 0 });
  expect(npmRuns()).toEqual([]);
});

it.each([
  ["another version", { "node_modules/one": { version: "1.0.1", integrity: "sha512-other" } }],
  ["no package", {}],
])("packages that don't fit are installed: %s", async (_name, list) => {
  writeInstalled(list);
  expect((await startCommand()).code).toBe(0);
  expect(npmRuns()).toHaveLength(2);
});

it("a failed installation gives the lock back", async () => {
  fs.writeFileSync(inCopy("bin/npm"), "#!/bin/sh\nexit 1\n");
  const { printed, code } = await startCommand();
  expect(printed).toContain("This step failed: npm ci");
  expect(code).toBe(1);
  expect(fs.existsSync(inCopy(".preparing"))).toBe(false);
});

/** Puts programs in place of the builders. They write what they were asked to build to the file `built`. */
function writeBuilders(): void {
  const record = (name: string, what: string) => {
    fs.mkdirSync(path.dirname(inCopy("node_modules", name)), { recursive: true });
    fs.writeFileSync(
      inCopy("node_modules", name),
      `import fs from "node:fs"; fs.mkdirSync("build", { recursive: true }); fs.appendFileSync("built", ${what} + "\\n");`,
    );
  };
  record("@remix-run/dev/dist/cli.js", '"pages"');
  record("tsx/dist/cli.mjs", "process.argv[2]");
  fs.writeFileSync(inCopy("package.json"), JSON.stringify({ type: "module" }));
}

it("a question that changes in COURSES_DIR or POOL_DIR builds the courses again, and only them", async () => {
  writeBuilders();
  const question = (folder: string) => inCopy(folder, "garden/final-test/01.mdx");
  for (const folder of ["courses", "pools"]) {
    fs.mkdirSync(path.dirname(question(folder)), { recursive: true });
    fs.writeFileSync(question(folder), "one");
  }
  const both = { COURSES_DIR: "courses", POOL_DIR: inCopy("pools") };
  const build = async (settings: Record<string, string>) => {
    fs.rmSync(inCopy("built"), { force: true });
    expect((await startCommand(undefined, "ensureBuild", { COURSES_DIR: "", POOL_DIR: "", ...settings })).code).toBe(0);
    return fs.existsSync(inCopy("built")) ? fs.readFileSync(inCopy("built"), "utf8").trim().split("\n") : [];
  };
  expect(await build(both)).toEqual(["pages", "scripts/bundle.ts", "scripts/content-build.ts"]);
  expect(await build(both)).toEqual([]);
  for (const folder of ["courses", "pools"]) {
    fs.writeFileSync(question(folder), "another");
    expect(await build(both), folder).toEqual(["scripts/content-build.ts"]);
  }
  expect(await build({ COURSES_DIR: "courses" }), "without the pool").toEqual(["scripts/content-build.ts"]);
  expect(await build({ COURSES_DIR: "courses" })).toEqual([]);
});
