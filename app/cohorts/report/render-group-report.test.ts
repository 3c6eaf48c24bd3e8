/** This test reads the report with other programs, and checks its tags, words and pages. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { afterAll, expect, it } from "vitest";
import { bundleScript } from "~/../tests/support/bundled-script";
import { FileNotWrittenError } from "~/platform/reading/file-not-written-error";
import { createFileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { messagesFor } from "~/ui/messages";
import type { MemberProgress } from "../following/member-progress";
import { composeWeeklyCohortProgress } from "../following/weekly-cohort-progress";
import { composeGroupReport, composeMembersOfReport } from "./group-report";
import { renderGroupReportAsPdf } from "./render-group-report.server";
import { mostMembersDrawnInSiteProcess, writeGroupReport } from "./write-group-report.server";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "report-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const log = pino({ level: "silent" });
const entry = pathToFileURL(bundleScript("app/report-writer.server.ts"));
const now = new Date("2026-11-22T10:00:00Z");
const long = "Annelieke van der Heijden-Şahinoğlu";
const names = [long, "Łucja Ćwik-Đorđević", "Zoë van ’t Hof", "Abdel El Ouali", "Jiří Ő. Țîrlea-Szőke"];
const lessons = Array.from({ length: 8 }, (_, at) => ({
  id: `les${at}`,
  number: at + 1,
  short: `Les over ding ${at + 1}`,
  questions: 5,
}));
const course = {
  id: "proef",
  label: "1",
  title: "Bouwen aan gemeenschapskracht",
  language: "nl",
  lessons,
  objectives: {},
  finalTest: null,
  hasClosingCase: false,
};
const cohort = { name: "SW-2B, najaar", startsOn: "2026-09-01", endsOn: "2026-12-18" };

function member(at: number): MemberProgress {
  const reached = at % 10;
  const own = lessons.slice(0, reached).map(({ id }, lesson) => {
    const last = lesson === reached - 1;
    const passedAt = last ? null : `2026-10-${String(1 + lesson * 3).padStart(2, "0")}T10:00:00Z`;
    const failed = last && at % 4 === 1 ? 2 : 0;
    return {
      lessonId: id,
      rounds: 1 + failed,
      failed,
      firstScore: 0.5,
      bestScore: 0.9,
      passedAt,
      passedIn: null,
      answered: 5,
      missed: {},
    };
  });
  return {
    learnerId: String(at),
    name: at < names.length ? (names[at] as string) : `Deelnemer ${at} van der Meulen`,
    joinedAt: now,
    label: "1",
    lessons: own,
    lastActiveAt: now,
    certifiedAt: null,
    certificateState: at % 10 === 9 ? "valid" : null,
    certificateId: null,
    certificateEdition: null,
    finalTests: null,
    finalTestGrantedAt: null,
    ownValues: null,
  };
}

function reportOf(size: number, own: string[] = []) {
  const members = Array.from({ length: size }, (_, at) => ({ ...member(at), name: own[at] ?? member(at).name }));
  const passes = members.map(({ lessons: own }) => own.flatMap(({ passedAt }) => passedAt ?? []));
  const deadlines = [
    { scope: "les1", dueAt: new Date("2026-10-10T21:59:00Z") },
    { scope: "", dueAt: new Date("2026-12-10T22:59:00Z") },
  ];
  const lessonIds = lessons.map(({ id }) => id);
  const courses = { course, isMixed: false, outlineOf: () => course };
  const progress = composeWeeklyCohortProgress({ passes, deadlines, lessonIds, cohort, now });
  const composed = composeMembersOfReport(members, courses, now);
  return composeGroupReport({ cohort, courses, members: composed, progress, by: "Marieke Postma", now });
}

async function render(size: number, locale: "nl" | "en" = "nl"): Promise<string> {
  const file = path.join(folder, `${size}-${locale}.pdf`);
  fs.writeFileSync(file, await renderGroupReportAsPdf(reportOf(size), messagesFor(locale).exporting.words));
  return file;
}

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "ignore"] });

it("the report names the group, and every member as their name is written", async () => {
  const file = await render(24);
  const text = run("pdftotext", "-layout", file, "-");
  for (const part of [
    "Verslag van SW-2B, najaar",
    "door Marieke Postma",
    "Stand per deelnemer",
    "Wat er wel en niet in staat",
  ])
    expect(text).toContain(part);
  for (const name of names) expect(text).toContain(name);
  expect(text).toContain("Bladzijde 1");
  expect(run("pdfinfo", file)).toMatch(/Tagged:\s+yes/);
  expect(() => run("qpdf", "--check", file)).not.toThrow();
  expect(run("pdffonts", file)).not.toMatch(/Type 3/);
});

it("the chart begins with the first day of the group and ends with its last, in Amsterdam", async () => {
  const text = run("pdftotext", "-layout", await render(5), "-");
  const count = (day: string) => [...text.matchAll(new RegExp(`(?<!\\d)${day} 2026`, "g"))].length;
  // Each day stands in the head and below the chart. The first week begins on the Monday before.
  expect(["1 september", "18 december", "31 augustus", "17 december"].map(count)).toEqual([2, 2, 1, 0]);
});

it("who is late is counted, and has a row with what it is; without anybody there is no such table", async () => {
  const { progress } = reportOf(1);
  const courses = { course, isMixed: false, outlineOf: () => course };
  const members = [{ ...member(3), lateScopes: ["les3", "les4", ""] }, member(4)];
  const composed = composeMembersOfReport(members, courses, now);
  const report = composeGroupReport({ cohort, courses, members: composed, progress, by: "Marieke", now });
  expect([report.late, composed.map(({ late }) => late)]).toEqual([
    1,
    [
      { lessons: [4, 5], course: true },
      { lessons: [], course: false },
    ],
  ]);
  const file = path.join(folder, "late.pdf");
  fs.writeFileSync(file, await renderGroupReportAsPdf(report, messagesFor("nl").exporting.words));
  expect(run("pdftotext", "-layout", file, "-")).toMatch(/Te laat.*1\. Abdel El Ouali\s+4, 5, hele cursus/s);
  expect(run("pdftotext", "-layout", await render(5), "-")).not.toContain("hele cursus");
});

it("a final test that was passed has its score, its day and its supervision in a table", async () => {
  const { progress } = reportOf(1);
  const courses = { course, isMixed: false, outlineOf: () => course };
  const [first, second] = composeMembersOfReport([member(3), member(4)], courses, now);
  const test = { right: 22, questions: 24, needed: 20, at: "2026-11-20T23:30:00Z" };
  const passedTest = { ...test, supervised: "yes" as const, identitySeen: "no" as const };
  const members = [{ ...(first as NonNullable<typeof first>), passedTest }, second as NonNullable<typeof second>];
  const report = composeGroupReport({ cohort, courses, members, progress, by: "Marieke", now });
  const file = path.join(folder, "passed.pdf");
  fs.writeFileSync(file, await renderGroupReportAsPdf(report, messagesFor("nl").exporting.words));
  const text = run("pdftotext", "-layout", file, "-");
  expect(text).toMatch(/Onder toezicht\s+Identiteit gezien/);
  expect(text).toMatch(/1\. Abdel El Ouali\s+22 van 24, nodig 20\s+21 november 2026\s+Ja\s+Nee/);
});

it("a report of several editions says whose titles it has, and who can claim a certificate", async () => {
  const passed = (at: number) => ({
    ...member(9),
    certificateState: null,
    label: String(at + 1),
    lessons: lessons.map(({ id }) => ({ ...member(9).lessons[0], lessonId: id }) as MemberProgress["lessons"][number]),
  });
  const courses = { course, isMixed: true, outlineOf: () => course };
  const report = composeGroupReport({
    cohort,
    courses,
    members: composeMembersOfReport([passed(0), passed(1)], courses, now),
    progress: reportOf(1).progress,
    by: "Marieke Postma",
    now,
  });
  expect(report.members.map(({ certificate }) => certificate)).toEqual(["claimable", "claimable"]);
  const file = path.join(folder, "mixed.pdf");
  fs.writeFileSync(file, await renderGroupReportAsPdf(report, messagesFor("nl").exporting.words));
  const text = run("pdftotext", "-raw", file, "-").replaceAll(/\s+/g, " ");
  expect(text).toContain("De lessen hebben hier de titels van editie 1.");
  expect(text).toContain("op te halen");
  // The legend names the states of lessons.
  expect(text).toContain("Loopt vast");
  expect(text).not.toContain("Alle pogingen gebruikt");
});

it("a lesson that was passed in another edition has its own sign, its edition for screen readers, and a row in a table", async () => {
  const moved = {
    ...member(3),
    label: "2",
    lessons: member(3).lessons.map((each) => ({ ...each, passedIn: "2026-2" })),
  };
  const { progress } = reportOf(1);
  const courses = { course, isMixed: false, outlineOf: () => course };
  const input = { cohort, courses, progress, by: "Marieke", now };
  const report = composeGroupReport({ ...input, members: composeMembersOfReport([moved, member(4)], courses, now) });
  expect(report.members.map(({ passedElsewhere }) => passedElsewhere)).toEqual([
    [{ edition: "2026-2", lessons: [1, 2, 3] }],
    [],
  ]);
  const file = path.join(folder, "elsewhere.pdf");
  fs.writeFileSync(file, await renderGroupReportAsPdf(report, messagesFor("nl").exporting.words));
  const text = run("pdftotext", "-layout", file, "-");
  expect(text).toMatch(/Geslaagd\s+Andere editie/);
  expect(text).toMatch(/Gehaald in een andere editie.*1\. Abdel El Ouali\s+2026-2\s+1, 2, 3/s);
  const raw = run("qpdf", "--qdf", "--object-streams=disable", file, "-");
  expect(raw.match(/ActualText \(Gehaald in editie 2026-2\)/g)).toHaveLength(3);
  expect(run("pdftotext", "-layout", await render(5), "-")).not.toMatch(/andere editie/i);
});

it("two names with the same Latin spelling are distinguished by number", async () => {
  const own = ["عمر", "漢字", "汉字", "עמר כהן", "Zoë 漢"];
  const file = path.join(folder, "scripts.pdf");
  const cohortName = "Groep 漢字";
  const report = { ...reportOf(5, own), cohort: { ...cohort, name: cohortName }, by: "عمر" };
  fs.writeFileSync(file, await renderGroupReportAsPdf(report, messagesFor("nl").exporting.words));
  const text = run("pdftotext", "-layout", file, "-");
  for (const part of [
    "1. ‘mr",
    "2. HanZi",
    "3. HanZi",
    "4. 'mr khhn",
    "5. Zoë Han",
    "Verslag van Groep HanZi",
    "door ‘mr",
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("?");
  expect(text).toMatch(/omgezet\s+in\s+Latijnse\s+letters/);
  // The tags of the PDF contain the original names, in UTF-16.
  const raw = run("qpdf", "--qdf", "--object-streams=disable", file, "-").toLowerCase();
  for (const [at, name] of own.entries()) {
    const hex = Buffer.from(`\ufeff${at + 1}. ${name}`, "utf16le")
      .swap16()
      .toString("hex");
    expect(raw, name).toContain(`/actualtext <${hex}>`);
  }
  expect(run("pdftotext", "-layout", await render(5), "-")).not.toMatch(/omgezet\s+in/);
});

it("its tags describe pictures and signs in words, and tables with headings", async () => {
  const raw = run("qpdf", "--qdf", "--object-streams=disable", await render(5), "-");
  expect(raw).toMatch(/ActualText \(Geslaagd\)/);
  expect(raw).toMatch(/Alt \(Balken met de stand per les\. Les 1: /);
  expect(raw).toMatch(/Scope \/Column/);
  expect(raw).toMatch(/Scope \/Row/);
});

it("a figure and its words are separate", async () => {
  const tags = run("pdfinfo", "-struct-text", await render(5));
  expect(tags).toMatch(/5"?\s+"?deelnemers/);
  expect(tags).not.toMatch(/\d[a-z]{4,}/);
});

it("a table continues over pages that repeat the headings", async () => {
  const file = await render(200);
  const pages = run("pdftotext", "-layout", file, "-")
    .split("\f")
    .filter((page) => page.trim() !== "");
  const withMembers = pages.filter((page) => page.includes("van der Meulen"));
  expect(withMembers.length).toBeGreaterThan(3);
  for (const page of withMembers) expect(page).toMatch(/Naam\s+1\s+2\s+3/);
});

it("the same group and moment give the same bytes", async () => {
  const { words } = messagesFor("nl").exporting;
  expect(await renderGroupReportAsPdf(reportOf(5), words)).toEqual(await renderGroupReportAsPdf(reportOf(5), words));
});

it("the report is in English for an English reader, and also works for an empty group", async () => {
  expect(run("pdftotext", await render(3, "en"), "-")).toContain("State of each member");
  expect(run("pdftotext", await render(0), "-")).toContain("Deze groep heeft nog geen deelnemers.");
});

it("the report about a large group is drawn in a separate process, with the same bytes; a shorter one in the site", async () => {
  const writers = createFileReadingProcesses({ log, entry });
  const nowhere = createFileReadingProcesses({ log });
  nowhere.stop();
  const most = reportOf(mostMembersDrawnInSiteProcess);
  const larger = reportOf(mostMembersDrawnInSiteProcess + 1, names);
  const { words } = messagesFor("en").exporting;
  const bytes = await writeGroupReport(writers, larger, words);
  expect(bytes.equals(await renderGroupReportAsPdf(larger, words))).toBe(true);
  await expect(writeGroupReport(nowhere, larger, words)).rejects.toThrow(FileNotWrittenError);
  expect((await writeGroupReport(nowhere, most, words)).subarray(0, 5).toString()).toBe("%PDF-");
}, 120_000);
