/** The cuts that stand in a certificate: static, since variable fonts become Type 3 in a PDF. Read and parsed once. */
import fs from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";

const files = {
  name: "@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf",
  text: "@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf",
  sign: "@expo-google-fonts/archivo/400Regular/Archivo_400Regular.ttf",
  label: "@expo-google-fonts/archivo/600SemiBold/Archivo_600SemiBold.ttf",
  head: "@expo-google-fonts/archivo/800ExtraBold/Archivo_800ExtraBold.ttf",
} as const;

export type Cut = keyof typeof files;
export type Fonts = Record<Cut, fontkit.Font>;

let fonts: Fonts | null = null;

export function loadFonts(): Fonts {
  fonts ??= readFonts();
  return fonts;
}

function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (file: string) => fontkit.create(fs.readFileSync(resolve(file))) as fontkit.Font;
  const cuts = Object.entries(files).map(([cut, file]) => {
    const font = read(file);
    // Names of people are not kept in memory.
    return [cut, cut === "name" ? font : rememberWords(font)];
  });
  return Object.fromEntries(cuts) as Fonts;
}

const mostWords = 3000;

/**
 * The same font, which lays out each word once: the words of a course come back on every certificate, and laying out is a
 * third of the work. pdfkit scales the positions it gets, so each time they are copied.
 */
function rememberWords(font: fontkit.Font): fontkit.Font {
  const laidOut = new Map<string, fontkit.GlyphRun>();
  const layout = (text: string): fontkit.GlyphRun => {
    let run = laidOut.get(text);
    if (!run) {
      run = font.layout(text);
      if (laidOut.size >= mostWords) laidOut.clear();
      laidOut.set(text, run);
    }
    return copy({ ...run, positions: run.positions.map((position) => copy(position, position)) }, run);
  };
  return Object.assign(Object.create(font), { layout });
}

/** A shallow copy with the getters of what it was made from. */
function copy<T extends object>(values: T, prototypeOf: object): T {
  return Object.assign(Object.create(Object.getPrototypeOf(prototypeOf)), values);
}

/** What of a name the font has no letter for, each once, as a reader sees characters. Without this check they would be left out in silence. */
export function findUnsetCharacters(name: string): string[] {
  const { name: font } = loadFonts();
  const known = (character: string) =>
    [...character].every((each) => font.hasGlyphForCodePoint(each.codePointAt(0) as number));
  const characters = new Intl.Segmenter("nl", { granularity: "grapheme" }).segment(name.normalize("NFC"));
  return [...new Set([...characters].map(({ segment }) => segment).filter((segment) => !known(segment)))];
}
