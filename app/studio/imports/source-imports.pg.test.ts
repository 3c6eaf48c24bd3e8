import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { afterAll, expect, it, vi } from "vitest";
import { dossierReaderProgram } from "~/../scripts/bundle-options";
import { bundleScript } from "~/../tests/support/bundled-script";
import { insertLearnerWithAccount } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { newId } from "~/platform/ids";
import { createFileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { describeSource, type TypedSourceDescription } from "./describe-source.server";
import { deleteOldSourceImports, removeSourceImport, stopSourceImport } from "./end-source-import.server";
import { exportSourceImports } from "./export-source-imports.server";
import { getSourceImport, listSourceImports } from "./get-source-imports.server";
import type { ImportKey } from "./source-import";
import { createSourceImporter } from "./source-importer.server";
import { startSourceImport } from "./start-source-import.server";

vi.setConfig({ testTimeout: 60_000 });
const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);
const log = pino({ level: "silent" });
const entry = pathToFileURL(path.resolve(bundleScript("app/dossier-reader.server.ts", dossierReaderProgram)));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "studio-imports-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const source = `# De bank

Wie een bank verft, doet dat met de hele straat samen.

- verf
- kwast
`;

/** Opens the imports of a new author, with an importer of its own. */
async function openStudio() {
  const learnerId = await insertLearnerWithAccount(pool, "Aukje Auteur", now);
  const importer = createSourceImporter({
    pool,
    readers: createFileReadingProcesses({ log, entry }),
    log,
    now: () => now,
  });
  const start = (fileName = "bank.md", at = now) =>
    startSourceImport(pool, { learnerId, fileName, fileBytes: 10, now: at });
  const get = (id: string, at = now) => getSourceImport(pool, { id, learnerId, now: at });
  const bring = async (content: string | Uint8Array, name = "bank.md") => {
    const started = await start(name);
    if (!started.ok) throw new Error(started.reason);
    const file = path.join(folder, newId(now));
    fs.writeFileSync(file, content);
    importer.read({ id: started.id, learnerId }, { path: file, name });
    return started.id;
  };
  return { learnerId, importer, start, get, bring };
}

const described: TypedSourceDescription = {
  ...{ title: " Banken ", address: "https://bron.example/1", licence: "ours" },
  ...{ edition: "lente", courseId: "banken" },
};

it("what was read of a file is stored with a report, and the file is removed", async () => {
  const { learnerId, importer, get, bring } = await openStudio();
  const id = await bring(source);
  expect((await get(id))?.state).toEqual({ kind: "reading", page: null, pages: null });
  await importer.settle();
  expect(await get(id)).toMatchObject({
    fileName: "bank.md",
    state: { kind: "read", report: { format: "markdown", passages: 3, language: "und", title: "De bank" } },
    description: null,
    descriptionVersion: 0,
  });
  expect(fs.readdirSync(folder)).toEqual([]);
  expect(await exportSourceImports(pool, learnerId)).toMatchObject([
    { fileName: "bank.md", document: { format: "markdown" } },
  ]);
});

it("the same file brought twice makes two imports; a third one must wait until one was read", async () => {
  const { learnerId, start } = await openStudio();
  expect((await Promise.all([start(), start(), start(), start()])).filter(({ ok }) => ok)).toHaveLength(2);
  expect(await listSourceImports(pool, { learnerId, now })).toHaveLength(2);
  // What broke off does not count.
  expect(await start("later.md", new Date(now.getTime() + 121_000))).toMatchObject({ ok: true });
});

it("a refused file keeps the reason, and nothing else", async () => {
  const { importer, get, bring } = await openStudio();
  const id = await bring("{\\rtf1 tekst}", "brief.rtf");
  await importer.settle();
  expect((await get(id))?.state).toEqual({ kind: "refused", reason: "other-format", pages: null, about: "rtf" });
  const [row] = await pool`select document, report from source_import where id = ${id}`;
  expect(row).toEqual({ document: null, report: null });
});

it("a reading that says nothing for two minutes broke off", async () => {
  const { start, get } = await openStudio();
  const started = await start();
  if (!started.ok) throw new Error(started.reason);
  expect((await get(started.id, new Date(now.getTime() + 120_000)))?.state.kind).toBe("reading");
  const later = await get(started.id, new Date(now.getTime() + 120_001));
  expect(later?.state).toEqual({ kind: "refused", reason: "broken-off", pages: null, about: null });
});

it("a site that stops says of what it was reading that it broke off", async () => {
  const { importer, get, bring } = await openStudio();
  const id = await bring(source);
  await importer.stop();
  expect((await get(id))?.state).toMatchObject({ kind: "refused", reason: "broken-off" });
  expect(fs.readdirSync(folder)).toEqual([]);
});

it("stopping twice is the same as once, and what was read meanwhile is not kept", async () => {
  const { learnerId, importer, get, bring } = await openStudio();
  const id = await bring(source);
  expect(await stopSourceImport(pool, { id, learnerId })).toEqual({ ok: true });
  expect(await stopSourceImport(pool, { id, learnerId })).toEqual({ ok: true });
  await importer.settle();
  expect((await get(id))?.state).toEqual({ kind: "stopped" });
  const gone = await bring(source);
  await removeSourceImport(pool, { id: gone, learnerId });
  await importer.settle();
  expect(await get(gone)).toBeNull();
  expect(fs.readdirSync(folder)).toEqual([]);
});

it("another author finds, stops, removes and describes nothing", async () => {
  const { importer, get, bring } = await openStudio();
  const other = await openStudio();
  const id = await bring(source);
  const forged: ImportKey = { id, learnerId: other.learnerId };
  expect(await stopSourceImport(pool, forged)).toEqual({ ok: false, reason: "not-found" });
  await importer.settle();
  await removeSourceImport(pool, forged);
  expect(await describeSource(pool, { ...forged, ...described, version: 0 })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await other.get(id)).toBeNull();
  expect(await listSourceImports(pool, { learnerId: other.learnerId, now })).toEqual([]);
  expect((await get(id))?.state.kind).toBe("read");
});

it("an answer of a page that is older than what is stored does not replace it", async () => {
  const { learnerId, importer, get, bring } = await openStudio();
  const id = await bring(source);
  const describe = (more: Partial<TypedSourceDescription>, version: number) =>
    describeSource(pool, { id, learnerId, ...described, ...more, version });
  expect(await describe({}, 0)).toEqual({ ok: false, reason: "not-found" });
  await importer.settle();
  expect(await describe({}, 0)).toEqual({ ok: true });
  const stored = { ...described, title: "Banken" };
  expect(await get(id)).toMatchObject({ description: stored, descriptionVersion: 1, title: "Banken" });
  // Sent once more.
  expect(await describe({}, 0)).toEqual({ ok: true });
  expect(await describe({ licence: "cite" }, 0)).toEqual({ ok: false, reason: "changed", stored, version: 1 });
  expect(await describe({ licence: "cite", address: "" }, 1)).toEqual({ ok: true });
  expect(await get(id)).toMatchObject({ description: { licence: "cite", address: null }, descriptionVersion: 2 });
  // The same answer from another old page is stored already.
  expect(await describe({ licence: "cite", address: "" }, 0)).toEqual({ ok: true });
});

it("a wrong answer is refused beside its field, and nothing of it is stored", async () => {
  const { learnerId, importer, get, bring } = await openStudio();
  const id = await bring(source);
  await importer.settle();
  const wrong: [Partial<TypedSourceDescription>, object][] = [
    [{ title: "\u202e " }, { title: "source-title-empty" }],
    [{ title: "a".repeat(201) }, { title: "source-title-long" }],
    [{ address: "javascript:alert(1)" }, { address: "source-address-wrong" }],
    [{ address: `https://a.example/${"a".repeat(2000)}` }, { address: "source-address-wrong" }],
    [{ licence: "gratis" }, { licence: "source-licence-missing" }],
    [{ edition: "" }, { edition: "source-edition-empty" }],
    [{ edition: "a".repeat(121) }, { edition: "source-edition-long" }],
    [{ courseId: "../etc" }, { courseId: "course-name-wrong" }],
    [{ courseId: "constructor" }, { courseId: "course-name-wrong" }],
    [{ courseId: "proef" }, { courseId: "course-name-taken" }],
  ];
  for (const [more, problems] of wrong) {
    const outcome = await describeSource(pool, { id, learnerId, ...described, ...more, version: 0 });
    expect(outcome).toEqual({ ok: false, reason: "invalid", problems });
  }
  expect((await get(id))?.descriptionVersion).toBe(0);
});

it("an import goes after ninety days, or with its author", async () => {
  const { learnerId, start, get } = await openStudio();
  const started = await start();
  if (!started.ok) throw new Error(started.reason);
  await deleteOldSourceImports(pool, { now: new Date(now.getTime() + 90 * 86_400_000) });
  expect(await get(started.id)).not.toBeNull();
  await deleteOldSourceImports(pool, { now: new Date(now.getTime() + 90 * 86_400_000 + 1) });
  expect(await get(started.id)).toBeNull();
  await start();
  await pool`delete from learner where id = ${learnerId}`;
  expect(await listSourceImports(pool, { learnerId, now })).toEqual([]);
});
