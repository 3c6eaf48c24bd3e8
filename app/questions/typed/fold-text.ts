/** What counts as the same word in a gap. Pure; used to mark answers and to check keys, so that both agree. */
import { trimCharacters } from "~/platform/text/trim-characters";
import { removeInvisible } from "~/platform/text/visible-text";

const quote = /[\s\p{Quotation_Mark}]/u;
const quoteOrEnd = /[\s\p{Quotation_Mark}\p{Terminal_Punctuation}]/u;

/**
 * Without case, accents, invisible characters, surrounding space and quotes, and punctuation at the end; ligatures, full-width and
 * raised characters become plain ones (Unicode's NFKD), runs of space become one. What is only punctuation stays: that may be asked.
 */
export function foldText(text: string): string {
  const plain = removeInvisible(
    text
      // 10² is not 102.
      .replace(/(?<=\d)(?=[⁰¹²³⁴-⁻])/g, "^")
      // NFKD makes this one a space with an accent.
      .replaceAll("´", "'")
      .normalize("NFKD"),
  )
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’‚‛`ʼ]/g, "'")
    .replace(/[\p{Pd}−]/gu, "-")
    .replace(/\s+/g, " ")
    .trim();
  return trimCharacters(plain, quote, quoteOrEnd) || plain;
}
