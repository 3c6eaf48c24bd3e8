/** Draws more pages of a certificate, if a course has more text than fits on the first page. */

import { formatReadableCode } from "~/platform/text/readable-code";
import {
  certificatePageSize,
  drawTaggedContent,
  measureTextHeight,
  type PdfTextStyle,
  streetDrawingTop,
  writeTextReturningHeight,
} from "./canvas.server";
import type { CertificateFactRow } from "./certificate-fact-rows";
import {
  type CertificateDrawingContext,
  drawFactRowReturningHeight,
  drawLearningOutcomeReturningHeight,
  measureFactRowHeight,
} from "./columns.server";
import { drawPageFrameReturningContentTop } from "./page-head-and-street.server";

const size = 9.5;
const head: PdfTextStyle = { cut: "head", size: 14, leading: 1.4 };
const small: PdfTextStyle = { cut: "name", size: 9, leading: 1.4 };
const width = certificatePageSize.width - 2 * certificatePageSize.margin;
const textWidth = Math.min(width, 560);
const bottom = streetDrawingTop - 10;

export function drawOverflowPages(
  paper: CertificateDrawingContext,
  moved: { outcomes: boolean; rows: CertificateFactRow[] },
): void {
  if (!moved.outcomes && moved.rows.length === 0) return;
  const { doc, root, words, outcomes } = paper;
  const style: PdfTextStyle = { cut: "text", size, leading: 1.42 };
  let y = nextPage(paper, 2);
  let number = 2;
  /** Starts a new page if a part with the height `room` does not fit on this page. */
  const make = (room: number) => {
    if (y + room <= bottom) return;
    number += 1;
    y = nextPage(paper, number);
  };
  const section = (title: string) => {
    make(30);
    drawTaggedContent(doc, root, "H3", () => {
      y += writeTextReturningHeight(doc, title, head, { x: certificatePageSize.margin, y, width }) + 4;
    });
    const list = doc.struct("L");
    root.add(list);
    return list;
  };
  if (moved.outcomes) {
    const list = section(words.outcomes);
    for (const [index, text] of outcomes.entries()) {
      make(measureTextHeight(doc, text, style, textWidth));
      y += drawLearningOutcomeReturningHeight(paper, list, index, text, {
        x: certificatePageSize.margin,
        y,
        width: textWidth,
        size,
      });
    }
    list.end();
    y += 12;
  }
  if (moved.rows.length > 0) {
    const list = section(words.conditions);
    for (const row of moved.rows) {
      make(measureFactRowHeight(doc, row, { size, width: textWidth }));
      y += drawFactRowReturningHeight(paper, list, row, { x: certificatePageSize.margin, y, width: textWidth, size });
    }
    list.end();
  }
}

/** Starts a new page, with a line that names the certificate. Returns how far below the top of the page the other content begins. */
function nextPage(paper: CertificateDrawingContext, number: number): number {
  const { doc, root, words, facts, name } = paper;
  doc.addPage();
  const top = drawPageFrameReturningContentTop(paper) + 8;
  let y = top;
  drawTaggedContent(doc, root, "P", () => {
    const text = `${words.pageOf(number)}. ${name}. ${words.check.code(formatReadableCode(facts.code))}`;
    y += writeTextReturningHeight(doc, text, small, { x: certificatePageSize.margin, y, width });
  });
  return y + 12;
}
