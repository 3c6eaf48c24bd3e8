/**
 * The certificate as a PDF, A4 landscape, after the street of the pages. One page as a rule: the name takes up to two lines,
 * the columns a size less when there is much to say. What does not fit then goes on on a second page, and the first says so.
 */

import type { CertificateFacts } from "../issue/facts";
import { page, streetTop } from "./canvas.server";
import { drawCheck, drawFacts, drawOutcomes, heights, type Paper } from "./columns.server";
import { closeDocument, openDocument } from "./document.server";
import { capital, factRows, shortRelease } from "./fact-rows";
import { drawFrame, drawWho, heightOfWho } from "./frame.server";
import { drawOverflow } from "./overflow.server";
import type { FactKey, PaperWords } from "./paper-words";

/** In the columns; the others stand above them or in the last column. */
const inColumns: FactKey[] = ["provider", "issued", "result", "norm", "minutes", "made", "accreditation"];
const gap = (page.width * 10) / 297;
const checkWidth = (page.width * 38) / 297;
const columnWidth = (page.width - 2 * page.margin - checkWidth - 2 * gap) / 2;
const bottom = streetTop - 6;

export async function renderPaper(input: {
  name: string;
  facts: CertificateFacts;
  words: PaperWords;
}): Promise<Buffer> {
  const { name, facts, words } = input;
  const doc = openDocument({
    title: `${words.kind}: ${facts.course.title}, ${name}`,
    author: facts.provider.name,
    subject: words.check.code(facts.code),
    lang: words.tag,
    at: new Date(facts.issuedAt),
  });
  const root = doc.struct("Document");
  doc.addStructure(root);
  const rows = factRows(facts, words);
  const paper: Paper = {
    doc,
    root,
    words,
    facts,
    name,
    release: shortRelease(facts),
    rows: rows.filter(({ key }) => inColumns.includes(key)),
    outcomes: facts.outcomes.map(capital),
  };
  drawFirst(paper, drawFrame(paper));
  root.end();
  return closeDocument(doc);
}

interface Plan {
  size: number;
  /** What goes on on the next page. */
  outcomesMoved: boolean;
  factsMoved: boolean;
  height: number;
}

function drawFirst(paper: Paper, top: number): void {
  const who = heightOfWho(paper);
  const plan = choosePlan(paper, bottom - top - who - 24);
  const free = bottom - top - who - plan.height;
  drawWho(paper, top + free / 2);
  const at = { y: bottom - plan.height, size: plan.size };
  const second = page.margin + columnWidth + gap;
  drawOutcomes(paper, { ...at, x: page.margin, width: columnWidth, moved: plan.outcomesMoved });
  drawFacts(paper, { ...at, x: second, width: columnWidth, moved: plan.factsMoved });
  drawCheck(paper, { ...at, x: second + columnWidth + gap, width: checkWidth });
  drawOverflow(paper, { outcomes: plan.outcomesMoved, facts: plan.factsMoved });
}

/** The largest type in which everything fits; else the longer column moves, else both. */
function choosePlan(paper: Paper, room: number): Plan {
  const check = heights.check(paper, { size: 8.5, width: checkWidth });
  for (const [outcomesMoved, factsMoved] of [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    for (const size of [8.5, 8]) {
      const height = Math.max(
        check,
        heights.outcomes(paper, { size, width: columnWidth, moved: outcomesMoved }),
        heights.facts(paper, { size, width: columnWidth, moved: factsMoved }),
      );
      const last = outcomesMoved && factsMoved && size === 8;
      if (height <= room || last) return { size, outcomesMoved, factsMoved, height };
    }
  }
  throw new Error("unreachable");
}
