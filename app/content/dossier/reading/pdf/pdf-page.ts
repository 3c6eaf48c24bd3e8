/** What a page of a PDF holds: pieces of text with their place, and the tree of tags if it has one. */

export interface PdfItem {
  text: string;
  /** The left end of the baseline, in points, as the page is seen: from its left and from its top. */
  x: number;
  y: number;
  width: number;
  /** The height of the type in points. */
  size: number;
  font: string;
  /** The direction of the text in degrees: 0 is from left to right. */
  turn: number;
  /** The marked content that it belongs to, which tags name. */
  content: string | null;
  /** Marked as no part of the text, such as a running head. */
  artifact: boolean;
}

export interface PdfTag {
  role: string;
  children: (PdfTag | PdfContent)[];
  /** The description of a picture. */
  alt?: string;
}

export interface PdfContent {
  content: string;
}

export interface PdfPage {
  number: number;
  width: number;
  height: number;
  items: PdfItem[];
  tags: PdfTag | null;
}

export function isTag(node: PdfTag | PdfContent): node is PdfTag {
  return "role" in node;
}
