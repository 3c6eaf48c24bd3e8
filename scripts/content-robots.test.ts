/** This test runs the command that measures guessing robots. What it measures is tested where it is computed. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { bundleScript } from "../tests/support/bundled-script";
import {
  exampleCourseFiles,
  replaceTextInExampleFile,
  writeTemporaryCourseFolder,
} from "../tests/support/example-course";

const script = bundleScript("scripts/content-robots.ts");

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

const longest = (
  n: number,
) => `<Question id="V${n}" type="single" objective="L2.1" bloom="toepassen" sources="B" passage="olie" cell="olie">

Wat past hier?

- [x] Een druppel op schakel ${n}.
  > Klopt. Een druppel is genoeg.
- [ ] Vet ${n} op de bel.
  > Nee. Dat trekt zand aan.
- [ ] Vet ${n} op de rem.
  > Nee. Dat is gevaarlijk.

</Question>`;

test("a pool that robots guess ends with 1 and names its questions; a course with a small practice ends with 0", () => {
  const pool = replaceTextInExampleFile(
    "final-test/01.mdx",
    '<Question id="T1"',
    `${longest(1)}\n\n${longest(2)}\n\n${longest(3)}\n\n<Question id="T1"`,
  );
  const bad = run(writeTemporaryCourseFolder(pool), "--lang", "en");
  expect(bad.status).toBe(1);
  expect(bad.stdout).toContain("fiets: final test, one right answer");
  expect(bad.stdout).toMatch(/longest answer +75\.0% +4 +33\.3% +43\.3% +\d+\.\d% +too good:\n +V1 V2 V3\n/);
  const fine = run(writeTemporaryCourseFolder(exampleCourseFiles));
  expect(fine).toMatchObject({ status: 0, stdout: expect.stringContaining("fiets: oefenvragen, één goed antwoord") });
});
