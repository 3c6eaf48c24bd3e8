/**
 * Reads what somebody wrote down as an answer on paper. Other ways to write the same are read too, such as `b)` for `b` or `"a, c"` for
 * `["a", "c"]`, as long as only one answer can be meant.
 */
import { z } from "zod";
import type { PostedFormFields } from "../kind";

export const paperLetters = "abcdefghijklmnopqrstuvwxyz";

type Item = { id: string };

const text = z.union([z.string(), z.number().transform(String)]);
const texts = z.array(text);
const textByNumber = z.record(z.string(), text);

/** Returns the item with this letter: `a` is the first. Undefined if there is none. */
function findItem<T extends Item>(items: readonly T[], written: string): T | undefined {
  // After a letter with a mark, the text of the choice may follow: `b) Samen kijken.`
  const [, letter] = /^\(?([a-z])(?:[).:](?:\s.*)?)?$/is.exec(written.trim()) ?? [];
  return letter ? items[paperLetters.indexOf(letter.toLowerCase())] : undefined;
}

/** Reads one letter, such as `"b"`, as the field `name`. */
export function readLetter(name: string, items: readonly Item[], written: unknown): PostedFormFields | null {
  const [one = written, ...more] = Array.isArray(written) ? written : [written];
  const read = text.safeParse(one);
  const found = read.success && more.length === 0 ? findItem(items, read.data) : undefined;
  return found ? { [name]: [found.id] } : null;
}

/** Reads a list of letters, such as `["a", "c"]` or `"a, c"`, as the ids of the items. */
export function readLetters(items: readonly Item[], written: unknown): string[] | null {
  const read = texts.safeParse(typeof written === "string" ? splitLetters(written) : written);
  const found = read.success ? read.data.map((each) => findItem(items, each)) : [undefined];
  return found.every((item) => item !== undefined) ? found.map(({ id }) => id) : null;
}

/** Splits `a, c`, `a en c`, `c > a > b` and `cab` into letters. */
function splitLetters(written: string): string[] {
  const parts = written.split(/[\s,;>+&/→-]+|\b(?:en|and)\b/i).filter((part) => part !== "");
  const [only = ""] = parts;
  return parts.length === 1 && /^[a-z]{2,}$/i.test(only) ? [...only] : parts;
}

/** Reads a letter for each number, such as `{"1": "c"}`, `"1c 2a"` or `["c", "a"]`, as the fields `<prefix>-<id>`. */
export function readLetterForEachNumber(
  prefix: string,
  numbered: readonly Item[],
  lettered: readonly Item[],
  written: unknown,
): PostedFormFields | null {
  const read = textByNumber.safeParse(Array.isArray(written) ? numberTexts(written) : splitPairs(written));
  if (!read.success) return null;
  const fields: PostedFormFields = {};
  for (const [number, each] of Object.entries(read.data)) {
    const item = numbered[Number(number) - 1];
    const slot = findItem(lettered, each);
    if (!item || !slot) return null;
    fields[`${prefix}-${item.id}`] = [slot.id];
  }
  return fields;
}

const numberTexts = (list: readonly unknown[]) => Object.fromEntries(list.map((each, at) => [String(at + 1), each]));

const pair = /(\d+)\s*[).:=>→-]*\s*([a-z])\b/gi;

/** Splits `1c 2a` or `1: c, 2: a` into a letter for each number. Returns anything else as it is. */
function splitPairs(written: unknown): unknown {
  if (typeof written !== "string") return written;
  const rest = written.replace(pair, "").replace(/[\s,;.]+|\b(?:en|and)\b/gi, "");
  const pairs = [...written.matchAll(pair)].map(([, number, letter]) => [number, letter]);
  const areDifferent = new Set(pairs.map(([number]) => number)).size === pairs.length;
  return rest === "" && pairs.length > 0 && areDifferent ? Object.fromEntries(pairs) : written;
}

/** Reads a word for each gap, such as `["eerste", "tweede"]`, `"eerste, tweede"`, `{"1": "eerste"}` or, with one gap, `"eerste"`. */
export function readWords(gaps: number, written: unknown): string[] | null {
  const single = text.safeParse(written);
  const split = single.success ? splitWords(gaps, single.data) : written;
  const listed = Array.isArray(split) ? split : listByNumber(gaps, split);
  const read = texts.safeParse(listed);
  return read.success && read.data.length <= gaps ? read.data : null;
}

function splitWords(gaps: number, written: string): string[] {
  if (gaps === 1) return [written];
  const words = written.split(/[,;/]/).map((word) => word.trim());
  return words.length === gaps ? words : [written];
}

/** Returns the texts of `{"1": …, "2": …}` in order, or null if a number is missing or unknown. */
function listByNumber(gaps: number, written: unknown): unknown[] | null {
  const read = textByNumber.safeParse(written);
  if (!read.success || Object.keys(read.data).length !== gaps) return null;
  const words = Array.from({ length: gaps }, (_none, at) => read.data[String(at + 1)]);
  return words.every((word) => word !== undefined) ? words : null;
}

const trueWords = ["true", "waar", "juist"];
const falseWords = ["false", "niet waar", "onwaar", "onjuist"];

/** Reads whether a statement is true, such as `true`, `"waar"` or `"niet waar"`. */
export function readTruth(written: unknown): boolean | null {
  if (typeof written === "boolean") return written;
  const word = typeof written === "string" ? written.trim().toLowerCase().replace(/\s+/g, " ") : "";
  return trueWords.includes(word) ? true : falseWords.includes(word) ? false : null;
}

const truthWithReason = z
  .object({ answer: z.unknown(), antwoord: z.unknown(), reason: z.unknown(), reden: z.unknown() })
  .partial()
  .transform(({ answer, antwoord, reason, reden }) => [answer ?? antwoord, reason ?? reden]);

/** Reads a truth with a reason: `{"answer": false, "reason": "a"}`, `[false, "a"]` or `"niet waar, a"`. */
export function readTruthAndReason(written: unknown): { answer: boolean; reason: unknown } | null {
  const parts = typeof written === "string" ? splitTruth(written) : written;
  const read = Array.isArray(parts) ? parts : truthWithReason.safeParse(parts).data;
  const [answer, reason] = read ?? [];
  const truth = readTruth(answer);
  return truth === null ? null : { answer: truth, reason };
}

/** Splits `niet waar, a` before its last word. */
function splitTruth(written: string): unknown[] {
  const [, truth, reason] = /^(.*?)[\s,;:.–-]+(\S+)$/s.exec(written.trim()) ?? [];
  return [truth, reason];
}
