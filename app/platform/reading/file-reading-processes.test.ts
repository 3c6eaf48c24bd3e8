import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { pino } from "pino";
import { afterAll, expect, it, vi } from "vitest";
import { createFileReadingProcesses } from "./file-reading-processes.server";
import type { FileReadingNameAndLimits } from "./reading";

vi.setConfig({ testTimeout: 30_000 });
const logged: string[] = [];
const log = pino({ level: "info" }, { write: (line: string) => logged.push(line) });
// The readers are bundled once, as in a build, because a process that compiles TypeScript starts five times as slowly.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-reader-"));
const outfile = path.join(folder, "odd-reader.mjs");
await build({ entryPoints: ["tests/support/odd-reader.ts"], outfile, bundle: true, platform: "node", format: "esm" });
const entry = pathToFileURL(outfile);
const readers = createFileReadingProcesses({ log, entry });
afterAll(() => {
  readers.stop();
  fs.rmSync(folder, { recursive: true });
});

const kind = (name: string, milliseconds = 5000): FileReadingNameAndLimits<unknown, unknown> => ({
  name,
  limits: { milliseconds, heapMegabytes: 64, unpackedBytes: 1000, residentMegabytes: 400 },
});

it("bytes go in and the result comes out", async () => {
  const input = { file: new Uint8Array([1, 2, 255]), text: "Zoë" };
  expect(await readers.read(kind("echo"), input)).toEqual({ ok: true, value: input });
});

it("a reader has no secrets in its environment", async () => {
  const reading = await readers.read(kind("environment"), null);
  const secrets = Object.keys(process.env).filter((name) => !/^(NODE_|__CF)/.test(name));
  expect(reading.ok && (reading.value as string[]).filter((name) => secrets.includes(name))).toEqual([]);
});

it.each([
  ["hangs", "hang", "slow"],
  ["fills its memory in one piece", "array", "large"],
  ["fills its memory bit by bit", "objects", "large"],
  ["fills memory outside the heap", "buffers", "large"],
  ["unpacks more than it may", "large", "large"],
  ["has a fault", "fault", "broken"],
  ["leaves without a word", "leave", "broken"],
  ["does not exist", "nobody", "broken"],
])("a reader that %s ends alone, and the next one works", async (_what, name, reason) => {
  expect(await readers.read(kind(name, name === "hang" ? 300 : 15_000), "geheim")).toEqual({ ok: false, reason });
  expect(await readers.read(kind("echo"), 1)).toEqual({ ok: true, value: 1 });
});

it("the log shows where a reader failed, but none of its input", async () => {
  logged.length = 0;
  await readers.read(kind("fault"), "geheim");
  expect(logged.join("")).toMatch(/"kind":"fault".*odd-reader/);
  expect(logged.join("")).not.toContain("geheim");
});

it("one reads at a time, five wait in order, and more are refused at once", async () => {
  const done: number[] = [];
  const started = performance.now();
  const readings = [1, 2, 3, 4, 5, 6, 7, 8].map(async (number) => {
    const reading = await readers.read(kind("wait"), 100);
    done.push(number);
    return reading.ok ? "read" : reading.reason;
  });
  expect(await readings[6]).toBe("busy");
  expect(await Promise.all(readings)).toEqual([...Array(6).fill("read"), "busy", "busy"]);
  expect(done).toEqual([7, 8, 1, 2, 3, 4, 5, 6]);
  expect(performance.now() - started).toBeGreaterThan(600);
});

it("stopping the site does not wait for a reader", async () => {
  const own = createFileReadingProcesses({ log, entry });
  const readings = [own.read(kind("hang"), null), own.read(kind("echo"), null)];
  await new Promise((resolve) => setTimeout(resolve, 200));
  own.stop();
  const reasons = (await Promise.all(readings)).map((reading) => reading.ok || reading.reason);
  expect(reasons).toEqual(["busy", "busy"]);
  expect(await own.read(kind("echo"), null)).toEqual({ ok: false, reason: "busy" });
});

it("one person has two readings at once at most, so that others have a place", async () => {
  const mine = [1, 2, 3].map((number) => readers.read(kind("echo"), number, { by: "marieke" }));
  expect(await mine[2]).toEqual({ ok: false, reason: "busy" });
  const others = ["bo", "noor", "zoe"].map((by) => readers.read(kind("echo"), by, { by }));
  expect(await Promise.all(others)).toEqual(["bo", "noor", "zoe"].map((value) => ({ ok: true, value })));
  expect(await Promise.all(mine.slice(0, 2))).toEqual([1, 2].map((value) => ({ ok: true, value })));
  expect(await readers.read(kind("echo"), 4, { by: "marieke" })).toEqual({ ok: true, value: 4 });
});

it("a reader says how far it is", async () => {
  const said: string[] = [];
  const onProgress = (page: number, pages: number) => said.push(`${page}/${pages}`);
  expect(await readers.read(kind("pages"), 3, { onProgress })).toEqual({ ok: true, value: "read" });
  expect(said).toEqual(["1/3", "2/3", "3/3"]);
});

it("a reading that is stopped ends its process, one that waits never starts, and the next one works", async () => {
  const [running, waiting, late] = [new AbortController(), new AbortController(), new AbortController()];
  const readings = [running, waiting].map(({ signal }) => readers.read(kind("hang", 20_000), 1, { signal, by: "bo" }));
  const next = readers.read(kind("echo"), 2);
  waiting.abort(new Error("waits no more"));
  await expect(readings[1]).rejects.toThrow("waits no more");
  running.abort(new Error("goes no further"));
  await expect(readings[0]).rejects.toThrow("goes no further");
  late.abort();
  await expect(readers.read(kind("echo"), 3, { signal: late.signal })).rejects.toThrow("aborted");
  expect(await next).toEqual({ ok: true, value: 2 });
  expect(await readers.read(kind("echo"), 4, { by: "bo" })).toEqual({ ok: true, value: 4 });
});
