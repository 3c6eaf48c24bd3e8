import { countWords, foldWhiteSpace } from "../block-text";
import { scanXml, type XmlElement } from "./xml";

/** Where the words of a format stand, so that they can be counted without making blocks of them. */
export interface WordsOfFormat {
  prefixes: Readonly<Record<string, string>>;
  /** Elements whose text is no part of the text around them, such as a paragraph, or what was deleted from it. No word goes on beyond one. */
  pieces: ReadonlySet<string>;
  /** Whether text in this element is none, but for the pieces in it: a drawing has none of its own. */
  drops: (name: string) => boolean;
  /** Elements that are a piece only if they, or elements in them, are hidden. */
  hideable: ReadonlySet<string>;
  hides: (name: string, attributes: Readonly<Record<string, string>>) => boolean;
  /** Whether text directly in this element is text of the document. Text outside all pieces is none. */
  holdsText: (name: string) => boolean;
  /** What an element stands for, such as a space for a tab. */
  textFor: (name: string, attributes: Readonly<Record<string, string>>) => string;
  /** Text in attributes, which is a piece by itself, such as the description of a picture. */
  textInAttributes: (name: string, attributes: Readonly<Record<string, string>>) => string;
}

interface Piece {
  element: string;
  text: string;
  apart: boolean;
  dropped: boolean;
}

/** A soft hyphen only says where a line may end. */
export function dropSoftHyphens(text: string): string {
  return text.replaceAll("\u00ad", "");
}

/** Returns all text inside an element, hidden or not: first its own, and then that of each piece in it. */
export function writePieces(element: XmlElement, format: WordsOfFormat): string {
  const inside: string[] = [];
  const writeOwn = (own: XmlElement): string =>
    own.children
      .map((child) => {
        if (typeof child === "string") return format.holdsText(own.name) ? child : "";
        const text = format.textFor(child.name, child.attributes);
        inside.push(format.textInAttributes(child.name, child.attributes));
        if (!format.pieces.has(child.name) && !format.drops(child.name)) return text + writeOwn(child);
        inside.push(writePieces(child, format));
        return text;
      })
      .join("");
  const own = writeOwn(element);
  const isText = format.pieces.has(element.name) || format.hideable.has(element.name);
  return [isText ? own : "", ...inside]
    .map((text) => foldWhiteSpace(dropSoftHyphens(text)))
    .filter(Boolean)
    .join("\n");
}

/** Counts the words in the text of one part of a file. A part that is not sound has none. */
export function countWordsOfXml(part: Uint8Array | undefined, format: WordsOfFormat): number {
  if (!part) return 0;
  let count = 0;
  const names: string[] = [];
  const pieces: Piece[] = [{ element: "", text: "", apart: false, dropped: true }];
  const add = (text: string) => {
    const piece = pieces.at(-1);
    if (piece) piece.text += text;
  };
  scanXml(part, format.prefixes, {
    open: (name, attributes) => {
      names.push(name);
      add(format.textFor(name, attributes));
      count += countWords(dropSoftHyphens(format.textInAttributes(name, attributes)));
      const apart = format.pieces.has(name);
      const isHideable = !pieces.at(-1)?.dropped && format.hideable.has(name);
      const dropped = format.drops(name);
      if (apart || isHideable || dropped) pieces.push({ element: name, text: "", apart, dropped });
      const piece = pieces.at(-1);
      if (piece && format.hideable.has(piece.element) && format.hides(name, attributes)) piece.apart = true;
    },
    text: (text) => {
      if (format.holdsText(names.at(-1) ?? "")) add(dropSoftHyphens(text));
    },
    close: (name) => {
      names.pop();
      if (pieces.length === 1 || pieces.at(-1)?.element !== name) return;
      const { text, apart, dropped } = pieces.pop() as Piece;
      if (apart) count += countWords(text);
      else if (!dropped) add(text);
    },
  });
  return count;
}
