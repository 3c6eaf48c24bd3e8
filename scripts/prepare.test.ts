import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";

it("packages behind a link are never replaced, because they belong to another copy of the project", () => {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-copy-"));
  try {
    fs.cpSync("scripts/prepare.mjs", path.join(copy, "scripts/prepare.mjs"));
    fs.writeFileSync(path.join(copy, "package-lock.json"), "{}");
    fs.mkdirSync(path.join(copy, "shared/a-package"), { recursive: true });
    fs.symlinkSync("shared", path.join(copy, "node_modules"));
    const start = "import('./scripts/prepare.mjs').then((prepare) => prepare.ensureDependencies())";
    const done = spawnSync(process.execPath, ["-e", start], { cwd: copy, encoding: "utf8" });
    expect(done.stderr).toMatch(/^node_modules is a link .*\n$/);
    expect(done.status).toBe(1);
    expect(fs.readdirSync(path.join(copy, "shared"))).toEqual(["a-package"]);
  } finally {
    fs.rmSync(copy, { recursive: true });
  }
});
