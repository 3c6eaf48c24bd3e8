/** What the writers of Word and ODF files share. */
import { type Zippable, zipSync } from "fflate";
import type { SourceBlock } from "~/content/dossier/reading/source-document";

/** What a file can have beside its blocks. All texts stand after the last block, in the order of this list. */
export interface PackedExtras {
  title?: string;
  /** Such as `nl-NL`. */
  language?: string;
  header?: string;
  footer?: string;
  /** Lines of a table of contents, before the first block. */
  contents?: string[];
  comment?: string;
  deleted?: string;
  inserted?: string;
  hidden?: string;
  textBox?: string;
  formula?: string;
  /** A picture, with its description or without. */
  picture?: { description?: string };
  /** XML of the format, at the end of the body. */
  body?: string;
  /** Parts of the file, added or instead of our own. Null: the part is left out. */
  parts?: Record<string, string | Uint8Array | null>;
}

/** Packs parts in this order. Names in `stored` are not compressed. */
export function packFile(parts: Record<string, string | Uint8Array | null>, stored = new Set<string>()): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) continue;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    files[name] = [bytes, { level: stored.has(name) ? 0 : 6, mtime: new Date(2026, 0, 1) }];
  }
  return zipSync(files);
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export type NoteBlock = Extract<SourceBlock, { kind: "note" }>;

/** Cuts a text at the marks of notes in it, such as `[1]`. A note is taken once. */
export function cutAtMarks(text: string, notes: readonly NoteBlock[], taken: Set<NoteBlock>): (string | NoteBlock)[] {
  return text.split(/(\[[^\]\s]+\])/).map((part) => {
    const note = notes.find((each) => `[${each.mark}]` === part && !taken.has(each));
    if (note) taken.add(note);
    return note ?? part;
  });
}

/** Returns the lines of a quotation: the name of the speaker has one of its own. */
export function cutAtSpeaker(block: Extract<SourceBlock, { kind: "quotation" }>): string[] {
  const end = `— ${block.speaker}`;
  return block.speaker && block.text.endsWith(end) ? [block.text.slice(0, -end.length).trim(), end] : [block.text];
}

/** Cuts a text in the middle of a word, as where somebody changed a letter. */
export function cutInHalf(text: string): string[] {
  const letters = [...text];
  const middle = Math.ceil(letters.length / 2);
  return [letters.slice(0, middle), letters.slice(middle)].map((half) => half.join("")).filter((half) => half !== "");
}
