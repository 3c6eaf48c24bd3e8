/** Reads numbers as people type them: with a decimal comma or dot, with groups of thousands, and with a unit before or after the digits. */
import { removeInvisibleCharacters } from "~/platform/text/visible-text";
import type { CourseLanguage } from "../language";

export interface TypedNumber {
  value: number;
  /** The number of digits after the decimal sign. */
  decimals: number;
  /** The text before or after the number, such as "€" or "procent". Empty if there is none. */
  unit: string;
}

// The text before a number, its sign, its digits, and its unit. A unit contains no digits, except after a letter, such as m2. Numbers such
// as 12½ and 1e3 do not match, and neither do digits of other scripts.
const parts =
  /^([^\p{Nd}.,+\-−–]*)([+\-−–]?)\s*((?:\d|[.,](?=\d)|[\s'’](?=\d{3}(?!\d)))+)\s*((?!e\d)[^\p{Nd}.,+\-−–\s\p{No}](?:\P{Nd}|(?<=\p{L})\d)*)?$/iu;

// A letter, a sign of money, or another sign that is a unit: the last two ranges contain signs such as ℃ and ㎡. A text without any of
// them, such as = or (, is not a unit: the learner can still correct it.
const signOfUnit = /[\p{L}\p{Sc}%‰‱°′″×\u2100-\u214f\u3371-\u33df]/u;

/**
 * Reads a typed number and its unit. `decimals`: how many decimals the right answer has. If it has three or more, or if only a 0 is before
 * the dot or comma, a single dot or comma before three digits is a decimal sign.
 * @returns null if the text contains no number, or more than one
 */
export function parseTypedNumber(text: string, language: CourseLanguage, decimals = 0): TypedNumber | null {
  const [, before = "", sign = "", written = "", behind = ""] = parts.exec(plainCharacters(text).trim()) ?? [];
  const plain = plainDecimal(written.replace(/[\s'’]/gu, ""), groupSign(language), decimals);
  const units = [before.trim(), behind.trim()].filter(Boolean);
  if (plain === null || !units.every((unit) => signOfUnit.test(unit))) return null;
  const value = Number(plain) * (sign === "" || sign === "+" ? 1 : -1);
  return Number.isFinite(value)
    ? { value: value + 0, decimals: plain.split(".")[1]?.length ?? 0, unit: units.join(" ") }
    : null;
}

/** Returns a text without invisible characters, and with ASCII characters instead of full-width ones, such as １. */
export function plainCharacters(text: string): string {
  // Only these are normalised, because NFKC also makes 22 of 2².
  return removeInvisibleCharacters(text).replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize("NFKC"));
}

/**
 * Returns a written number in the form that `Number` reads: digits with a dot before the decimals. Returns null if dots, commas or spaces
 * are in a wrong place.
 */
function plainDecimal(written: string, group: string, decimals: number): string | null {
  const signs = written.match(/[.,]/g) ?? [];
  const [first = "", last = ""] = [signs[0], signs.at(-1)];
  if (!/\d/.test(written)) return null;
  if (signs.length === 0) return written;
  if (signs.length === 1) {
    const [whole = "", rest = ""] = written.split(first);
    const isGroup = first === group && /^[1-9]\d{0,2}$/.test(whole) && rest.length === 3 && decimals < 3;
    return isGroup ? `${whole}${rest}` : `${whole || "0"}.${rest}`;
  }
  // The number has several dots, commas or spaces. All but perhaps the last separate groups of three digits, so the number can be read in
  // one way only.
  const whole = first === last ? written : written.slice(0, written.lastIndexOf(last));
  const rest = first === last ? "" : written.slice(written.lastIndexOf(last) + 1);
  const groups = whole.split(first);
  const grouped = /^[1-9]\d{0,2}$/.test(groups[0] ?? "") && groups.slice(1).every((each) => /^\d{3}$/.test(each));
  if (!grouped || groups.length < 2) return null;
  return rest === "" ? groups.join("") : `${groups.join("")}.${rest}`;
}

function groupSign(language: CourseLanguage): string {
  const written = new Intl.NumberFormat(language).formatToParts(1234567);
  return written.find(({ type }) => type === "group")?.value ?? "";
}

/** Returns a number as text with all its decimals, written as usual in the language of the course. */
export function formatNumber(value: number, language: CourseLanguage): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
}
