/** Student numbers: one spelling of each, and what a spreadsheet program makes of them. Pure functions, which can also run in the browser. */

const isDigit = (character: string) => /^\p{Nd}$/u.test(character);

/** Returns a digit of any script as a Latin one. In Unicode, the ten digits of a script follow each other, from 0. */
function latiniseDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && isDigit(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/**
 * Returns a student number in one spelling: full-width letters and digits of other scripts become ordinary ones, and spaces between digits
 * go. `line`: a text of one line.
 */
export function normaliseStudentNumber(line: string): string {
  return line
    .normalize("NFKC")
    .replace(/(?![0-9])\p{Nd}/gu, latiniseDigit)
    .replace(/(?<=[0-9])\s+(?=[0-9])/g, "");
}

/** Returns a student number as numbers are compared: in one spelling, without capitals. */
export const foldStudentNumber = (value: string) => normaliseStudentNumber(value).toLowerCase();

const monthName = "(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sept?|okt|oct|nov|dec)";
const [dayOfMonth, year] = ["(?:0?[1-9]|[12]\\d|3[01])", "(?:19|20)\\d\\d"];
// The space before a time goes, like each space between digits.
const time = "(?:T?\\d{1,2}:[\\d:.]+Z?)?";
const spoiled = [
  // A number with decimals: 500163469.0
  "\\d+[.,]0+",
  // A large number in short: 1.23457E9, 5,00184E+08
  "\\d(?:[.,]\\d+)?e[+-]?\\d{1,2}",
  // A day: 12/03/2026, 12/3/26, 12-3-2026, 2026-03-12, 12-mrt, mrt-26
  `${dayOfMonth}([/-])${dayOfMonth}\\1${year}${time}`,
  `${dayOfMonth}/${dayOfMonth}/\\d\\d${time}`,
  `${year}([/-])${dayOfMonth}\\1${dayOfMonth}${time}`,
  `${dayOfMonth}-${monthName}(?:-\\d\\d|-${year})?`,
  `${monthName}-(?:\\d\\d|${year})`,
  // What stands for an error, or for a cell that is too narrow: #N/A, #VERW!, ####
  "#.*",
].map((form) => new RegExp(`^${form}$`, "i"));

/**
 * Returns whether a spreadsheet program seems to have changed a student number into something else. The number that it was can't be told from
 * that. `value`: in one spelling (`normaliseStudentNumber`).
 */
export const isChangedBySpreadsheet = (value: string) => spoiled.some((form) => form.test(value));

/** Returns those who have a student number, together by number. */
export function groupByStudentNumber<T>(members: readonly T[], numberOf: (member: T) => string): T[][] {
  const byNumber = new Map<string, T[]>();
  for (const member of members) {
    const number = foldStudentNumber(numberOf(member));
    if (number !== "") byNumber.set(number, [...(byNumber.get(number) ?? []), member]);
  }
  return [...byNumber.values()];
}

/** A student number that several members have. `names`: those members. */
export interface SharedStudentNumber {
  number: string;
  names: string[];
}

/** Returns the student numbers that several members have. With `of`, only those that this member has. */
export function listSharedStudentNumbers(
  members: readonly { learnerId: string; name: string; value: string }[],
  of?: string,
): SharedStudentNumber[] {
  return groupByStudentNumber(members, ({ value }) => value)
    .filter((same) => same.length > 1 && (of === undefined || same.some(({ learnerId }) => learnerId === of)))
    .map((same) => ({ number: normaliseStudentNumber(same[0]?.value ?? ""), names: same.map(({ name }) => name) }));
}
