/** Decides which typed texts count as the same answer. Grading of answers and the check of course files both use it, so that they agree. */
import { trimMatchingCharacters } from "~/platform/text/trim-matching-characters";
import { removeInvisibleCharacters } from "~/platform/text/visible-text";

const quote = /[\s\p{Quotation_Mark}]/u;
const quoteOrEnd = /[\s\p{Quotation_Mark}\p{Terminal_Punctuation}]/u;

/**
 * Returns a typed text in a form in which equal answers are equal: in lower case, without accents, invisible characters, surrounding spaces
 * and quotes, and punctuation at the end. Ligatures, full-width and superscript characters become plain ones (Unicode NFKD), and several
 * spaces become one. A text of punctuation only is kept, because a question may ask for it.
 */
export function normalizeTypedAnswer(text: string): string {
  const plain = removeInvisibleCharacters(
    text
      // A sign between the digit and the power, so that 10² does not become 102.
      .replace(/(?<=\d)(?=[⁰¹²³⁴-⁻])/g, "^")
      // This accent becomes an apostrophe, because NFKD would turn it into a space with an accent.
      .replaceAll("´", "'")
      .normalize("NFKD"),
  )
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’‚‛`ʼ]/g, "'")
    .replace(/[\p{Pd}−]/gu, "-")
    .replace(/\s+/g, " ")
    .trim();
  return trimMatchingCharacters(plain, quote, quoteOrEnd) || plain;
}
