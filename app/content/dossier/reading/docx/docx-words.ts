import type { WordsOfFormat } from "../packed/count-words-of-xml";
import { type DocxStyles, isOn } from "./docx-styles";

const strict = "http://purl.oclc.org/ooxml";
const transitional = "http://schemas.openxmlformats.org";
export const docxPrefixes: Readonly<Record<string, string>> = {
  [`${transitional}/wordprocessingml/2006/main`]: "w",
  [`${strict}/wordprocessingml/main`]: "w",
  [`${transitional}/drawingml/2006/wordprocessingDrawing`]: "wp",
  [`${strict}/drawingml/wordprocessingDrawing`]: "wp",
  [`${transitional}/drawingml/2006/main`]: "a",
  [`${strict}/drawingml/main`]: "a",
  [`${transitional}/officeDocument/2006/relationships`]: "r",
  [`${strict}/officeDocument/relationships`]: "r",
  [`${transitional}/officeDocument/2006/math`]: "m",
  [`${strict}/officeDocument/math`]: "m",
  [`${transitional}/markup-compatibility/2006`]: "mc",
  [`${transitional}/package/2006/metadata/core-properties`]: "cp",
  "http://purl.org/dc/elements/1.1/": "dc",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
};

const pieces = new Set(["w:p", "w:del", "w:moveFrom", "w:rPrChange", "mc:Fallback"]);
const dropped = new Set(["w:drawing", "w:pict", "w:object", "w:tbl", "w:txbxContent"]);
const texts = new Set(["w:t", "w:delText"]);
const noteReferences = new Set(["w:footnoteReference", "w:endnoteReference"]);
const standsFor: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:ptab": " ",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

/** Where the words of a Word file stand. The codes of fields, and the signs of formulas, are no text. */
export function wordsOfDocx(styles: DocxStyles): WordsOfFormat {
  return {
    prefixes: docxPrefixes,
    pieces,
    hideable: new Set(["w:r"]),
    hides: (name, attributes) =>
      (name === "w:vanish" && isOn(attributes)) || (name === "w:rStyle" && styles.isHidden(attributes["w:val"])),
    drops: (name) => dropped.has(name),
    holdsText: (name) => texts.has(name),
    textFor: (name, attributes) => {
      if (name === "w:sym") return readSymbol(attributes);
      if (noteReferences.has(name)) return attributes["w:customMarkFollows"] ? "" : "[1]";
      return standsFor[name] ?? "";
    },
    textInAttributes: (name, attributes) => {
      if (name === "wp:docPr") return [...new Set([attributes.title, attributes.descr])].filter(Boolean).join(" ");
      return name === "v:shape" ? (attributes.alt ?? "") : "";
    },
  };
}

/** A sign of a font of signs, such as an arrow, has no character of its own; one of an ordinary font has. */
function readSymbol(attributes: Readonly<Record<string, string>>): string {
  const code = Number.parseInt(attributes["w:char"] ?? "", 16);
  const isOwnCharacter = code >= 0x20 && code < 0xd800;
  return isOwnCharacter && !/symbol|dings/i.test(attributes["w:font"] ?? "") ? String.fromCodePoint(code) : "";
}
