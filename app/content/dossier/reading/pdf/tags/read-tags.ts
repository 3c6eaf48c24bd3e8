/** Makes blocks of the tags of one page. */
import { countWords } from "../../block-text";
import { findNoteMark } from "../layout/notes";
import { isTag, type PdfContent, type PdfItem, type PdfPage, type PdfTag } from "../pdf-page";
import { readList } from "./lists";
import { PageBlocks, type TaggedPage } from "./page-blocks";
import { findDepth, findMeaning } from "./roles";
import { readTable } from "./tables";
import { writeTaggedText } from "./tagged-text";

/** Reads the tags of a page. What no tag covers is not in the result. */
export function readTags(page: PdfPage, hyphenated: ReadonlySet<string>): TaggedPage {
  const reader = new TagReader(page, hyphenated);
  if (page.tags) reader.readPart(page.tags);
  return reader.result;
}

class TagReader extends PageBlocks {
  /** Reads what is in a tag as blocks of their own. Text that is in no block is a paragraph. */
  readPart(tag: PdfTag): void {
    let loose: (PdfTag | PdfContent)[] = [];
    const endLoose = () => {
      const items = loose.flatMap((each) => this.takeItems(each));
      loose = [];
      this.add("paragraph", items);
    };
    for (const child of tag.children) {
      if (!isTag(child) || (findMeaning(child.role) === null && !hasBlocks(child))) loose.push(child);
      else {
        endLoose();
        this.readBlock(child);
      }
    }
    endLoose();
  }

  private readBlock(tag: PdfTag): void {
    switch (findMeaning(tag.role)) {
      case "list":
        readList(this, tag);
        this.readLater();
        break;
      case "table":
        readTable(this, tag, (part) => this.readPart(part));
        this.readLater();
        break;
      case "note":
        this.readNote(tag);
        break;
      case "picture":
        this.readPicture(tag);
        break;
      case "contents":
        this.leaveOut("table-of-contents", tag);
        break;
      case "artifact":
        this.leaveOut("running-head", tag);
        break;
      case "heading":
      case "quotation":
      case "caption":
        this.readWhole(tag);
        break;
      case "paragraph":
        if (hasBlocks(tag)) this.readPart(tag);
        else this.add("paragraph", this.takeItems(tag));
        break;
      default:
        this.readPart(tag);
    }
  }

  private readWhole(tag: PdfTag): void {
    const meaning = findMeaning(tag.role);
    const text = this.takeText(tag);
    const kind = meaning === "heading" || meaning === "quotation" ? meaning : "caption";
    if (kind === "heading") this.addBlock({ kind, depth: findDepth(tag.role), text: text.text }, text.y);
    else this.addBlock({ kind, text: text.text }, text.y);
    this.readLater();
  }

  private readNote(tag: PdfTag): void {
    const label = tag.children.find((child): child is PdfTag => isTag(child) && child.role === "Lbl");
    const own = label ? this.takeText(label) : null;
    const { text, y } = this.takeText(tag);
    const found = own ? { mark: "", written: "" } : (findNoteMark(text) ?? { mark: "", written: "" });
    const mark = own ? (findNoteMark(own.text)?.mark ?? own.text.trim()) : found.mark;
    this.result.labelWords += countWords(own?.text ?? found.written);
    this.addBlock({ kind: "note", mark, text: text.slice(found.written.length) }, own?.y ?? y);
    this.readLater();
  }

  private readPicture(tag: PdfTag): void {
    const { alt } = tag;
    if (alt?.trim()) {
      this.result.descriptionWords += countWords(alt);
      this.addBlock({ kind: "caption", text: alt }, 0);
    } else this.doubt({ code: "picture-without-description", page: this.page.number });
    this.readPart(tag);
  }

  private leaveOut(reason: "table-of-contents" | "running-head", tag: PdfTag): void {
    const { text } = this.takeText(tag);
    if (text !== "") this.result.leftOut.push({ reason, text, page: this.page.number });
  }

  /** Reads the notes that stood inside the block before. */
  private readLater(): void {
    for (const tag of this.later.splice(0)) this.readNote(tag);
  }

  private add(kind: "paragraph", items: readonly PdfItem[]): void {
    const text = writeTaggedText(items, this.hyphenated);
    this.addBlock({ kind, text }, items[0]?.y ?? 0);
    this.readLater();
  }
}

/** Whether a tag holds tags that become blocks. Notes do not count, because they come after the text in which they stand. */
function hasBlocks(tag: PdfTag): boolean {
  return tag.children.some((child) => {
    if (!isTag(child)) return false;
    const meaning = findMeaning(child.role);
    return (meaning !== null && meaning !== "note") || hasBlocks(child);
  });
}
