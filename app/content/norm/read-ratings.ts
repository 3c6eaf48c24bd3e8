/** Reads the ratings of judges from a CSV file, and finds every mistake with its line. Pure functions. */
import { splitListIntoRecords } from "~/platform/text/list-records";
import type { RatedCell, Rating } from "./compute-norm";

export interface RatingFlawDataByCode {
  "ratings-columns": null;
  "ratings-empty": null;
  "rating-cells": { cells: number };
  "rating-share": { written: string };
  /** A share such as 0.5 in a file with percentages, or a percentage in a file with shares. `among`: what most others are. */
  "rating-mixed": { written: string; among: "shares" | "percentages" };
  /** `line`: the line of the first rating. */
  "rating-twice": { judge: string; question: string; line: number };
  "rating-unknown-question": { question: string };
  "ratings-left-out": { judge: string; questions: string[] };
}

export type RatingFlaw = {
  [Code in keyof RatingFlawDataByCode]: RatingFlawDataByCode[Code] extends null
    ? { line: number; code: Code }
    : { line: number; code: Code; data: RatingFlawDataByCode[Code] };
}[keyof RatingFlawDataByCode];

export interface ReadRatings {
  ratings: Rating[];
  flaws: RatingFlaw[];
}

/** The names of the columns, in the languages of the interface. */
const columnNames = {
  judge: ["judge", "beoordelaar"],
  question: ["question", "vraag"],
  share: ["share", "aandeel"],
};

interface WrittenRating {
  line: number;
  judge: string;
  question: string;
  written: string;
}

/**
 * Reads ratings: a row of headings, then a row for each judge and question. Shares are from 0 to 1, or percentages in the whole file.
 * @param cells the cells of the final test, to check that every judge rated each of its questions; null to compare the judges only
 */
export function readRatings(text: string, cells: readonly RatedCell[] | null): ReadRatings {
  const [heading, ...rows] = splitListIntoRecords(text.replace(/^\uFEFF/, ""));
  const columns = (heading?.cells ?? []).map((name) => name.toLowerCase());
  const findColumn = (names: string[]) => columns.findIndex((name) => names.includes(name));
  const at = {
    judge: findColumn(columnNames.judge),
    question: findColumn(columnNames.question),
    share: findColumn(columnNames.share),
  };
  if (columns.length !== 3 || Object.values(at).includes(-1))
    return { ratings: [], flaws: [{ line: heading?.line ?? 1, code: "ratings-columns" }] };
  if (rows.length === 0) return { ratings: [], flaws: [{ line: heading?.line ?? 1, code: "ratings-empty" }] };
  const flaws: RatingFlaw[] = [];
  const written = rows.flatMap(({ line, cells: row }): WrittenRating[] => {
    const [judge, question, share] = [row[at.judge], row[at.question], row[at.share]];
    if (row.length === 3 && judge && question && share) return [{ line, judge, question, written: share }];
    flaws.push({ line, code: "rating-cells", data: { cells: row.filter((cell) => cell !== "").length } });
    return [];
  });
  const read = readShares(written);
  flaws.push(...read.flaws, ...findRepeatedRatings(written), ...findGaps(written, cells));
  return { ratings: read.ratings, flaws: flaws.sort((a, b) => a.line - b.line) };
}

function readShares(rows: readonly WrittenRating[]): ReadRatings {
  const numbers = rows.map((row) => ({ ...row, ...parseShare(row.written) }));
  const isPercentage = ({ hasSign, value }: { hasSign: boolean; value: number }) => hasSign || value > 1;
  const isShare = ({ hasSign, value }: { hasSign: boolean; value: number }) => !hasSign && value > 0 && value <= 1;
  // One number that was mistyped must not make all others wrong. A 1 may be either, so it is not counted.
  const shares = numbers.filter((each) => isShare(each) && each.value < 1).length;
  const isInPercent = numbers.filter(isPercentage).length >= Math.max(1, shares);
  const ratings: Rating[] = [];
  const flaws: RatingFlaw[] = [];
  const among = isInPercent ? "percentages" : "shares";
  for (const row of numbers) {
    const { line, judge, question, written, value } = row;
    if (Number.isNaN(value) || value > 100) flaws.push({ line, code: "rating-share", data: { written } });
    else if (isInPercent ? isShare(row) : isPercentage(row))
      flaws.push({ line, code: "rating-mixed", data: { written, among } });
    else ratings.push({ judge, question, share: isInPercent ? value / 100 : value });
  }
  return { ratings, flaws };
}

/** Returns the number that was written, NaN if it is none, and whether it has a percent sign. */
function parseShare(written: string): { value: number; hasSign: boolean } {
  const [, digits, sign] = /^(\d+(?:[.,]\d+)?)\s*(%)?$/.exec(written) ?? [];
  return { value: digits === undefined ? Number.NaN : Number(digits.replace(",", ".")), hasSign: sign !== undefined };
}

function findRepeatedRatings(rows: readonly WrittenRating[]): RatingFlaw[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, judge, question }): RatingFlaw[] => {
    const key = JSON.stringify([judge, question]);
    const first = seen.get(key);
    seen.set(key, first ?? line);
    return first === undefined ? [] : [{ line, code: "rating-twice", data: { judge, question, line: first } }];
  });
}

/** Finds questions that the final test does not have, and questions that a judge left out. */
function findGaps(rows: readonly WrittenRating[], cells: readonly RatedCell[] | null): RatingFlaw[] {
  const rated = [...new Set(rows.map(({ question }) => question))];
  const wanted = cells ? cells.flatMap(({ questions }) => questions) : rated;
  const unknown = rows
    .filter(({ question }) => !wanted.includes(question))
    .map(({ line, question }): RatingFlaw => ({ line, code: "rating-unknown-question", data: { question } }));
  const judges = [...new Set(rows.map(({ judge }) => judge))];
  const leftOut = judges.flatMap((judge): RatingFlaw[] => {
    const own = rows.filter((row) => row.judge === judge);
    const questions = wanted.filter((question) => !own.some((row) => row.question === question));
    const line = own[0]?.line ?? 1;
    return questions.length === 0 ? [] : [{ line, code: "ratings-left-out", data: { judge, questions } }];
  });
  return [...unknown, ...leftOut];
}
