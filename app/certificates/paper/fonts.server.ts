/** The cuts that stand in a certificate: static, since variable fonts become Type 3 in a PDF. Read and parsed once. */
import fs from "node:fs";
import { createRequire } from "node:module";
import anyAscii from "any-ascii";
import * as fontkit from "fontkit";

const files = {
  name: "@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf",
  text: "@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf",
  sign: "@expo-google-fonts/archivo/400Regular/Archivo_400Regular.ttf",
  label: "@expo-google-fonts/archivo/600SemiBold/Archivo_600SemiBold.ttf",
  head: "@expo-google-fonts/archivo/800ExtraBold/Archivo_800ExtraBold.ttf",
} as const;

export type FontName = keyof typeof files;
export type Fonts = Record<FontName, fontkit.Font>;
type Layout = (text: string) => fontkit.GlyphRun;

interface ParsedFont {
  font: fontkit.Font;
  layout: Layout;
}

let parsed: Record<FontName, ParsedFont> | null = null;

function parseFonts(): Record<FontName, ParsedFont> {
  const { resolve } = createRequire(import.meta.url);
  const cuts = Object.entries(files).map(([cut, file]) => {
    const font = fontkit.create(fs.readFileSync(resolve(file))) as fontkit.Font;
    // Names of people are not kept in memory.
    return [cut, { font, layout: cut === "name" ? layoutFresh(font) : rememberWords(layoutFresh(font)) }];
  });
  return Object.fromEntries(cuts) as Record<FontName, ParsedFont>;
}

/**
 * The fonts for one document, from files that are parsed once. fontkit keeps each glyph with the characters it was first asked
 * for, and with none when it was a part of another (e in ë): shared between documents, one would lose letters in the text of
 * the next, though not in its picture. So a document has glyphs of its own, and so has each layout.
 */
export function openFonts(): Fonts {
  parsed ??= parseFonts();
  const cuts = Object.entries(parsed).map(([cut, { font, layout }]) => [cut, withOwnGlyphs(font, { layout })]);
  return Object.fromEntries(cuts) as Fonts;
}

function withOwnGlyphs(font: fontkit.Font, own: { layout?: Layout } = {}): fontkit.Font {
  return Object.assign(Object.create(font), { _glyphs: {}, ...own });
}

function layoutFresh(font: fontkit.Font): Layout {
  // One layout engine, which is dear to make; its glyphs are forgotten each time.
  const own = withOwnGlyphs(font);
  return (text) => {
    Object.assign(own, { _glyphs: {} });
    return own.layout(text);
  };
}

const mostWords = 3000;

/**
 * Lays out each word once: the words of a course come back on every certificate, and laying out is a third of the work.
 * pdfkit scales the positions it gets, so each time they are copied.
 */
function rememberWords(layout: Layout): Layout {
  const laidOut = new Map<string, fontkit.GlyphRun>();
  return (text) => {
    let run = laidOut.get(text);
    if (!run) {
      run = layout(text);
      if (laidOut.size >= mostWords) laidOut.clear();
      laidOut.set(text, run);
    }
    return copy({ ...run, positions: run.positions.map((position) => copy(position, position)) }, run);
  };
}

/** A shallow copy with the getters of what it was made from. */
function copy<T extends object>(values: T, prototypeOf: object): T {
  return Object.assign(Object.create(Object.getPrototypeOf(prototypeOf)), values);
}

/**
 * A text as a cut can set it: what it has no letter for would be left out in silence, so that stands in Latin letters (`漢字` as `HanZi`,
 * `عمر` as `‘mr`). Two names may come out the same: where that matters, something else must tell them apart.
 */
export function replaceMissingGlyphs(cut: FontName, text: string): string {
  if (/^[\x20-\x7e\s]*$/.test(text)) return text;
  parsed ??= parseFonts();
  const { font } = parsed[cut];
  const known = (character: string) => /\s/.test(character) || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const plain = text.normalize("NFC");
  if ([...plain].every(known)) return plain;
  const set = [...graphemes.segment(plain)].map(({ segment }) =>
    [...segment].every(known) ? segment : inLatin(segment),
  );
  return set.join("").trim() === "" ? "?" : set.join("");
}

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/** Empty for letters that are not written in Latin ones, such as an alef that stands for a vowel. */
function inLatin(character: string): string {
  return anyAscii(character).replaceAll("`", "‘");
}

/** A name in Latin letters, as paper has it; null when it stands there as it is. */
export function transliterateName(name: string): string | null {
  const set = replaceMissingGlyphs("name", name);
  return set === name.normalize("NFC") ? null : set;
}
