/** These tests send the forms about own columns and read the pages, as the server draws them, without a browser. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseConfigFromEnvironment } from "~/platform/config.server";
import { newId } from "~/platform/ids";
import { type RunningServices, startServices } from "~/start.server";
import { createRemixHandler } from "~/web/remix-handler.server";
import { createWebServer, type WebServer } from "~/web/web-server.server";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "./support/cohorts";
import { openTestDatabase } from "./support/database";
import { loadTestCourse } from "./support/factories";
import { sendRequestAsLearner } from "./support/people";
import { createTestServerBuild } from "./support/server-build";

const { pool, options } = await openTestDatabase();
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-columns-"));
const site = { url: "", dataDir, pool };
let services: RunningServices;
let shell: WebServer;

beforeAll(async () => {
  const { host, database } = options;
  const config = parseConfigFromEnvironment({
    DATABASE_URL: `postgres://app@/${database}?host=${encodeURIComponent(host)}`,
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    WORKER: "off",
  });
  await loadTestCourse(pool, new Date());
  services = await startServices(config, () => {});
  const handler = createRemixHandler(await createTestServerBuild(), "production");
  shell = createWebServer({ services: services.services, handler, clientDir: null });
  site.url = `http://localhost:${(await shell.listen(0, "localhost")).port}`;
}, 120_000);

afterAll(async () => {
  await shell.stop({ graceMs: 0 });
  await services.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

async function openColumn(purpose: "own" | "student-number") {
  const now = new Date();
  const trainerId = await insertTrainer(pool, "Marieke Postma", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const members: string[] = [];
  for (const name of ["Noor Bakker", "Zoë Öz", "Dewi"])
    members.push(await insertMemberWithAccount(pool, { cohortId, name, now }));
  const id = newId(now);
  await pool`
    insert into cohort_column (cohort_id, id, name, purpose, position) values (${cohortId}, ${id}, 'Klas', ${purpose}, 1)`;
  const group = `/cohorts/${cohortId}`;
  /** Sends a form, or asks for a page, and returns what the last page says. */
  const send = async (at: string, fields?: Record<string, string>) => {
    const body = fields && new URLSearchParams(fields).toString();
    const answer = await sendRequestAsLearner(site, trainerId, at, { body });
    const to = answer.headers.get("location");
    const page = to ? await sendRequestAsLearner(site, trainerId, to) : answer;
    const html = (await page.text()).replace(/<(script|style)\b.*?<\/\1>/gs, "");
    const text = html
      .replace(/<!--.*?-->/gs, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ");
    return { status: answer.status, to, html, text };
  };
  return { cohortId, members, group, column: `${group}/columns/${id}`, id, send };
}
const shown = { shownName: "Klas", shownInTable: "on" };

it("the form of a column says what it showed, and an older one keeps what somebody else changed", async () => {
  const { column, send } = await openColumn("own");
  expect((await send(column)).html).toContain('name="shownName" value="Klas"');
  await send(column, { ...shown, name: "Groep", purpose: "on", inTable: "on" });
  const beside = await send(column, { ...shown, name: "Klas" });
  expect(beside.to).toBe(`${column}?done=saved&kept=name,purpose`);
  expect(beside.text).toContain("de naam is nu ‘Groep’ en dit is nu het studentnummer");
  const asked = await send(column, { ...shown, name: "Zaal" });
  expect(asked.status).toBe(409);
  expect(asked.text).toContain("Deze kolom is intussen veranderd");
  expect(asked.text).toMatch(/Naam Groep Zaal/);
  expect(asked.html).toContain('name="shownName" value="Groep"');
  // It ticks what somebody else ticked meanwhile, so that it is not undone when this form is saved.
  expect(asked.html).toContain('name="shownPurpose" value="on"');
});

it("a name that the files have anyway is refused beside the field, and what was typed stays", async () => {
  const { column, group, send } = await openColumn("own");
  for (const [at, fields] of [
    [column, shown],
    [`${group}/columns`, { id: newId(new Date()) }],
  ] as const) {
    const refused = await send(at, { ...fields, name: "Lesson 2" });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("Zo heet al een vaste kolom in je bestanden");
    expect(refused.html).toContain('value="Lesson 2"');
  }
});

it("numbers that Excel changed or that two members have are told: in the preview, after saving, and at the column", async () => {
  const { column, group, members, id, send } = await openColumn("student-number");
  const list = "Noor Bakker;500 163\nZoë Öz;500163\nDewi 1.23457E9\nBo 12";
  const preview = await send(`${column}/preview`, { list });
  for (const words of [
    "Let op: Zoë Öz heeft dit nummer ook",
    "Gevonden, maar het nummer is dubbel",
    "Dewi 1.23457E9 – Lijkt door Excel veranderd",
    "Zet een komma, puntkomma of tab",
  ])
    expect(preview.text).toContain(words);
  const filled = await send(`${column}/fill`, { list });
  expect(filled.text).toContain("Opgeslagen bij 2 deelnemers");
  expect(filled.text).toContain("500163 staat bij Noor Bakker en Zoë Öz");
  const own = `${group}/learners/${members[2]}/columns`;
  const refused = await send(own, { [`value.${id}`]: "12/03/2026", [`shown.${id}`]: "" });
  expect(refused.text).toContain("lijkt door Excel veranderd");
  const both = "500163 staat bij Dewi, Noor Bakker en Zoë Öz";
  const saved = await send(own, { [`value.${id}`]: "500163", [`shown.${id}`]: "" });
  expect(saved.to).toBe(`${own}?done=saved`);
  expect(saved.text).toContain(both);
  expect((await send(column)).text).toContain(both);
  // Without others who have it, the page of the member follows as always.
  const alone = await send(own, { [`value.${id}`]: "7", [`shown.${id}`]: "500163" });
  expect(alone.to).toBe(`${group}/learners/${members[2]}?done=columns`);
  expect((await send(own)).text).not.toContain("staat bij");
});
