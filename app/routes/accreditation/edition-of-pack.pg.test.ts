/** This test reads the ZIP of an earlier edition with another program: unzip. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { insertTrainer } from "~/../tests/support/cohorts";
import { composeCookieHeader, createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { createSessionStore } from "~/accounts/session/sessions.server";
import * as page from "./accreditation.route";
import * as pack from "./file.route";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now, createTestCourse({ label: "1" }));
await loadTestCourse(pool, new Date(now.getTime() + 1000), createTestCourse({ label: "2" }));
await pool`update edition set opened_at = null where label = '1'`;
const newContext = createRequestContextFactory(pool, () => now);
const learnerId = await insertTrainer(pool, "Marieke", now);
const session = await createSessionStore({ secure: false }).start(pool, { learnerId, device: "test", now });
const headers = { cookie: composeCookieHeader([session]) };

async function get(query: string): Promise<Response> {
  const request = new Request(`http://localhost:3000/courses/proef/accreditation.zip${query}`, { headers });
  const answer = pack.loader({ request, params: { course: "proef" }, context: newContext() } as never);
  return answer.catch((thrown) => thrown as Response);
}

async function read(answer: Response, file: string): Promise<string> {
  const zip = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "pack-")), "pack.zip");
  fs.writeFileSync(zip, Buffer.from(await answer.arrayBuffer()));
  return execFileSync("unzip", ["-p", zip, file], { encoding: "utf8" });
}

it("a trainer whose group follows an earlier edition gets the pack of that edition, and of no edition that does not exist", async () => {
  const request = new Request("http://localhost:3000/courses/proef/accreditation", { headers });
  const shown = await page.loader({ request, params: { course: "proef" }, context: newContext() } as never);
  expect([shown.edition, shown.earlier]).toEqual(["2", ["1"]]);
  const newest = await get("");
  expect(newest.headers.get("content-disposition")).toContain("accreditatie-proef-2-");
  expect(await read(newest, "index.html")).toMatch(/<dt><strong>Editie<\/strong><\/dt><dd>2<\/dd>/);
  const earlier = await get("?edition=1");
  expect(earlier.headers.get("content-disposition")).toContain("accreditatie-proef-1-");
  const again = await get("?edition=1");
  expect(await read(earlier, "index.html")).toMatch(/<dt><strong>Editie<\/strong><\/dt><dd>1<\/dd>/);
  // An edition that newcomers never got says so in the file too.
  expect(await read(again, "9-edities.csv")).toContain('"1";"nooit op deze site"');
  for (const unknown of ["?edition=3", "?edition="]) expect((await get(unknown)).status).toBe(404);
});
