import { htmlToPlainText } from "~/platform/text/html-to-plain-text";

/** What is no sentence: drawings, the notes that open at terms and citations, and the citations themselves. */
const apart =
  /<svg[\s\S]*?<\/svg>|<span class="note"[\s\S]*?<\/span>|<button type="button" class="cite"[\s\S]*?<\/button>/g;

/** Tags between which a text ends, also without a full stop. */
const ends =
  /<\/?(?:p|li|ul|ol|h\d|t[dhr]|table|figure|figcaption|section|div|details|summary|blockquote|legend|label)\b[^>]*>/;

/** Returns the text of a lesson's HTML, which our own compiler made: a line for each paragraph, list item, heading and cell. */
export function listTextLinesInHtml(html: string): string[] {
  return html
    .replace(apart, "")
    .split(ends)
    .map((part) => htmlToPlainText(part).replace(/ +([.,;:?!…])/g, "$1"))
    .filter((line) => line !== "");
}
