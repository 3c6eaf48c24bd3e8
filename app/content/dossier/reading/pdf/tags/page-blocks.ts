/** The blocks of one page while its tags are read, and the pieces of text that no tag has taken yet. */
import type { SourceBlock, SourceListItem } from "../../source-document";
import type { BlockDoubt, PdfDraft } from "../pdf-draft";
import { isTag, type PdfContent, type PdfItem, type PdfPage, type PdfTag } from "../pdf-page";
import { findMeaning } from "./roles";
import { writeTaggedText } from "./tagged-text";

export interface TaggedPage extends PdfDraft {
  /** The pieces that stand in a tag. */
  covered: Set<PdfItem>;
  /** The items of lists that have a bullet or a number. */
  labelled: Set<SourceListItem>;
  /** The words that stand in tags but not on the page: descriptions of pictures. */
  descriptionWords: number;
}

export class PageBlocks {
  readonly result: TaggedPage = {
    blocks: [],
    leftOut: [],
    doubts: [],
    labelWords: 0,
    covered: new Set(),
    labelled: new Set(),
    descriptionWords: 0,
  };
  private readonly byContent = new Map<string, PdfItem[]>();
  /** Notes that stand inside another block come after it. */
  protected readonly later: PdfTag[] = [];

  constructor(
    protected readonly page: PdfPage,
    readonly hyphenated: ReadonlySet<string>,
  ) {
    for (const item of page.items) {
      if (item.content === null || item.artifact) continue;
      this.byContent.set(item.content, [...(this.byContent.get(item.content) ?? []), item]);
    }
  }

  addBlock(block: SourceBlock, y: number): SourceBlock {
    const own = { ...block, page: this.page.number };
    const isEmpty = "text" in own && own.text.trim() === "";
    if (!isEmpty) this.result.blocks.push({ block: own, y });
    return own;
  }

  doubt(doubt: BlockDoubt): void {
    this.result.doubts.push(doubt);
  }

  /** The text of all that is in a tag, and where it begins. */
  takeText(tag: PdfTag): { text: string; y: number } {
    const items = this.takeItems(tag);
    return { text: writeTaggedText(items, this.hyphenated), y: items[0]?.y ?? 0 };
  }

  /** The pieces in a tag that no other has taken. */
  takeItems(node: PdfTag | PdfContent): PdfItem[] {
    if (isTag(node)) {
      return node.children.flatMap((child) => {
        if (!isTag(child) || findMeaning(child.role) !== "note") return this.takeItems(child);
        this.later.push(child);
        return [];
      });
    }
    const items = this.byContent.get(node.content) ?? [];
    this.byContent.delete(node.content);
    for (const item of items) this.result.covered.add(item);
    return items;
  }
}
