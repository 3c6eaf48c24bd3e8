/** Writes the report about a cohort as a PDF of A4 pages, with the fonts of the certificate, and with tags for screen readers. */

import {
  certificatePaperColours,
  drawTaggedContent,
  type PdfTextStyle,
  writeTextAndSpaceCharacterReturningTextHeight,
  writeTextReturningHeight,
} from "~/certificates/paper/canvas.server";
import { transliterateNameIfNeeded } from "~/certificates/paper/fonts.server";
import { finishPdfDocument, startPdfDocument } from "~/certificates/paper/pdf-document.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { ExportedFileTexts } from "../exporting/export-texts";
import type { CertificateStateOfMember, FinalTestStateOfMember } from "../following/member-progress";
import {
  drawLessonBars,
  drawLessonStateLegend,
  drawLessonStateSign,
  drawProgressChart,
  lessonBarRowHeight,
  progressChartHeight,
} from "./charts.server";
import type { GroupReport } from "./group-report";
import {
  contentWidth,
  drawHeading,
  drawPageHeadAndFoot,
  drawReportTable,
  drawText,
  pageMargin,
  type ReportBeingDrawn,
  type ReportTableCell,
  type ReportTableColumn,
} from "./sheet.server";

const title: PdfTextStyle = { cut: "name", size: 24, leading: 1.15, spacing: -0.012 };
const course: PdfTextStyle = { cut: "head", size: 12, leading: 1.4 };
const soft: PdfTextStyle = { cut: "name", size: 8.5, leading: 1.4, colour: certificatePaperColours.soft };
const figure: PdfTextStyle = { cut: "head", size: 20, leading: 1.1, colour: certificatePaperColours.door };
const figureText: PdfTextStyle = { cut: "sign", size: 8.5, leading: 1.3 };

export async function renderGroupReportAsPdf(report: GroupReport, words: ExportedFileTexts): Promise<Buffer> {
  const doc = startPdfDocument({
    title: words.report.title(report.cohort.name),
    author: words.report.brand,
    subject: report.course.title,
    lang: words.tag,
    at: report.at,
    layout: "portrait",
  });
  const root = doc.struct("Document");
  doc.addStructure(root);
  const sheet: ReportBeingDrawn = { doc, root, words, y: 0, page: 0 };
  drawPageHeadAndFoot(sheet);
  drawHead(sheet, report);
  if (report.members.length === 0) drawText(sheet, "P", words.report.empty);
  else {
    await drawLessons(sheet, report);
    await drawWeeks(sheet, report);
    await drawMembers(sheet, report);
    await drawLate(sheet, report);
    await drawPassedTests(sheet, report);
    await drawLessonsPassedElsewhere(sheet, report);
  }
  await drawHeading(sheet, words.report.about.title, "", 60);
  for (const line of words.report.about.lines) drawText(sheet, "P", line);
  root.end();
  return finishPdfDocument(doc);
}

function drawHead(sheet: ReportBeingDrawn, report: GroupReport): void {
  const { doc, root, words } = sheet;
  const { cohort, by, at } = report;
  drawText(sheet, "H1", words.report.title(cohort.name), title);
  sheet.y += 3;
  drawText(sheet, "P", report.course.title, course);
  if (report.isMixed) drawText(sheet, "P", words.report.isMixed(report.course.label), soft);
  drawText(sheet, "P", words.report.period(words.report.day(cohort.startsOn), words.report.day(cohort.endsOn)), soft);
  drawText(sheet, "P", words.report.made(words.report.moment(at), by), soft);
  sheet.y += 12;
  const figures: [string, string][] = [
    [String(report.members.length), words.report.figures.members],
    [words.report.ofLessons(words.report.number(report.mean), report.lessons.length), words.report.figures.mean],
    [String(report.late), words.report.figures.late],
    [String(report.stuck), words.report.figures.stuck],
    [String(report.certified), words.report.figures.certified],
  ];
  const top = sheet.y;
  for (const [index, [value, text]] of figures.entries()) {
    const box = { x: pageMargin + (index * contentWidth) / figures.length, width: contentWidth / figures.length - 10 };
    drawTaggedContent(doc, root, "P", () => {
      const height = writeTextAndSpaceCharacterReturningTextHeight(doc, value, figure, { ...box, y: top });
      const below = writeTextReturningHeight(doc, text, figureText, { ...box, y: top + height });
      sheet.y = Math.max(sheet.y, top + height + below);
    });
  }
  sheet.y += 6;
}

async function drawLessons(sheet: ReportBeingDrawn, report: GroupReport): Promise<void> {
  const { words } = sheet;
  const { lessons } = words.report;
  await drawHeading(sheet, lessons.title, lessons.note, report.lessons.length * lessonBarRowHeight + 30);
  drawLessonStateLegend(sheet);
  drawLessonBars(sheet, report);
  const states = ["passed", "stuck", "busy", "open"] as const;
  const columns: ReportTableColumn[] = [
    { heading: words.report.lesson, width: contentWidth - 4 * 66 },
    ...states.map((state) => ({ heading: words.states[state], width: 66 })),
  ];
  const rows = report.lessons.map(({ number, short, counts }) => [
    `${number}. ${short}`,
    ...states.map((state) => String(counts[state])),
  ]);
  await drawReportTable(sheet, columns, rows);
}

async function drawWeeks(sheet: ReportBeingDrawn, report: GroupReport): Promise<void> {
  const { weeks } = report.progress;
  if (weeks.length === 0) return;
  const { report: words } = sheet.words;
  const { columns } = words.progress;
  await drawHeading(sheet, words.progress.title, words.progress.note, progressChartHeight);
  drawProgressChart(sheet, report);
  const keys = ["week", "passed", "total", "mean", "expected"] as const;
  const rows = weeks.map(({ monday, passed, total, mean, expected }) => [
    words.day(monday),
    String(passed),
    String(total),
    words.number(mean),
    expected === null ? "–" : String(expected),
  ]);
  await drawReportTable(
    sheet,
    keys.map((key) => ({ heading: columns[key], width: contentWidth / keys.length })),
    rows,
  );
}

async function drawMembers(sheet: ReportBeingDrawn, report: GroupReport): Promise<void> {
  const { doc, words } = sheet;
  const { members } = words.report;
  const latin = report.members.some(({ name }) => transliterateNameIfNeeded(name) !== null);
  const { isMixed, course } = report;
  const { finalTest } = course;
  const notes = [members.note, finalTest ? members.finalTestNote : "", latin ? members.latin : ""];
  await drawHeading(sheet, members.title, notes.filter((note) => note !== "").join(" "), 120);
  drawLessonStateLegend(sheet, { finalTest: finalTest !== null, elsewhere: report.members.some(hasPassedElsewhere) });
  const narrow = report.lessons.length + (finalTest ? 2 : 1);
  const each = Math.min(34, (contentWidth - 150) / narrow);
  const editionWidth = isMixed ? 46 : 0;
  const columns: ReportTableColumn[] = [
    { heading: members.column, width: contentWidth - editionWidth - each * narrow },
    ...(isMixed ? [{ heading: words.columns.edition, width: editionWidth }] : []),
    ...report.lessons.map(({ number }) => ({ heading: String(number), width: each })),
    ...(finalTest ? [{ heading: members.finalTest, width: each }] : []),
    { heading: members.certificate, width: each },
  ];
  const rows = report.members.map(({ name, edition, states, passedElsewhere, finalTest: test, certificate }, at) => [
    numbered(at, name),
    ...(isMixed ? [edition ?? "–"] : []),
    ...states.map((state, lesson): ReportTableCell => {
      if (state === null) return "–";
      const number = report.lessons[lesson]?.number ?? 0;
      const other = passedElsewhere.find(({ lessons }) => lessons.includes(number));
      if (other)
        return {
          word: words.passedIn(other.edition),
          draw: (x, y) => drawLessonStateSign(doc, "passed-elsewhere", x, y),
        };
      return { word: words.states[state], draw: (x, y) => drawLessonStateSign(doc, state, x, y) };
    }),
    ...(test ? [drawFinalTestCell(sheet, test)] : []),
    drawCertificateCell(sheet, certificate),
  ]);
  await drawReportTable(sheet, columns, rows, { names: true });
}

/** Draws a table of the members who are late, and with what. Draws nothing if nobody is. */
async function drawLate(sheet: ReportBeingDrawn, report: GroupReport): Promise<void> {
  if (report.late === 0) return;
  const { late: words, members } = sheet.words.report;
  await drawHeading(sheet, words.title, words.note, 60);
  const rows = report.members.flatMap(({ name, late }, at) => {
    const parts = [...late.lessons.map(String), ...(late.course ? [words.course] : [])];
    return parts.length > 0 ? [[numbered(at, name), parts.join(", ")]] : [];
  });
  const columns: ReportTableColumn[] = [
    { heading: members.column, width: contentWidth / 2 },
    { heading: words.lessons, width: contentWidth / 2 },
  ];
  await drawReportTable(sheet, columns, rows, { names: true });
}

/** Draws a table of the final tests that members passed: score, day, and whether somebody watched. Draws nothing if there are none. */
async function drawPassedTests(sheet: ReportBeingDrawn, report: GroupReport): Promise<void> {
  const { words } = sheet;
  const { passedTests, members } = words.report;
  const rows = report.members.flatMap(({ name, passedTest }, at) => {
    if (!passedTest) return [];
    const { supervised, identitySeen } = passedTest;
    const told = [words.finalTestScore(passedTest), words.report.day(formatAmsterdamDay(new Date(passedTest.at)))];
    return [[numbered(at, name), ...told, words.supervision[supervised], words.supervision[identitySeen]]];
  });
  if (rows.length === 0) return;
  await drawHeading(sheet, passedTests.title, passedTests.note, 60);
  const { finalTestScore, finalTestPassedOn, supervised, identitySeen } = words.columns;
  const headings = [finalTestScore, finalTestPassedOn, supervised, identitySeen];
  const nameWidth = contentWidth / 3;
  const width = (contentWidth - nameWidth) / headings.length;
  const columns: ReportTableColumn[] = [
    { heading: members.column, width: nameWidth },
    ...headings.map((heading) => ({ heading, width })),
  ];
  await drawReportTable(sheet, columns, rows, { names: true });
}

const hasPassedElsewhere = ({ passedElsewhere }: GroupReport["members"][number]) => passedElsewhere.length > 0;

/** Draws a table of the lessons that members passed in another edition, with that edition. Draws nothing if there are none. */
async function drawLessonsPassedElsewhere(sheet: ReportBeingDrawn, report: GroupReport): Promise<void> {
  if (!report.members.some(hasPassedElsewhere)) return;
  const { words } = sheet;
  const { elsewhere, members } = words.report;
  await drawHeading(sheet, elsewhere.title, elsewhere.note, 60);
  const rows = report.members.flatMap(({ name, passedElsewhere }, at) =>
    passedElsewhere.map(({ edition, lessons }) => [numbered(at, name), edition, lessons.join(", ")]),
  );
  const columns: ReportTableColumn[] = [
    { heading: members.column, width: contentWidth / 2 },
    { heading: words.columns.edition, width: contentWidth / 4 },
    { heading: elsewhere.lessons, width: contentWidth / 4 },
  ];
  await drawReportTable(sheet, columns, rows, { names: true });
}

/** Returns a cell with the sign of a final test's state, or a text if the member's edition has none or trainers may not see it. */
function drawFinalTestCell({ doc, words }: ReportBeingDrawn, state: FinalTestStateOfMember): ReportTableCell {
  const word = words.finalTest[state];
  if (state === "hidden") return { text: "–", word };
  if (state === "none") return { text: words.report.members.noFinalTest, word };
  return { word, draw: (x, y) => drawLessonStateSign(doc, state, x, y) };
}

/** Returns a cell with a sign for a valid certificate, or a text for one that the member can claim. */
function drawCertificateCell(
  { doc, words }: ReportBeingDrawn,
  state: CertificateStateOfMember | null,
): ReportTableCell {
  if (state === "valid")
    return { word: words.certificate.valid, draw: (x, y) => drawLessonStateSign(doc, "passed", x, y) };
  return state === "claimable" ? { text: words.report.members.claimable, word: words.certificate.claimable } : "–";
}

/**
 * Returns a cell with a number before the member's name, because two members may have the same name or the same Latin spelling. Screen
 * readers read the original name.
 */
function numbered(at: number, name: string): ReportTableCell {
  const text = `${at + 1}. ${name}`;
  return transliterateNameIfNeeded(name) === null ? text : { text, word: text };
}
