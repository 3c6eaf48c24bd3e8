/** Draws what is on every page of a certificate: the head, and a street of houses at the bottom. */
import {
  certificatePageSize,
  certificatePaperColours,
  drawHiddenFromScreenReaders,
  drawHorizontalLine,
  drawLogo,
  drawStreetOfHouses,
  drawTaggedContent,
  millimetresToPoints,
  type PdfTextStyle,
  writeRightAlignedText,
  writeTextAndSpaceCharacterReturningTextHeight,
  writeTextReturningHeight,
} from "./canvas.server";
import type { CertificateDrawingContext } from "./columns.server";

const brand: PdfTextStyle = { cut: "head", size: 13, leading: 1, spacing: -0.03 };
const kind: PdfTextStyle = { cut: "label", size: 11, leading: 1 };
const trialWord: PdfTextStyle = { cut: "head", size: 13, leading: 1.2 };
const trialText: PdfTextStyle = { cut: "label", size: 9.5, leading: 1.2 };
const width = certificatePageSize.width - 2 * certificatePageSize.margin;
const trialHeight = 24;

/** Draws the head and the street of a page. Returns how far below the top of the page the other content begins. */
export function drawPageFrameReturningContentTop(paper: CertificateDrawingContext): number {
  const { doc, root, words, facts } = paper;
  const { margin, top } = certificatePageSize;
  if (facts.trial) drawWatermark(paper);
  drawStreetOfHouses(doc);
  drawLogo(doc, { x: margin, y: top - 1, size: 16 });
  drawTaggedContent(
    doc,
    root,
    "P",
    () => void writeTextReturningHeight(doc, words.brand, brand, { x: margin + 21, y: top + 1, width: 300 }),
  );
  drawTaggedContent(doc, root, "P", () =>
    writeRightAlignedText(doc, words.kind, kind, { right: certificatePageSize.width - margin, y: top + 2 }),
  );
  const rule = top + 16 + millimetresToPoints(3);
  drawHorizontalLine(doc, { x: margin, y: rule, width }, millimetresToPoints(1), certificatePaperColours.ink);
  const below = rule + millimetresToPoints(0.5);
  if (!facts.trial) return below + 8;
  drawHiddenFromScreenReaders(doc, () =>
    doc.rect(margin, below, width, trialHeight).fill(certificatePaperColours.ochre),
  );
  drawTaggedContent(doc, root, "P", () => {
    const word = writeTextAndSpaceCharacterReturningTextHeight(doc, words.trial.word, trialWord, {
      x: margin + 9,
      y: below + 4.5,
      width: 60,
    });
    writeTextReturningHeight(doc, words.trial.text, trialText, {
      x: margin + 70,
      y: below + 4.5 + (word - 11.4) / 2,
      width: width - 80,
    });
  });
  return below + trialHeight + 8;
}

/**
 * Draws the word for "trial" in large letters behind everything, so that a copy of the page without its head still shows that it is a
 * trial.
 */
function drawWatermark({ doc, words }: CertificateDrawingContext): void {
  drawHiddenFromScreenReaders(doc, () => {
    const size = 190;
    doc.font("head").fontSize(size).fillColor("#f8f3e6");
    const length = doc.widthOfString(words.trial.word);
    doc.save().rotate(-18, { origin: [certificatePageSize.width / 2, 250] });
    doc.text(words.trial.word, (certificatePageSize.width - length) / 2, 250 - size / 2, { lineBreak: false });
    doc.restore();
  });
}
