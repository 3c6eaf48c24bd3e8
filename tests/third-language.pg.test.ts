/** What a reader sees in a language that nobody wrote code for: nothing is left in Dutch or English but courses, names and what people typed. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formatPublicId } from "~/certificates/issue/public-id";
import { loadCourse } from "~/content/release/load-course.server";
import type { BuiltCourse } from "~/content/release/release";
import { parseConfig } from "~/platform/config.server";
import { type RunningServices, startServices } from "~/start.server";
import { cookieNames } from "~/ui/cookies";
import { createRemixHandler } from "~/web/remix-handler.server";
import { createShell, type Shell } from "~/web/shell.server";
import { testDatabase } from "./support/database";
import { createHostileCourse, longCompoundWord, longName, longUrl } from "./support/hostile";
import { fillHostileSite, type HostileSite } from "./support/hostile-site";
import { listPageVisits, type PageVisit } from "./support/page-visits";
import { insertRequestingPeople, type RequestingPeople, requestAs } from "./support/people";
import { readServerBuild } from "./support/server-build";
import { addThirdLanguage, findUnmarkedInPage, thirdLanguage } from "./support/third-language";

addThirdLanguage();
const goldenFacts = JSON.parse(fs.readFileSync("app/certificates/issue/golden-facts.json", "utf8"));
const { pool, options } = await testDatabase();
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-third-"));
const site = { url: "", dataDir, pool };
let services: RunningServices;
let shell: Shell;
let people: RequestingPeople;
let more: HostileSite;
let course: BuiltCourse;
let courseIds: string[];
let courseTexts: string[];

beforeAll(async () => {
  const { host, database } = options;
  const config = parseConfig({
    DATABASE_URL: `postgres://app@/${database}?host=${encodeURIComponent(host)}`,
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    SHOW_MAILS: "on",
    WORKER: "off",
  });
  services = await startServices(config, () => {});
  const handler = createRemixHandler(await readServerBuild(), "production");
  shell = createShell({ services: services.services, handler, clientDir: null });
  site.url = `http://localhost:${(await shell.listen(0, "localhost")).port}`;
  course = await createHostileCourse();
  await loadCourse(pool, course, { now: new Date(), isEditionUsed: async () => false });
  const shown = await services.services.releases.list(pool);
  courseIds = shown.flatMap(({ id, content }) => [id, content.courseId]);
  courseTexts = collectTexts([goldenFacts, ...shown.map(({ content }) => content)]);
  people = await insertRequestingPeople(site, course);
  more = await fillHostileSite(site, people, course);
  // What a migration would do.
  await pool`alter table learner drop constraint learner_locale_check`;
  await pool`alter table problem_report_sender drop constraint problem_report_sender_locale_check`;
  await pool`update learner set locale = ${thirdLanguage}`;
}, 120_000);

afterAll(async () => {
  await shell.stop({ graceMs: 0 });
  await services.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** What people typed, and names of persons, codes, cookies and programs. */
const typed = [
  longName,
  longCompoundWord,
  longUrl,
  "Sanne de Vries",
  "Omdat bewoners het doel zelf kiezen.",
  "Ik breng bewoners bij elkaar en bundel hun verhalen.",
  "Weet ik niet.",
  "schakel",
  "druppel",
  "0123-ABCD",
  goldenFacts.provider.name,
  formatPublicId(goldenFacts.code),
  ...cookieNames,
  ...["certutil -hashfile", "SHA256", "shasum -a", "sha256sum"],
];

/** Every text of the courses that are shown. */
function collectTexts(value: unknown): string[] {
  if (typeof value === "string") return value.length > 3 ? [value] : [];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(collectTexts) : [];
}

async function visit({ learnerId, address, body }: PageVisit): Promise<string[]> {
  await people.restore();
  const stop = new AbortController();
  const response = await requestAs(site, learnerId, address, { body, signal: stop.signal, language: thirdLanguage });
  if (!response.headers.get("content-type")?.startsWith("text/html")) {
    stop.abort();
    return [];
  }
  const found = findUnmarkedInPage(await response.text(), [...typed, ...courseIds], courseTexts);
  return found.map((word) => `${body === undefined ? "" : "POST "}${address} ${response.status}: ${word}`);
}

it("no page has a word outside the catalogue", async () => {
  const found: string[] = [];
  for (const each of listPageVisits({ people, more, course })) found.push(...(await visit(each)));
  expect([...new Set(found)]).toEqual([]);
}, 120_000);
