import type { WordsOfFormat } from "../packed/count-words-of-xml";
import type { OdtStyles } from "./odt-styles";

const odf = "urn:oasis:names:tc:opendocument:xmlns";
export const odtPrefixes: Readonly<Record<string, string>> = {
  [`${odf}:office:1.0`]: "office",
  [`${odf}:text:1.0`]: "text",
  [`${odf}:table:1.0`]: "table",
  [`${odf}:drawing:1.0`]: "draw",
  [`${odf}:style:1.0`]: "style",
  [`${odf}:xsl-fo-compatible:1.0`]: "fo",
  [`${odf}:svg-compatible:1.0`]: "svg",
  [`${odf}:meta:1.0`]: "meta",
  [`${odf}:form:1.0`]: "form",
  [`${odf}:script:1.0`]: "script",
  [`${odf}:manifest:1.0`]: "manifest",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://www.w3.org/1998/Math/MathML": "math",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

const pieces = new Set([
  "text:p",
  "text:h",
  "text:hidden-text",
  "text:note-citation",
  "office:annotation",
  "svg:title",
  "svg:desc",
  "table:title",
  "table:desc",
]);
/** Who wrote a comment and when, formulas and programs are no text of the document. */
const noText = /^(dc|meta|math|form|script|office):|^text:script$/;
const dropped = /^draw:|^table:(?!title$|desc$)|^text:(note|note-body|list|list-item|list-header|section)$/;

/** Where the words of an ODF text stand. A note's mark stands apart from the word before it. */
export function wordsOfOdt(styles: OdtStyles): WordsOfFormat {
  return {
    prefixes: odtPrefixes,
    pieces,
    hideable: new Set(["text:span"]),
    hides: (name, attributes) => name === "text:span" && styles.isHidden("text", attributes["text:style-name"]),
    drops: (name) => dropped.test(name),
    holdsText: (name) => !noText.test(name),
    textFor: (name) => standsFor[name] ?? "",
    textInAttributes: () => "",
  };
}

const standsFor: Readonly<Record<string, string>> = {
  "text:s": " ",
  "text:tab": " ",
  "text:line-break": "\n",
  "text:note": " ",
};
