/** Reads a number as people type it: with a comma or a dot, with thousands in groups, and with a unit before or behind it. */
import type { CourseLanguage } from "../language";

export interface TypedNumber {
  value: number;
  /** Decimals as written. */
  decimals: number;
  /** What stands around the digits, without spaces at its ends; empty when there is nothing. */
  unit: string;
}

// A unit has no digits but those right after a letter, such as m2.
const parts =
  /^([^\d.,+\-−–]*)([+\-−–]?)\s*((?:\d|[.,](?=\d)|[\s'’](?=\d{3}(?!\d)))+)\s*([^\d.,+\-−–\s](?:\D|(?<=\p{L})\d)*)?$/u;

/**
 * `decimals` of the answer: where it has three or more, one sign before three digits is a decimal sign, as it is after a whole part of 0.
 * @returns null for what is no number, or more than one.
 */
export function readNumber(text: string, language: CourseLanguage, decimals = 0): TypedNumber | null {
  const [, before = "", sign = "", written = "", behind = ""] = parts.exec(text.trim()) ?? [];
  const plain = plainDecimal(written.replace(/[\s'’]/gu, ""), groupSign(language), decimals);
  const unit = [before.trim(), behind.trim()].filter(Boolean).join(" ");
  if (plain === null) return null;
  const value = Number(plain) * (sign === "" || sign === "+" ? 1 : -1);
  return Number.isFinite(value) ? { value: value + 0, decimals: plain.split(".")[1]?.length ?? 0, unit } : null;
}

/** Digits with a dot for the decimals; null when the signs stand where no number has them. */
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
  // More than one sign: all but perhaps the last stand between groups of three, so there is one way to read it.
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

/** As the course's language writes it, with all its decimals. */
export function writeNumber(value: number, language: CourseLanguage): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
}
