/**
 * Normalises text that people type, before it is stored: one spelling of each letter, and no invisible characters. The functions are pure.
 */
import { removeInvisibleCharacters } from "./visible-text";

// Letters of scripts that use joiners, which are invisible characters between letters. Between two such letters, a joiner is kept.
const joining =
  "(?!\\p{C})[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Gujr}\\p{scx=Guru}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Orya}\\p{scx=Sinh}\\p{scx=Taml}\\p{scx=Telu}]";
const hidden = new RegExp(
  `(${joining}[\\u200c\\u200d](?=${joining}))|(?!\\p{Cc})[\\p{C}\\p{Default_Ignorable_Code_Point}]`,
  "gu",
);
const dropHidden = (text: string) => text.replace(hidden, (_found, joined?: string) => joined ?? "");

/** Returns whether a text has no visible character. */
export function hasNoVisibleCharacter(text: string): boolean {
  return /^[\s\p{Cc}\u2800]*$/u.test(removeInvisibleCharacters(text));
}

/**
 * Normalises a text and puts it on one line: Unicode form NFC, single spaces, one kind of hyphen, and no control characters, direction
 * marks or lone surrogates.
 */
export function normaliseTextToOneLine(text: string): string {
  const spaced = text
    .normalize("NFC")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\p{Cc}\p{Z}\u2800]+/gu, " ");
  return dropHidden(spaced).replace(/ +/g, " ").trim().normalize("NFC");
}

/** Normalises a text of several lines: Unicode form NFC, and no invisible characters except line ends. */
export function normaliseMultilineText(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "");
  const read = dropHidden(plain).trim().normalize("NFC");
  return hasNoVisibleCharacter(read) ? "" : read;
}

/**
 * Why a name is refused. `name-blank`: it has no visible letter or digit. `name-marks`: one letter has more accents than in any language.
 */
export type NameRefusalReason = "name-empty" | "name-blank" | "name-marks" | "name-long";
export type NameValidationOutcome = { ok: true; name: string } | { ok: false; reason: NameRefusalReason };

/**
 * Returns whether a typed text is so long that it is refused as it is. Normalising makes texts shorter, but never this much, unless they
 * consist of what is invisible. Without this limit, a text of 100 KB could keep the site busy for seconds.
 */
export function isTooLongToNormalise(text: string, longest: number): boolean {
  return text.length > 10 * longest;
}

/** Normalises and checks the name of a person or a thing. `longest` is the maximum number of characters. */
export function normaliseAndValidateName(text: string, longest: number): NameValidationOutcome {
  if (isTooLongToNormalise(text, longest)) return { ok: false, reason: "name-long" };
  const name = normaliseTextToOneLine(text);
  if (!/[\p{L}\p{N}]/u.test(removeInvisibleCharacters(name)))
    return { ok: false, reason: text.trim() === "" ? "name-empty" : "name-blank" };
  if (/\p{M}{5}/u.test(name)) return { ok: false, reason: "name-marks" };
  if (countCharacters(name) > longest) return { ok: false, reason: "name-long" };
  return { ok: true, name };
}

// Characters that turn the direction of a text, and so the words around it. No text of a person needs them: marks of direction stay.
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Counts the characters of a text as people and PostgreSQL do: an emoji outside the first plane is one, though JavaScript counts two. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/**
 * Returns what a person wrote for others, as it is stored, and whether it has more than `most` characters: in one spelling of each letter
 * (NFC), and without characters that turn the direction of the words around them. Answers and own notes stay as they were typed
 * (`cleanTypedText`).
 */
export function readWrittenText(typed: string | undefined, most: number): { text: string; isLong: boolean } {
  if (isTooLongToNormalise(typed ?? "", most)) return { text: cleanTypedText(typed), isLong: true };
  const text = cleanTypedText((typed ?? "").normalize("NFC").replace(turning, ""));
  return { text, isLong: countCharacters(text) > most };
}

/**
 * Returns a typed text with one kind of line end, without space around it, and without what JSON in PostgreSQL refuses (NUL and lone
 * surrogates). The result is empty if nothing in the text is visible.
 */
export function cleanTypedText(text: string | undefined): string {
  const plain = (text ?? "")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim();
  return hasNoVisibleCharacter(plain) ? "" : plain;
}
