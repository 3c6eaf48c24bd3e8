/**
 * This test checks that the course text is our own: the repository contains no eight words in a row from the source article. The article is
 * not stored here; `source-runs.json` has a hash of each eight words in a row.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { expect, it } from "vitest";
import runs from "./support/source-runs.json" with { type: "json" };

const known = new Set(runs);
const runLength = 8;

function borrowed(text: string): string[] {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found: string[] = [];
  for (let start = 0; start + runLength <= words.length; start++) {
    const run = words.slice(start, start + runLength).join(" ");
    if (known.has(createHash("sha256").update(run).digest("hex").slice(0, 12))) found.push(run);
  }
  return found;
}

it("no file contains eight successive words of the source article", () => {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => /\.(mdx?|ya?ml|tsx?|mjs|json|html|svg|css|txt|sql)$/.test(file) && fs.existsSync(file))
    .filter((file) => !["package-lock.json", "tests/support/source-runs.json"].includes(file));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => borrowed(fs.readFileSync(file, "utf8")).map((run) => `${file}: ${run}`))).toEqual([]);
});
