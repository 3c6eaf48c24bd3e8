/** Normalises what people type, before it is stored: one spelling, and no invisible characters. Pure functions. */
import { removeInvisible } from "./visible-text";

// Persian and Indian scripts use joiners, so a joiner between two of their letters stays.
const joining =
  "(?!\\p{C})[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Gujr}\\p{scx=Guru}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Orya}\\p{scx=Sinh}\\p{scx=Taml}\\p{scx=Telu}]";
const hidden = new RegExp(
  `(${joining}[\\u200c\\u200d](?=${joining}))|(?!\\p{Cc})[\\p{C}\\p{Default_Ignorable_Code_Point}]`,
  "gu",
);
const dropHidden = (text: string) => text.replace(hidden, (_found, joined?: string) => joined ?? "");

/** Returns true if no character of this text is visible. */
export function isInvisible(text: string): boolean {
  return /^[\s\p{Cc}\u2800]*$/u.test(removeInvisible(text));
}

/** Normalises text on one line: NFC, single spaces, one kind of hyphen; without control characters, direction marks and lone surrogates. */
export function normaliseLine(text: string): string {
  const spaced = text
    .normalize("NFC")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\p{Cc}\p{Z}\u2800]+/gu, " ");
  return dropHidden(spaced).replace(/ +/g, " ").trim().normalize("NFC");
}

/** Normalises text of several lines; line ends stay. */
export function normaliseLines(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "");
  const read = dropHidden(plain).trim().normalize("NFC");
  return isInvisible(read) ? "" : read;
}

/** `name-blank`: no letter or digit of it is visible. `name-marks`: more accents on one letter than any language has. */
export type NameProblem = "name-empty" | "name-blank" | "name-marks" | "name-long";
export type NameOutcome = { ok: true; name: string } | { ok: false; reason: NameProblem };

/** Normalises and checks the name of a person or a thing. `longest`: in characters. */
export function validateName(text: string, longest: number): NameOutcome {
  const name = normaliseLine(text);
  if (!/[\p{L}\p{N}]/u.test(removeInvisible(name)))
    return { ok: false, reason: text.trim() === "" ? "name-empty" : "name-blank" };
  if (/\p{M}{5}/u.test(name)) return { ok: false, reason: "name-marks" };
  if ([...name].length > longest) return { ok: false, reason: "name-long" };
  return { ok: true, name };
}

/**
 * Returns a text with one kind of line end, no surrounding space, and nothing that JSON in PostgreSQL refuses (NUL, lone surrogates). The
 * result is empty when nothing of it can be seen.
 */
export function cleanTypedText(text: string | undefined): string {
  const plain = (text ?? "")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim();
  return isInvisible(plain) ? "" : plain;
}
