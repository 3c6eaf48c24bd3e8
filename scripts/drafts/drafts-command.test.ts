import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { bundleScript } from "../../tests/support/bundled-script";

vi.setConfig({ testTimeout: 60_000 });
const script = bundleScript("scripts/drafts.ts");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drafts-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => execFileSync(process.execPath, [script, ...args], { encoding: "utf8" });
const source = path.join(folder, "bakken.md");
fs.writeFileSync(
  source,
  `# Bakken

Een voordeeg is een mengsel van bloem, water en gist dat een nacht rijst. Onder autolyse verstaan we het rusten van bloem en water voordat
het zout erbij komt. Een korst is de harde laag die in de oven ontstaat. Een kruim is het zachte deel dat onder de korst ligt.
`,
);

test("drafts are counted, and guessed by robots", () => {
  expect(run("count", source)).toMatch(/\| definition-to-term \| [1-9]/);
  expect(run("robots", source)).toContain("| one right option |");
});

test("a sheet is written, and read again when two readers have filled it in", () => {
  const out = path.join(folder, "sheet.csv");
  expect(run("sheet", source, "--out", out)).toContain("is written");
  const sheet = fs.readFileSync(out, "utf8");
  const judged = path.join(folder, "judged.csv");
  fs.writeFileSync(judged, sheet.replaceAll(/,,,,,,,,$/gm, ",yes,yes,yes,yes,yes,yes,yes,"));
  expect(run("judged", judged, judged)).toMatch(/\| definition-to-term \| [1-9].*\| off \|/);
});

test.each([
  [["sheet", source], "sheet needs --out"],
  [["count", path.join(folder, "none.md")], "is not there"],
  [["judged", source], "takes two sheets"],
])("%s is refused", (args, reason) => {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toContain(reason);
});
