/** Reads a typed number whose unit the question knows. Words that change neither the number nor its unit may stand around it. */
import type { CourseLanguage } from "../language";
import { parseTypedNumber, plainCharacters, type TypedNumber } from "./parse-typed-number";
import type { NumericQuestion } from "./schema";
import { isAcceptedOrEmptyUnit } from "./unit";

/** Words before a number, as in "op de 16e" and "on the 16th". */
const wordsBefore = /^(?:(?:op|on)\s+)?(?:(?:de|het|the)\s+)?(?=\d)/i;

/** What makes a number an ordinal, with a word that can follow it: "16e", "16de", "1ste van", "16th of". */
const ordinalEnds: Record<CourseLanguage, RegExp> = {
  nl: /(?<=\d)(?:st|d)?e(?![\p{L}\p{Nd}])(?:\s+van(?=\s))?/iu,
  en: /(?<=\d)(?:st|nd|rd|th)(?![\p{L}\p{Nd}])(?:\s+of(?=\s))?/iu,
};

/**
 * Returns the number and the unit in a text. `unknown-unit`: there is a number, but the words beside it are no unit of the question, so it
 * is not clear what they mean. Returns null if the text contains no number, or more than one.
 */
export function parseNumberWithKnownUnit(
  { language, decimals, units }: Pick<NumericQuestion, "language" | "decimals" | "units">,
  text: string,
): TypedNumber | "unknown-unit" | null {
  const read = parseTypedNumber(text, language, decimals);
  // First as it is typed, because a unit of the question can look like the end of an ordinal.
  if (read && isAcceptedOrEmptyUnit({ units }, read.unit)) return read;
  const plain = plainCharacters(text).trim().replace(wordsBefore, "");
  const cardinal = plain.replace(ordinalEnds[language], "");
  const reread = parseTypedNumber(cardinal, language, decimals);
  // Only a whole number has an ordinal.
  const isOrdinal = cardinal !== plain;
  if (reread && isAcceptedOrEmptyUnit({ units }, reread.unit) && !(isOrdinal && reread.decimals > 0)) return reread;
  return read && "unknown-unit";
}
