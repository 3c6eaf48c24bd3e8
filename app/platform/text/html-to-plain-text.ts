const characterOf: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/**
 * Returns the text of inline HTML of a course, for places that can contain only text. The explanation that opens at a term of the glossary
 * is left out, because it is not part of the sentence. White space of any length becomes one space.
 */
export function htmlToPlainText(html: string): string {
  return html
    .replace(/<span class="note"[\s\S]*?<\/span>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#x([\da-f]+);/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (all, name: string) => characterOf[name] ?? all)
    .replace(/\s+/g, " ")
    .trim();
}
