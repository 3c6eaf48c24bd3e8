/**
 * The charts in the report about a cohort: bars for each lesson, and a line over the weeks. They use pattern, shape and number, so that
 * they can be read without colours.
 */
import {
  certificatePaperColours,
  drawHiddenFromScreenReaders,
  type PdfTextStyle,
  writeTextAndSpaceCharacterReturningTextHeight,
  writeTextReturningHeight,
} from "~/certificates/paper/canvas.server";
import type { FinalTestStateForTrainer } from "~/learning/final/results/final-test-result-for-trainer";
import { type LessonStateForTrainer, lessonStatesForTrainers } from "~/learning/progress/progress-summary";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { GroupReport } from "./group-report";
import { contentWidth, pageMargin, type ReportBeingDrawn } from "./sheet.server";

type Doc = PDFKit.PDFDocument;
const label: PdfTextStyle = { cut: "sign", size: 8.5, leading: 1.2 };
const shown: LessonStateForTrainer[] = [...lessonStatesForTrainers].reverse();
type LessonStateSignName = FinalTestStateForTrainer | "passed-elsewhere";
const stuckInk = "#a3321f";

/**
 * Draws the sign for the state of a lesson or a final test, a small square. Passed: filled, with a tick. Passed in another edition: an open
 * frame with a tick. Busy: lower half filled. Stuck: a
 * cross in a thick frame. Failed: one stroke in a frame. Open: an empty frame.
 */
export function drawLessonStateSign(doc: Doc, state: LessonStateSignName, x: number, y: number): void {
  const size = 9;
  doc.save().lineWidth(0.8);
  if (state === "passed" || state === "passed-elsewhere") {
    if (state === "passed") doc.rect(x, y, size, size).fill(certificatePaperColours.door);
    else doc.rect(x + 0.4, y + 0.4, size - 0.8, size - 0.8).stroke(certificatePaperColours.door);
    doc
      .moveTo(x + 2, y + 4.8)
      .lineTo(x + 3.9, y + 6.7)
      .lineTo(x + 7.2, y + 2.6)
      .lineWidth(1.3)
      .stroke(state === "passed" ? "#ffffff" : certificatePaperColours.door);
  } else if (state === "busy") {
    doc.rect(x, y + size / 2, size, size / 2).fill(certificatePaperColours.ochre);
    doc.rect(x + 0.4, y + 0.4, size - 0.8, size - 0.8).stroke(certificatePaperColours.ink);
  } else if (state === "stuck") {
    doc
      .rect(x + 0.7, y + 0.7, size - 1.4, size - 1.4)
      .lineWidth(1.4)
      .stroke(stuckInk);
    doc
      .moveTo(x + 2.6, y + 2.6)
      .lineTo(x + 6.4, y + 6.4)
      .moveTo(x + 6.4, y + 2.6)
      .lineTo(x + 2.6, y + 6.4)
      .lineWidth(1.2)
      .stroke(stuckInk);
  } else if (state === "failed") {
    doc.rect(x + 0.4, y + 0.4, size - 0.8, size - 0.8).stroke(stuckInk);
    doc
      .moveTo(x + 2.4, y + 6.6)
      .lineTo(x + 6.6, y + 2.4)
      .lineWidth(1.2)
      .stroke(stuckInk);
  } else doc.rect(x + 0.4, y + 0.4, size - 0.8, size - 0.8).stroke(certificatePaperColours.hair);
  doc.restore();
}

/**
 * Draws each sign with the word for its state. The words are tagged as text for screen readers, and the signs are not. `finalTest`: whether
 * final tests are drawn too. `elsewhere`: whether a lesson was passed in another edition.
 */
export function drawLessonStateLegend(sheet: ReportBeingDrawn, { finalTest = false, elsewhere = false } = {}): void {
  const { doc, root, words } = sheet;
  let x = pageMargin;
  const named = shown.map((state): [LessonStateSignName, string] => [state, words.states[state]]);
  // Right after that for a pass in the member's own edition.
  if (elsewhere) named.splice(1, 0, ["passed-elsewhere", words.report.elsewhere.sign]);
  if (finalTest) named.push(["failed", words.finalTest.failed]);
  for (const [state, text] of named) {
    const at = x;
    drawHiddenFromScreenReaders(doc, () => drawLessonStateSign(doc, state, at, sheet.y + 1));
    root.add(
      doc.struct("P", {}, [
        () => void writeTextReturningHeight(doc, text, label, { x: at + 13, y: sheet.y, width: 90 }),
      ]),
    );
    x += 38 + doc.font("sign").fontSize(8.5).widthOfString(text);
  }
  sheet.y += 18;
}

export const lessonBarRowHeight = 17;

export function drawLessonBars(sheet: ReportBeingDrawn, report: GroupReport): void {
  const { doc, root, words } = sheet;
  const room = contentWidth - 42;
  const top = sheet.y;
  const height = report.lessons.length * lessonBarRowHeight;
  const lines = report.lessons.map(({ number, counts }) => {
    const parts = shown
      .filter((state) => counts[state] > 0)
      .map((state) => words.report.count(counts[state], words.states[state]));
    return words.report.lessons.line(number, parts.join(", "));
  });
  const draw = () => {
    for (const [row, { number, counts }] of report.lessons.entries()) {
      const y = top + row * lessonBarRowHeight;
      writeTextAndSpaceCharacterReturningTextHeight(doc, `${words.report.lesson} ${number}`, label, {
        x: pageMargin,
        y: y + 1.5,
        width: 42,
      });
      let x = pageMargin + 42;
      for (const state of shown) {
        const length = (room * counts[state]) / Math.max(1, report.members.length);
        drawPart(doc, state, { x, y, length, count: counts[state] });
        x += length;
      }
    }
  };
  const bbox = [pageMargin, top, pageMargin + contentWidth, top + height];
  root.add(doc.struct("Figure", { alt: words.report.lessons.alt(lines.join(" ")), bbox } as never, [draw]));
  sheet.y = top + height + 8;
}

function drawPart(
  doc: Doc,
  state: LessonStateForTrainer,
  { x, y, length, count }: { x: number; y: number; length: number; count: number },
): void {
  if (count === 0) return;
  const height = lessonBarRowHeight - 4;
  const fills = {
    passed: certificatePaperColours.door,
    busy: certificatePaperColours.ochre,
    stuck: "#f6ded8",
    open: "#ffffff",
  };
  doc.save().rect(x, y, length, height).fill(fills[state]);
  if (state === "stuck") drawHatch(doc, { x, y, length, height });
  doc.lineWidth(0.6).rect(x, y, length, height).stroke(certificatePaperColours.ink).restore();
  const text = String(count);
  const room = 5 * text.length + 6;
  if (length < room) return;
  if (state === "stuck") doc.rect(x + 2, y + 1.5, room - 2, height - 3).fill("#ffffff");
  writeTextAndSpaceCharacterReturningTextHeight(
    doc,
    text,
    { ...label, cut: "label", colour: state === "passed" ? "#ffffff" : certificatePaperColours.ink },
    { x: x + 3, y: y + 1.5, width: 60 },
  );
}

function drawHatch(doc: Doc, { x, y, length, height }: { x: number; y: number; length: number; height: number }): void {
  doc.save().rect(x, y, length, height).clip();
  for (let at = x - height; at < x + length; at += 4) doc.moveTo(at, y + height).lineTo(at + height, y);
  doc.lineWidth(0.8).stroke(stuckInk).restore();
}

export const progressChartHeight = 162;

/**
 * Draws a chart of the average number of lessons passed by a member, over the weeks. A dashed line shows how many should be passed
 * according to the deadlines.
 */
export function drawProgressChart(sheet: ReportBeingDrawn, { progress, mean }: GroupReport): void {
  const { doc, root, words } = sheet;
  const top = sheet.y + 6;
  const height = progressChartHeight - 52;
  const left = pageMargin + 22;
  const right = pageMargin + contentWidth - 6;
  const from = Date.parse(progress.from);
  const span = Math.max(1, Date.parse(progress.until) - from);
  const toX = (at: string) => left + (right - left) * Math.min(1, Math.max(0, (Date.parse(at) - from) / span));
  const toY = (lessons: number) => top + height * (1 - lessons / Math.max(1, progress.lessons));
  const draw = () => {
    for (const lessons of new Set([0, Math.round(progress.lessons / 2), progress.lessons])) {
      const y = toY(lessons);
      doc.moveTo(left, y).lineTo(right, y).lineWidth(0.5).stroke(certificatePaperColours.hair);
      writeTextAndSpaceCharacterReturningTextHeight(doc, String(lessons), label, {
        x: pageMargin,
        y: y - 6,
        width: 20,
      });
    }
    if (progress.deadlines.length > 0) {
      doc.moveTo(left, toY(0));
      let last = 0;
      for (const { dueAt, expected } of progress.deadlines) {
        doc.lineTo(toX(dueAt), toY(last)).lineTo(toX(dueAt), toY(expected));
        last = expected;
      }
      doc.lineTo(right, toY(last)).lineWidth(1.2).dash(4, { space: 3 }).stroke(certificatePaperColours.soft).undash();
    }
    doc.moveTo(left, toY(0));
    for (const { until, mean: reached } of progress.weeks) doc.lineTo(toX(until), toY(reached));
    doc.lineWidth(2).stroke(certificatePaperColours.door);
    for (const { until, mean: reached } of progress.weeks)
      doc.circle(toX(until), toY(reached), 2.4).fill(certificatePaperColours.door);
    // The chart ends at midnight, so its last day is the one just before.
    const [first, last] = [Date.parse(progress.from), Date.parse(progress.until) - 1].map((at) =>
      words.report.day(formatAmsterdamDay(new Date(at))),
    ) as [string, string];
    const lastWidth = doc.font("sign").fontSize(8.5).widthOfString(last) + 4;
    const days = { y: top + height + 5, width: 120 };
    writeTextAndSpaceCharacterReturningTextHeight(doc, first, label, { x: left, ...days });
    writeTextAndSpaceCharacterReturningTextHeight(doc, last, label, { x: right - lastWidth, ...days });
    const y = top + height + 24;
    doc
      .moveTo(left, y + 5)
      .lineTo(left + 22, y + 5)
      .lineWidth(2)
      .stroke(certificatePaperColours.door);
    writeTextAndSpaceCharacterReturningTextHeight(doc, words.report.progress.reached, label, {
      x: left + 27,
      y,
      width: 80,
    });
    if (progress.deadlines.length === 0) return;
    doc
      .moveTo(left + 110, y + 5)
      .lineTo(left + 132, y + 5)
      .lineWidth(1.2)
      .dash(4, { space: 3 })
      .stroke(certificatePaperColours.soft)
      .undash();
    writeTextAndSpaceCharacterReturningTextHeight(doc, words.report.progress.planned, label, {
      x: left + 137,
      y,
      width: 160,
    });
  };
  const alt = words.report.progress.alt(progress.weeks.length, words.report.number(mean));
  const bbox = [pageMargin, sheet.y, pageMargin + contentWidth, sheet.y + progressChartHeight];
  root.add(doc.struct("Figure", { alt, bbox } as never, [draw]));
  sheet.y += progressChartHeight;
}
