/** Makes lists of paragraphs that begin with a bullet or a number. */
import { countWords } from "../../block-text";
import type { SourceListItem } from "../../source-document";
import { findLabel, type ListLabel } from "./labels";
import type { PdfParagraph } from "./paragraphs";

export interface FoundList {
  ordered: boolean;
  items: SourceListItem[];
  first: PdfParagraph;
  /** The words of the labels, which are in no item. */
  labelWords: number;
}

interface Item {
  paragraph: PdfParagraph;
  label: ListLabel;
  /** Paragraphs of this item after its first one. */
  more: PdfParagraph[];
}

const sameIndent = 4;

/** Returns the paragraphs, with a list in the place of those that are its items. `isOther`: those that are no items, such as headings. */
export function gatherLists(
  paragraphs: readonly PdfParagraph[],
  isOther: (paragraph: PdfParagraph) => boolean,
): (PdfParagraph | FoundList)[] {
  const out: (PdfParagraph | FoundList)[] = [];
  let run: Item[] = [];
  const endRun = () => {
    out.push(...writeRun(run));
    run = [];
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    const label = isOther(paragraph) ? null : findLabel(paragraph.text);
    const last = run.at(-1);
    if (label) run.push({ paragraph, label, more: [] });
    else if (last && !isOther(paragraph) && isWithin(last, paragraph, paragraphs[at + 1])) last.more.push(paragraph);
    else {
      endRun();
      out.push(paragraph);
    }
  }
  endRun();
  return out;
}

/** A paragraph without a label belongs to the item above if it stands under its text, and another item comes. */
function isWithin({ paragraph, label }: Item, own: PdfParagraph, next: PdfParagraph | undefined): boolean {
  const under = own.x > paragraph.x + sameIndent && Math.abs(own.x - paragraph.hangs) < sameIndent;
  return under && next !== undefined && findLabel(next.text)?.shape === label.shape && own.size === paragraph.size;
}

function writeRun(run: Item[]): (PdfParagraph | FoundList)[] {
  const out: (PdfParagraph | FoundList)[] = [];
  let good: Item[] = [];
  const endGood = () => {
    if (good.length > 0) out.push(writeList(good));
    good = [];
  };
  for (const item of run) {
    if (isItem(item, run)) good.push(item);
    else {
      endGood();
      out.push(item.paragraph, ...item.more);
    }
  }
  endGood();
  return out;
}

/** A bullet is certain. A dash or a number needs another item: the next or the last in the row. */
function isItem({ paragraph, label }: Item, run: readonly Item[]): boolean {
  if (label.shape === "bullet") return true;
  const same = run.filter((each) => each.label.shape === label.shape && each.paragraph !== paragraph);
  if (label.number === null) return same.length > 0;
  return same.some((each) => Math.abs((each.label.number ?? 0) - (label.number ?? 0)) === 1);
}

function writeList(run: readonly Item[]): FoundList {
  const [first] = run as [Item, ...Item[]];
  const top: SourceListItem[] = [];
  const open: { x: number; items: SourceListItem[] }[] = [{ x: first.paragraph.x, items: top }];
  for (const { paragraph, label, more } of run) {
    while (open.length > 1 && paragraph.x < (open.at(-1)?.x ?? 0) - sameIndent) open.pop();
    const above = open.at(-1);
    const parent = above?.items.at(-1);
    if (above && parent && paragraph.x > above.x + sameIndent) open.push({ x: paragraph.x, items: parent.items });
    const text = [paragraph.text.slice(label.written.length), ...more.map((each) => each.text)].join(" ");
    open.at(-1)?.items.push({ text, items: [] });
  }
  const labelWords = run.reduce((sum, { label }) => sum + countWords(label.written), 0);
  return { ordered: first.label.number !== null, items: top, first: first.paragraph, labelWords };
}
