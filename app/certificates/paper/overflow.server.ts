/** Further pages, for what a course says at such length that the first can't hold it. */

import { showPublicId } from "../issue/public-id";
import { heightOf, page, streetTop, type TextStyle, tagged, write } from "./canvas.server";
import { drawOutcome, drawRow, heightOfRow, type Paper } from "./columns.server";
import { drawFrame } from "./frame.server";

const size = 9.5;
const head: TextStyle = { cut: "head", size: 14, leading: 1.4 };
const small: TextStyle = { cut: "name", size: 9, leading: 1.4 };
const width = page.width - 2 * page.margin;
const textWidth = Math.min(width, 560);
const bottom = streetTop - 10;

export function drawOverflow(paper: Paper, moved: { outcomes: boolean; facts: boolean }): void {
  if (!moved.outcomes && !moved.facts) return;
  const { doc, root, words, outcomes, rows } = paper;
  const style: TextStyle = { cut: "text", size, leading: 1.42 };
  let y = nextPage(paper, 2);
  let number = 2;
  /** Goes on on another page when what comes next does not fit. */
  const make = (room: number) => {
    if (y + room <= bottom) return;
    number += 1;
    y = nextPage(paper, number);
  };
  const section = (title: string, first: number) => {
    make(30 + first);
    tagged(doc, root, "H3", () => {
      y += write(doc, title, head, { x: page.margin, y, width }) + 4;
    });
    const list = doc.struct("L");
    root.add(list);
    return list;
  };
  if (moved.outcomes) {
    const list = section(words.outcomes, 0);
    for (const [index, text] of outcomes.entries()) {
      make(heightOf(doc, text, style, textWidth));
      y += drawOutcome(paper, list, index, text, { x: page.margin, y, width: textWidth, size });
    }
    list.end();
    y += 12;
  }
  if (moved.facts) {
    const list = section(words.conditions, 0);
    for (const row of rows) {
      make(heightOfRow(doc, row, { size, width: textWidth }));
      y += drawRow(paper, list, row, { x: page.margin, y, width: textWidth, size });
    }
    list.end();
  }
}

/** Says whose certificate goes on here, and begins below. */
function nextPage(paper: Paper, number: number): number {
  const { doc, root, words, facts, name } = paper;
  doc.addPage();
  const top = drawFrame(paper) + 8;
  let y = top;
  tagged(doc, root, "P", () => {
    const text = `${words.pageOf(number)}. ${name}. ${words.check.code(showPublicId(facts.code))}`;
    y += write(doc, text, small, { x: page.margin, y, width });
  });
  return y + 12;
}
