import type { Messages } from "./nl";

/** Errors in forms. Each code has a sentence in the catalogue of its area. */
export type ErrorCode =
  | keyof Messages["account"]["errors"]
  | keyof Messages["admin"]["errors"]
  | keyof Messages["certificate"]["errors"]
  | keyof Messages["closingCase"]["errors"]
  | keyof Messages["cohort"]["errors"]
  | keyof Messages["deadlinePlan"]["errors"]
  | keyof Messages["evaluation"]["errors"]
  | keyof Messages["following"]["message"]["errors"]
  | keyof Messages["following"]["extension"]["errors"]
  | keyof Messages["following"]["finalTest"]["errors"]
  | keyof Messages["live"]["phone"]["errors"]
  | keyof Messages["membership"]["errors"]
  | keyof Messages["ownColumns"]["errors"]
  | keyof Messages["report"]["errors"]
  | keyof Messages["rhythm"]["errors"]
  | keyof Messages["sitting"]["errors"]
  | keyof Messages["studio"]["errors"];

/** The sentences of one area by code; `<field> <code>` has priority over `<code>`. */
export type ErrorWords = Readonly<Record<string, string>>;

/** Returns the sentence for an error of a field. */
export function errorSentence(words: ErrorWords, code: string, field: string): string {
  return words[`${field} ${code}`] ?? words[code] ?? code;
}
