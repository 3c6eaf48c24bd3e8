/**
 * Returns the certificate as a PDF, A4 landscape. Normally it is one page: the name takes up to two lines, and the columns get a smaller
 * font size if there is much text. What does not fit continues on a second page, and the first page says so.
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
const columnWidth = (certificatePageSize.width - 2 * certificatePageSize.margin - checkWidth - 2 * gap) / 2;
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
  /** Whether the column of objectives is moved to the next page, and whether that of facts is. */
  outcomesMoved: boolean;
  factsMoved: boolean;
  height: number;
}

function drawFirst(paper: CertificateDrawingContext, top: number): void {
  const who = measureHolderNameAndCourseHeight(paper);
  const plan = choosePlan(paper, bottom - top - who - spaceAroundHolder);
  const free = bottom - top - who - plan.height;
  drawHolderNameAndCourse(paper, top + free / 2);
  const at = { y: bottom - plan.height, size: plan.size };
  const second = certificatePageSize.margin + columnWidth + gap;
  drawLearningOutcomesColumnReturningBottom(paper, {
    ...at,
    x: certificatePageSize.margin,
    width: columnWidth,
    moved: plan.outcomesMoved,
  });
  drawFactsColumn(paper, { ...at, x: second, width: columnWidth, moved: plan.factsMoved });
  drawVerificationColumn(paper, { ...at, x: second + columnWidth + gap, width: checkWidth });
  drawOverflowPages(paper, { outcomes: plan.outcomesMoved, facts: plan.factsMoved });
}

/**
 * Chooses the larger of two font sizes if everything then fits on the page, or else the smaller one. If even that does not fit, the
 * objectives move to the next page, or else the facts, or else both.
 */
function choosePlan(paper: CertificateDrawingContext, room: number): Plan {
  const check = columnHeightFunctions.check(paper, { size: 8.5, width: checkWidth });
  for (const [outcomesMoved, factsMoved] of [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    for (const size of [8.5, 8]) {
      const height = Math.max(
        check,
        columnHeightFunctions.outcomes(paper, { size, width: columnWidth, moved: outcomesMoved }),
        columnHeightFunctions.facts(paper, { size, width: columnWidth, moved: factsMoved }),
      );
      const last = outcomesMoved && factsMoved && size === 8;
      if (height <= room || last) return { size, outcomesMoved, factsMoved, height };
    }
  }
  throw new Error("unreachable");
}
