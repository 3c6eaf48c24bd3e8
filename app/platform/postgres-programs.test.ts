import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { refuseStrangeFolder } from "./postgres-programs.mjs";

it("the socket's folder must be ours alone: not another user's, not open to others, not a link", () => {
  const own = process.getuid?.();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-socket-"));
  const link = `${folder}-link`;
  try {
    expect(() => refuseStrangeFolder(`${folder}-absent`, [own])).not.toThrow();
    expect(() => refuseStrangeFolder(folder, [own])).not.toThrow();
    expect(() => refuseStrangeFolder(folder, [Number(own) + 1])).toThrow("was not made by this program");
    fs.symlinkSync(folder, link);
    expect(() => refuseStrangeFolder(link, [own])).toThrow("was not made by this program");
    fs.chmodSync(folder, 0o777);
    expect(() => refuseStrangeFolder(folder, [own])).toThrow("was not made by this program");
  } finally {
    fs.rmSync(link, { force: true });
    fs.rmSync(folder, { recursive: true });
  }
});
