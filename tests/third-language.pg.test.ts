/**
 * These tests read the site in a third language, for which nobody wrote code. Only courses, names and what people typed may be Dutch or
 * English.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { certificateFactsSchema } from "~/certificates/issue/facts";
import { renderCertificatePdf } from "~/certificates/paper/render-certificate-pdf.server";
import type { BuiltCourse } from "~/content/release/release";
import { storeCourseRelease } from "~/content/release/store-course-release.server";
import { parseConfigFromEnvironment } from "~/platform/config.server";
import type { Locale } from "~/platform/locale";
import { formatReadableCode } from "~/platform/text/readable-code";
import { type RunningServices, startServices } from "~/start.server";
import { cookieNames } from "~/ui/cookies";
import { renderMail } from "~/ui/mail/render-mail";
import { messagesFor } from "~/ui/messages";
import { createRemixHandler } from "~/web/remix-handler.server";
import { composePlainErrorPage } from "~/web/responses/plain-error-page";
import { createWebServer, type WebServer } from "~/web/web-server.server";
import { exportedFilePaths } from "./support/access-table";
import { openTestDatabase } from "./support/database";
import { exampleMailData } from "./support/example-mail-data";
import { type ExtremeDataIds, fillSiteWithExtremeData } from "./support/extreme-site";
import { createLongTextCourse, longCompoundWord, longName, longUrl } from "./support/long-texts";
import { listPageVisits, type PageVisit } from "./support/page-visits";
import { type AccessTestPeople, insertAccessTestPeople, sendRequestAsLearner } from "./support/people";
import { createTestServerBuild } from "./support/server-build";
import {
  addThirdLanguage,
  findUntranslatedWords,
  findUntranslatedWordsInPage,
  thirdLanguage,
} from "./support/third-language";

afterAll(addThirdLanguage());
const certificates = ["", "-practice", "-final-test"].map((name) =>
  JSON.parse(fs.readFileSync(`app/certificates/issue/golden-facts${name}.json`, "utf8")),
);
const [goldenFacts] = certificates;
const { pool, options } = await openTestDatabase();
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-third-"));
const site = { url: "", dataDir, pool };
let services: RunningServices;
let shell: WebServer;
let people: AccessTestPeople;
let more: ExtremeDataIds;
let course: BuiltCourse;
let courseIds: string[];
let courseTexts: string[];

beforeAll(async () => {
  const { host, database } = options;
  const config = parseConfigFromEnvironment({
    DATABASE_URL: `postgres://app@/${database}?host=${encodeURIComponent(host)}`,
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    SHOW_MAILS: "on",
    WORKER: "off",
  });
  services = await startServices(config, () => {});
  const handler = createRemixHandler(await createTestServerBuild(), "production");
  shell = createWebServer({ services: services.services, handler, clientDir: null });
  site.url = `http://localhost:${(await shell.listen(0, "localhost")).port}`;
  course = await createLongTextCourse();
  await storeCourseRelease(pool, course, { now: new Date(), hasEditionEverHadLearners: async () => false });
  const shown = await services.services.releases.list(pool);
  courseIds = shown.flatMap(({ id, content }) => [id, content.courseId]);
  courseTexts = collectTexts([certificates, ...shown.map(({ content }) => content)]);
  people = await insertAccessTestPeople(site, course);
  more = await fillSiteWithExtremeData(site, people, course);
  // Allows a third language in the database, as a migration would do.
  await pool`alter table learner drop constraint learner_locale_check`;
  await pool`alter table problem_report_sender drop constraint problem_report_sender_locale_check`;
  await pool`update learner set locale = ${thirdLanguage}`;
}, 120_000);

afterAll(async () => {
  await shell.stop({ graceMs: 0 });
  await services.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** Texts that are not translated: what people typed, and names of persons, codes, cookies and programs. */
const typed = [
  longName,
  longCompoundWord,
  longUrl,
  // The place of a warning about the course, as authors know it.
  ...listCourseFiles("content"),
  "Sanne de Vries",
  "Omdat bewoners het doel zelf kiezen.",
  "Ik breng bewoners bij elkaar en bundel hun verhalen.",
  "Weet ik niet.",
  "Mijn antwoord",
  "schakel",
  "druppel",
  "0123-ABCD",
  // The address that a live session shows on the big screen.
  "localhost",
  "Huisgroep",
  // The name of a file that an author brought.
  "dossier.docx",
  goldenFacts.provider.name,
  formatReadableCode(goldenFacts.code),
  ...cookieNames,
  ...["certutil -hashfile", "SHA256", "shasum -a", "sha256sum"],
];

/** Returns the paths of all files of the courses in this folder. */
function listCourseFiles(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => path.extname(name) !== "").map((name) => path.posix.join(folder, name));
}

/** Returns all texts inside a value that are longer than three letters. */
function collectTexts(value: unknown): string[] {
  if (typeof value === "string") return value.length > 3 ? [value] : [];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(collectTexts) : [];
}

async function visit({ learnerId, address, body }: PageVisit): Promise<string[]> {
  await people.restore();
  const stop = new AbortController();
  const response = await sendRequestAsLearner(site, learnerId, address, {
    body,
    signal: stop.signal,
    language: thirdLanguage,
  });
  if (!response.headers.get("content-type")?.startsWith("text/html")) {
    stop.abort();
    return [];
  }
  const found = findUntranslatedWordsInPage(await response.text(), [...typed, ...courseIds], courseTexts);
  return found.map((word) => `${body === undefined ? "" : "POST "}${address} ${response.status}: ${word}`);
}

it("no page has a word outside the catalogue", async () => {
  const found: string[] = [];
  for (const each of listPageVisits({ people, more, course })) found.push(...(await visit(each)));
  expect([...new Set(found)]).toEqual([]);
}, 120_000);

it("no refusal of the shell has one", async () => {
  const refused = (headers: Record<string, string>, body = "x=1") =>
    fetch(`${site.url}/login`, {
      method: "POST",
      headers: { "accept-language": thirdLanguage, "content-type": "application/x-www-form-urlencoded", ...headers },
      body,
    });
  const pages = [
    await refused({ origin: "https://elsewhere.example" }),
    await refused({ origin: site.url }, "x".repeat(200_000)),
    await tryTooOften(),
  ];
  expect(pages.map(({ status }) => status)).toEqual([403, 413, 429]);
  const texts = await Promise.all(pages.map((page) => page.text()));
  for (const status of [421, 500, 503] as const) texts.push(composePlainErrorPage(status, thirdLanguage as Locale));
  for (const html of texts) {
    expect(html).toContain(`<html lang="${thirdLanguage}">`);
    expect(findUntranslatedWordsInPage(html)).toEqual([]);
  }
});

async function tryTooOften(): Promise<Response> {
  const body = new URLSearchParams({ email: "nobody@example.org", password: "niet dit wachtwoord" }).toString();
  let answer = await sendRequestAsLearner(site, null, "/login", { body, language: thirdLanguage });
  for (let tries = 0; tries < 60 && answer.status !== 429; tries++)
    answer = await sendRequestAsLearner(site, null, "/login", { body, language: thirdLanguage });
  return answer;
}

it("no mail has one", () => {
  const data = collectTexts([
    exampleMailData,
    JSON.parse(exampleMailData.deadlines),
    JSON.parse(exampleMailData.lines),
  ]);
  const { templates } = messagesFor(thirdLanguage as Locale).mail;
  for (const template of Object.keys(templates)) {
    const frame = { origin: "https://leren.example.nl", locale: thirdLanguage as Locale };
    const { subject, text, html } = renderMail(template, exampleMailData, frame);
    const found = [subject, text].flatMap((each) => findUntranslatedWords(each, data));
    expect([...found, ...findUntranslatedWordsInPage(html, data)], template).toEqual([]);
  }
});

it("no exported file has one", async () => {
  await pool`update account set name = '7'`;
  await pool`update cohort set name = '8'`;
  const ask = (address: string) => sendRequestAsLearner(site, people.ids.trainer, address, { language: thirdLanguage });
  for (const file of exportedFilePaths) {
    const response = await ask(`/cohorts/${people.params.cohort}/${file}`);
    expect([file, response.status]).toEqual([file, 200]);
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = file.endsWith("csv") ? bytes.toString() : await readWorkbook(bytes);
    // Codes of certificates are not translated.
    const codes = text.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g) ?? [];
    // An objective stands after its code. It may be cut short, so its words are recognised one by one.
    const objectives = text.match(/\b[A-Z]+\d+\.\d+ [^:;]+(?=: \d)/g) ?? [];
    expect(objectives.flatMap(findWordsOutsideCourse), file).toEqual([]);
    expect(findUntranslatedWords(text, [...typed, ...courseTexts, ...objectives, ...codes]), file).toEqual([]);
  }
  const report = await ask(`/cohorts/${people.params.cohort}/report.pdf`);
  expect(readPdf(Buffer.from(await report.arrayBuffer()))).toEqual([]);
});

it("no certificate has one", async () => {
  const { paper: words } = messagesFor(thirdLanguage as Locale).certificate;
  for (const golden of certificates) {
    const facts = certificateFactsSchema.parse(golden);
    expect(readPdf(await renderCertificatePdf({ name: "7", registerNumber: "8", facts, words }))).toEqual([]);
  }
});

it("no calendar has one", async () => {
  const { learner } = people.ids;
  await sendRequestAsLearner(site, learner, "/calendar", { body: "", language: thirdLanguage });
  const [feed] = await pool<{ token: string }[]>`select token from calendar_feed where learner_id = ${learner}`;
  const response = await sendRequestAsLearner(site, null, `/calendar/${feed?.token}.ics`, { language: thirdLanguage });
  // Joins the lines that the calendar format breaks (RFC 5545, 3.1).
  const calendar = (await response.text()).replace(/\r\n[ \t]/g, "");
  const said = [...calendar.matchAll(/^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME):(.*)$/gm)].map(([, text = ""]) => text);
  expect(said.length).toBeGreaterThan(2);
  for (const text of said) expect(findUntranslatedWords(text, [...typed, ...courseTexts])).toEqual([]);
});

/** Returns all texts of a workbook: the cells and the names of the sheets. */
async function readWorkbook(bytes: Buffer): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const cells: string[] = [];
  for (const sheet of book.worksheets) {
    cells.push(sheet.name);
    sheet.eachRow((row) => row.eachCell(({ value, text }) => cells.push(value instanceof Date ? "" : text)));
  }
  return cells.join("\n");
}

/** Returns the words of a PDF that are not translated. A PDF breaks lines anywhere, so words of the course are recognised one by one. */
function readPdf(bytes: Uint8Array): string[] {
  const file = path.join(dataDir, "read.pdf");
  fs.writeFileSync(file, bytes);
  const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
  return findWordsOutsideCourse(text);
}

/** Returns the words of a text that are not translated, and are not words of the course either. */
function findWordsOutsideCourse(text: string): string[] {
  const known = new Set(
    collectTexts([certificates, courseTexts]).flatMap((each) => each.toLowerCase().split(/[^\p{L}’-]+/u)),
  );
  return findUntranslatedWords(text, typed).filter(
    (word) => !known.has(word.toLowerCase()) && !longCompoundWord.includes(word),
  );
}
