/** What the roles of tags mean for the blocks of a source. Roles that aren't here are seen through, such as Span and NonStruct. */

export type TagMeaning =
  | "heading"
  | "paragraph"
  | "part"
  | "list"
  | "table"
  | "quotation"
  | "caption"
  | "note"
  | "picture"
  | "contents"
  | "artifact";

const meanings: Readonly<Record<string, TagMeaning>> = {
  Title: "heading",
  H: "heading",
  P: "paragraph",
  BibEntry: "paragraph",
  Code: "paragraph",
  Document: "part",
  DocumentFragment: "part",
  Part: "part",
  Art: "part",
  Sect: "part",
  Div: "part",
  Aside: "part",
  Index: "part",
  L: "list",
  Table: "table",
  BlockQuote: "quotation",
  Caption: "caption",
  Note: "note",
  FENote: "note",
  Figure: "picture",
  TOC: "contents",
  TOCI: "contents",
  Artifact: "artifact",
};

export function findMeaning(role: string): TagMeaning | null {
  if (/^H[1-9]\d?$/.test(role)) return "heading";
  return Object.hasOwn(meanings, role) ? (meanings[role] ?? null) : null;
}

/** The depth of a heading. A title is that of the whole. */
export function findDepth(role: string): number {
  return Math.min(6, Math.max(1, Number(role.slice(1)) || 1));
}
