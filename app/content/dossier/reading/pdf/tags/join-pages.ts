/** Puts together what the end of a page cut in two. PDF.js gives the tags of each page apart. */
import type { LeftOutText, SourceBlock, SourceListItem } from "../../source-document";
import type { PlacedBlock } from "../pdf-draft";
import { goesOn, joinLines } from "../pdf-text";

/** Returns the blocks of all pages. The head of a table that stands again on the next page is left out. */
export function joinPages(
  pages: readonly (readonly PlacedBlock[])[],
  labelled: ReadonlySet<SourceListItem>,
  hyphenated: ReadonlySet<string>,
): { blocks: PlacedBlock[]; leftOut: LeftOutText[] } {
  const blocks: PlacedBlock[] = [];
  const leftOut: LeftOutText[] = [];
  for (const page of pages) {
    const last = blocks.findLast(({ block }) => block.kind !== "note")?.block;
    const [first, ...rest] = page;
    if (!first) continue;
    const joined = last !== undefined && joinBlocks(last, first.block);
    blocks.push(...(joined ? rest : page));
  }
  return { blocks, leftOut };

  /** Adds `after` to `before` if they are one block, and says whether they were. */
  function joinBlocks(before: SourceBlock, after: PlacedBlock["block"]): boolean {
    if (before.kind === "list" && after.kind === "list") return joinLists(before, after);
    if (before.kind === "table" && after.kind === "table") return joinTables(before, after);
    const isText = before.kind === "paragraph" || before.kind === "quotation";
    if (!isText || after.kind !== before.kind || !goesOn(before.text, after.text)) return false;
    before.text = joinLines(before.text, after.text, hyphenated);
    return true;
  }

  /** An item that is cut has no label on the next page. */
  function joinLists(before: List, after: List): boolean {
    const [last, first] = [before.items.at(-1), after.items[0]];
    if (first && last && labelled.has(last) && !labelled.has(first)) {
      last.text = joinLines(last.text, first.text, hyphenated);
      last.items.push(...first.items);
      before.items.push(...after.items.slice(1));
      return true;
    }
    if (before.ordered !== after.ordered) return false;
    before.items.push(...after.items);
    return true;
  }

  function joinTables(before: Table, after: Table & { page?: number }): boolean {
    const wide = ({ head, rows }: Table) => Math.max(head.length, rows[0]?.length ?? 0);
    if (wide(before) !== wide(after)) return false;
    const again = after.head.join("\n") === before.head.join("\n");
    if (again && after.head.length > 0) {
      leftOut.push({ reason: "running-head", text: after.head.join(" "), ...(after.page && { page: after.page }) });
    } else if (after.head.length > 0) before.rows.push(after.head);
    before.rows.push(...after.rows);
    return true;
  }
}

type List = Extract<SourceBlock, { kind: "list" }>;
type Table = Extract<SourceBlock, { kind: "table" }>;
