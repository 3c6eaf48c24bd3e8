/**
 * Returns the certificate as a PDF, A4 landscape. Normally it is one page: the name takes up to two lines, and the columns get a smaller
 * font size, or other widths, if there is much text. What does not fit continues on a second page, and the first page says so.
 */

import type { CertificateFacts } from "../issue/facts";
import { certificatePageSize, streetDrawingTop } from "./canvas.server";
import { capitaliseFirstLetter, composeCertificateFactRows, shortenReleaseId } from "./certificate-fact-rows";
import type { CertificateFactKey, CertificateTexts } from "./certificate-texts";
import {
  type CertificateDrawingContext,
  columnHeightFunctions,
  drawFactsColumn,
  drawLearningOutcomesColumnReturningBottom,
  drawVerificationColumn,
} from "./columns.server";
import { drawHolderNameAndCourse, measureHolderNameAndCourseHeight } from "./holder-text.server";
import { drawOverflowPages } from "./overflow.server";
import { drawPageFrameReturningContentTop } from "./page-head-and-street.server";
import { finishPdfDocument, startPdfDocument } from "./pdf-document.server";

/** The facts above the columns, or in the third one. The other facts are in the second column. */
const outsideFactsColumn: readonly CertificateFactKey[] = ["course", "edition", "completed", "code"];
const gap = (certificatePageSize.width * 10) / 297;
const checkWidth = (certificatePageSize.width * 38) / 297;
/** The width of the columns of objectives and of facts, together. */
const widthOfTwo = certificatePageSize.width - 2 * certificatePageSize.margin - checkWidth - 2 * gap;
const bottom = streetDrawingTop - 6;
/** The least space above the name of the holder and below the lines about them, together. */
const spaceAroundHolder = 13;

export async function renderCertificatePdf(input: {
  name: string;
  /** The holder's number in a register, or null. */
  registerNumber?: string | null;
  facts: CertificateFacts;
  words: CertificateTexts;
}): Promise<Buffer> {
  const { name, registerNumber = null, facts, words } = input;
  const doc = startPdfDocument({
    title: `${words.kind}: ${facts.course.title}, ${name}`,
    author: facts.provider.name,
    subject: words.check.code(facts.code),
    lang: words.tag,
    at: new Date(facts.issuedAt),
  });
  const root = doc.struct("Document");
  doc.addStructure(root);
  const rows = composeCertificateFactRows(facts, words, registerNumber);
  const paper: CertificateDrawingContext = {
    doc,
    root,
    words,
    facts,
    name,
    release: shortenReleaseId(facts),
    rows: rows.filter(({ key }) => !outsideFactsColumn.includes(key)),
    outcomes: facts.outcomes.map(capitaliseFirstLetter),
  };
  drawFirst(paper, drawPageFrameReturningContentTop(paper));
  root.end();
  return finishPdfDocument(doc);
}

interface Plan {
  size: number;
  /** The widths of the columns of objectives and of facts. */
  widths: [number, number];
  /** Whether the column of objectives is moved to the next page, and how many facts are on this one. */
  outcomesMoved: boolean;
  factsShown: number;
  height: number;
}

/** The font sizes of the columns, each with the part of the width that the objectives get. Facts are often the longer column. */
const layouts: [size: number, share: number][] = [
  [8.5, 0.5],
  [8.5, 0.42],
  [8, 0.5],
  [8, 0.42],
  [8, 0.34],
];

function drawFirst(paper: CertificateDrawingContext, top: number): void {
  const who = measureHolderNameAndCourseHeight(paper);
  const plan = choosePlan(paper, bottom - top - who - spaceAroundHolder);
  const free = bottom - top - who - plan.height;
  drawHolderNameAndCourse(paper, top + free / 2);
  const at = { y: bottom - plan.height, size: plan.size };
  const [outcomesWidth, factsWidth] = plan.widths;
  const second = certificatePageSize.margin + outcomesWidth + gap;
  drawLearningOutcomesColumnReturningBottom(paper, {
    ...at,
    x: certificatePageSize.margin,
    width: outcomesWidth,
    moved: plan.outcomesMoved,
  });
  drawFactsColumn(paper, { ...at, x: second, width: factsWidth, shown: plan.factsShown });
  drawVerificationColumn(paper, { ...at, x: second + factsWidth + gap, width: checkWidth });
  drawOverflowPages(paper, { outcomes: plan.outcomesMoved, rows: paper.rows.slice(plan.factsShown) });
}

/**
 * Chooses the first layout with which everything fits on the page. If there is none, the objectives move to the next page, or else the last
 * facts, or else both. The facts that come first say most, so as many as possible stay.
 */
function choosePlan(paper: CertificateDrawingContext, room: number): Plan {
  const check = columnHeightFunctions.check(paper, { size: 8.5, width: checkWidth });
  for (const [outcomesMoved, factsMoved] of [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    for (const layout of layouts) {
      const [size, share] = layout;
      const widths: Plan["widths"] = [widthOfTwo * share, widthOfTwo * (1 - share)];
      const factsLayout = { size, width: widths[1] };
      const factsShown = factsMoved ? countFactsThatFit(paper, { ...factsLayout, room }) : paper.rows.length;
      const height = Math.max(
        check,
        columnHeightFunctions.outcomes(paper, { size, width: widths[0], moved: outcomesMoved }),
        columnHeightFunctions.facts(paper, { ...factsLayout, shown: factsShown }),
      );
      const last = outcomesMoved && factsMoved && layout === layouts.at(-1);
      if (height <= room || last) return { size, widths, outcomesMoved, factsShown, height };
    }
  }
  throw new Error("unreachable");
}

function countFactsThatFit(
  paper: CertificateDrawingContext,
  { room, ...layout }: { size: number; width: number; room: number },
): number {
  const fits = (shown: number) => columnHeightFunctions.facts(paper, { ...layout, shown }) <= room;
  return Math.max(
    0,
    paper.rows.findLastIndex((_row, index) => fits(index)),
  );
}
