/** Reads pages by their tags, if these cover most of the text. What they don't cover is read by its place. */
import type { LeftOutText } from "../../source-document";
import { isNumberKey, writeKey } from "../layout/edges";
import { type LayOutOptions, layOutPages } from "../layout/lay-out";
import { gatherFragments, joinFragments } from "../layout/lines";
import type { PdfDraft, PlacedBlock } from "../pdf-draft";
import type { PdfItem, PdfPage } from "../pdf-page";
import { joinPages } from "./join-pages";
import type { TaggedPage } from "./page-blocks";
import { readTags } from "./read-tags";

/** Tags that cover less of the letters than this are not used. */
const mostShare = 0.6;
/** Which part of a page, at the top and at the foot, is its edge. */
const edgeShare = 0.14;

export interface TaggedDraft extends PdfDraft {
  descriptionWords: number;
}

/** Returns null if the tags do not cover most of the text. */
export function readTagged(pages: readonly PdfPage[], options: LayOutOptions): TaggedDraft | null {
  const { hyphenated } = options;
  const edges = findEdgeItems(pages);
  const read = pages.map((page) => readTags(page, hyphenated));
  const rest = pages.map((page, at) => ({
    ...page,
    items: page.items.filter((item) => !edges.has(item) && !read[at]?.covered.has(item)),
  }));
  const lettersOf = (all: readonly { items: PdfItem[] }[]) =>
    all.reduce((sum, { items }) => sum + items.reduce((own, { text }) => own + text.length, 0), 0);
  const letters = lettersOf(pages.map(({ items }) => ({ items: items.filter((item) => !edges.has(item)) })));
  if (lettersOf(rest) > (1 - mostShare) * letters) return null;
  return addUp(pages, read, layOutPages(rest, options), edges, hyphenated);
}

function addUp(
  pages: readonly PdfPage[],
  read: readonly TaggedPage[],
  rest: PdfDraft,
  edges: ReadonlySet<PdfItem>,
  hyphenated: ReadonlySet<string>,
): TaggedDraft {
  const perPage = pages.map(({ number }, at) => {
    const own = rest.blocks.filter(({ block }) => block.page === number);
    return mixIn(read[at]?.blocks ?? [], own);
  });
  const labelled = new Set(read.flatMap((page) => [...page.labelled]));
  const joined = joinPages(perPage, labelled, hyphenated);
  const all = [...read, rest];
  return {
    blocks: joined.blocks,
    leftOut: [
      ...pages.flatMap((page) => writeEdges(page, edges)),
      ...all.flatMap(({ leftOut }) => leftOut),
      ...joined.leftOut,
    ],
    doubts: all.flatMap(({ doubts }) => doubts),
    labelWords: all.reduce((sum, { labelWords }) => sum + labelWords, 0),
    descriptionWords: read.reduce((sum, { descriptionWords }) => sum + descriptionWords, 0),
  };
}

/** Puts blocks that no tag covers between the others, by where they begin on the page. */
function mixIn(tagged: readonly PlacedBlock[], rest: readonly PlacedBlock[]): PlacedBlock[] {
  const out = [...tagged];
  for (const each of rest) {
    const after = out.findIndex(({ y }) => y > each.y);
    out.splice(after === -1 ? out.length : after, 0, each);
  }
  return out;
}

/**
 * Returns the pieces that the file marks as no part of its text, and that stand at the edge of a page or on several pages. Others so marked
 * are kept: some programs mark what is text.
 */
function findEdgeItems(pages: readonly PdfPage[]): Set<PdfItem> {
  const pagesWith = new Map<string, Set<number>>();
  for (const { number, items } of pages) {
    for (const { artifact, text } of items) {
      if (!artifact) continue;
      const key = writeKey(text);
      pagesWith.set(key, (pagesWith.get(key) ?? new Set()).add(number));
    }
  }
  const isEdge = ({ height }: PdfPage, { artifact, text, y }: PdfItem) =>
    artifact &&
    (y < edgeShare * height || y > (1 - edgeShare) * height || (pagesWith.get(writeKey(text))?.size ?? 0) > 1);
  return new Set(pages.flatMap((page) => page.items.filter((item) => isEdge(page, item))));
}

function writeEdges(page: PdfPage, edges: ReadonlySet<PdfItem>): LeftOutText[] {
  const own = page.items.filter((item) => edges.has(item));
  return joinFragments(gatherFragments(own, page.number, new Set())).map(({ text }) => ({
    reason: isNumberKey(writeKey(text)) ? "page-number" : "running-head",
    text,
    page: page.number,
  }));
}
