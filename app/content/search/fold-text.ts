/**
 * The text as it is searched, without accents, capitals and signs. Pure functions. `search_text` in the database (migration 0037) does the same,
 * and `unaccent` in its text search configurations what `plainLetters` does here.
 */
import { plainLetters } from "./plain-letters";

// Unassigned characters stay, so that a letter that is newer than this Unicode is no sign. U+02B9 to U+02DF are written as an apostrophe is.
const signs = /[^ \p{L}\p{M}\p{N}\p{Cn}\p{Default_Ignorable_Code_Point}]|[\u02b9-\u02df]/gu;
// Accents, vowel signs of Hebrew and Arabic, and what is invisible. In the scripts of India most vowels are marks too, but those stay.
const leftOut =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the class lists blocks, and each mark counts alone
  /\p{Default_Ignorable_Code_Point}|(?=[\0-\u077f\u0890-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u2de0-\u2dff\ua66f-\ua69f\ufb1e\ufe20-\ufe2f])\p{M}/gu;
const isAscii = (text: string) => !/[^\0-\x7f]/.test(text);
const unplain = new RegExp(`[${[...plainLetters.keys()].join("")}]`, "gu");

/**
 * Returns a text as `search_text` in the database makes it: small letters and digits, and a space for each sign. Letters such as `ø` stay. One
 * character can give several, such as `ﬁ`, or none.
 */
export function takeApart(text: string): string {
  if (isAscii(text)) return text.replace(/[^ A-Za-z0-9]/g, " ").toLowerCase();
  const spaced = text.replace(signs, " ").normalize("NFKD");
  return spaced.replace(leftOut, "").replace(signs, " ").toLowerCase().replaceAll("ς", "σ");
}

/** Returns a text as it is compared: its words in plain small letters, with spaces between them. */
export function foldText(text: string): string {
  const apart = takeApart(text);
  return isAscii(apart) ? apart : apart.replace(unplain, (letter) => plainLetters.get(letter) ?? letter);
}
