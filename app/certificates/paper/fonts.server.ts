/**
 * The fonts of a certificate. Their files are read and parsed once. They are static fonts, because variable fonts become Type 3 fonts in a
 * PDF.
 */
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

export type CertificateFontName = keyof typeof files;
type Fonts = Record<CertificateFontName, fontkit.Font>;
type Layout = (text: string) => fontkit.GlyphRun;

interface ParsedFont {
  font: fontkit.Font;
  layout: Layout;
}

let parsed: Record<CertificateFontName, ParsedFont> | null = null;

function parseFonts(): Record<CertificateFontName, ParsedFont> {
  const { resolve } = createRequire(import.meta.url);
  const cuts = Object.entries(files).map(([cut, file]) => {
    const font = fontkit.create(fs.readFileSync(resolve(file))) as fontkit.Font;
    // The layout of words is remembered, but not in the font of people's names.
    return [cut, { font, layout: cut === "name" ? layoutFresh(font) : rememberWords(layoutFresh(font)) }];
  });
  return Object.fromEntries(cuts) as Record<CertificateFontName, ParsedFont>;
}

/**
 * Returns the fonts for one document. fontkit stores each glyph with the characters for which it was first requested, and with none if the
 * glyph was part of another one (e in ë). If documents shared glyphs, text that is copied from a later document would lose letters. So each
 * document, and each layout engine, has its own glyphs.
 */
export function createFontsForOnePdf(): Fonts {
  parsed ??= parseFonts();
  const cuts = Object.entries(parsed).map(([cut, { font, layout }]) => [cut, withOwnGlyphs(font, { layout })]);
  return Object.fromEntries(cuts) as Fonts;
}

function withOwnGlyphs(font: fontkit.Font, own: { layout?: Layout } = {}): fontkit.Font {
  return Object.assign(Object.create(font), { _glyphs: {}, ...own });
}

function layoutFresh(font: fontkit.Font): Layout {
  // Creating a layout engine is expensive, so each font has only one. Its glyphs are cleared each time.
  const own = withOwnGlyphs(font);
  return (text) => {
    Object.assign(own, { _glyphs: {} });
    return own.layout(text);
  };
}

const mostWords = 3000;

/**
 * Returns a layout function that remembers each word, because the words of a course occur on every certificate and layout is a third of the
 * work. pdfkit changes the positions in a result, so each call returns a copy.
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

/** Returns a shallow copy of an object that keeps the getters of `prototypeOf`. */
function copy<T extends object>(values: T, prototypeOf: object): T {
  return Object.assign(Object.create(Object.getPrototypeOf(prototypeOf)), values);
}

/**
 * Returns a text that a font can write. pdfkit would leave out a letter that the font lacks, so such a letter is written in Latin letters
 * (`漢字` as `HanZi`, `عمر` as `‘mr`). Two names may get the same spelling; the caller must then tell them apart in another way.
 */
export function transliterateLettersMissingInFont(cut: CertificateFontName, text: string): string {
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

/**
 * Returns a character in Latin letters. The result is empty if it has no Latin form, such as the Arabic letter alef where it only marks a
 * vowel.
 */
function inLatin(character: string): string {
  return anyAscii(character).replaceAll("`", "‘");
}

/** Returns a name in Latin letters, as the paper shows it, or null if the font of names has all its letters. */
export function transliterateNameIfNeeded(name: string): string | null {
  const set = transliterateLettersMissingInFont("name", name);
  return set === name.normalize("NFC") ? null : set;
}
