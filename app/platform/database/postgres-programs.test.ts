import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import {
  readLastPostgresServerError,
  refuseIncompleteDatabaseFiles,
  refuseSocketFolderOfOtherUser,
} from "./postgres-programs.mjs";

it("the socket's folder must be ours alone: not another user's, not open to others, not a link", () => {
  const own = process.getuid?.();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-socket-"));
  const link = `${folder}-link`;
  try {
    expect(() => refuseSocketFolderOfOtherUser(`${folder}-absent`, [own])).not.toThrow();
    expect(() => refuseSocketFolderOfOtherUser(folder, [own])).not.toThrow();
    expect(() => refuseSocketFolderOfOtherUser(folder, [Number(own) + 1])).toThrow("was not made by this program");
    fs.symlinkSync(folder, link);
    expect(() => refuseSocketFolderOfOtherUser(link, [own])).toThrow("was not made by this program");
    fs.chmodSync(folder, 0o777);
    expect(() => refuseSocketFolderOfOtherUser(folder, [own])).toThrow("was not made by this program");
  } finally {
    fs.rmSync(link, { force: true });
    fs.rmSync(folder, { recursive: true });
  }
});

it("a folder without a complete database is neither filled nor emptied, but named in the error", () => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-half-"));
  const cluster = path.join(data, "postgres");
  try {
    expect(() => refuseIncompleteDatabaseFiles(cluster)).not.toThrow();
    fs.mkdirSync(cluster);
    expect(() => refuseIncompleteDatabaseFiles(cluster)).not.toThrow();
    fs.writeFileSync(path.join(cluster, "PG_VERSION"), "18\n");
    expect(() => refuseIncompleteDatabaseFiles(cluster)).toThrow(
      `${cluster} holds no whole database (global/pg_control is missing)`,
    );
    fs.rmSync(cluster, { recursive: true });
    fs.writeFileSync(cluster, "a file");
    expect(() => refuseIncompleteDatabaseFiles(cluster)).toThrow("holds no whole database");
  } finally {
    fs.rmSync(data, { recursive: true });
  }
});

it("the server's last error is included", () => {
  const cluster = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-words-")), "postgres");
  expect(readLastPostgresServerError(cluster)).toBe("");
  const incompatible = "database files are incompatible with server";
  fs.writeFileSync(
    `${cluster}.log`,
    `2026-11-28 LOG:  starting\n2026-11-28 [1] FATAL:  ${incompatible}\n2026 DETAIL:  by 17.\n`,
  );
  expect(readLastPostgresServerError(cluster)).toBe(` (${incompatible})`);
  fs.rmSync(path.dirname(cluster), { recursive: true });
});
