/**
 * Columns that the trainers of a cohort add to it, such as a student number or a class: what they are, their limits and which values they
 * take. This module can also run in the browser.
 */
import { isTooLongToNormalise, normaliseTextToOneLine } from "~/platform/text/typed-text";
import { isChangedBySpreadsheet, normaliseStudentNumber } from "./student-number";

export const mostOwnColumnsPerCohort = 6;
export const maxOwnColumnNameLength = 60;
export const maxOwnColumnValueLength = 120;

/** What a column is for. The files for the gradebooks of Moodle and Canvas need a column with student numbers. */
export type OwnColumnPurpose = "own" | "student-number";

export interface OwnColumn {
  id: string;
  name: string;
  purpose: OwnColumnPurpose;
  /** Whether the overview of the cohort shows the column. */
  inTable: boolean;
}

/** A member with their value in one column. The value is empty if nothing is filled in. */
export interface MemberWithOwnColumnValue {
  learnerId: string;
  name: string;
  joinedAt: Date;
  value: string;
}

/** A value in the overview: the place, the id and the name of its column, and the value. */
export type OwnValueInTable = [position: number, columnId: string, column: string, value: string];

/** What a member reads of one column: its name, and the value that a trainer filled in for them. */
export interface OwnColumnValueForMember {
  name: string;
  value: string;
}

/**
 * Why a value is refused. `value-no-number`: the column has student numbers, and this can't be one. `value-spoiled`: a spreadsheet program
 * seems to have changed the number.
 */
export type OwnColumnValueProblem = "value-long" | "value-no-number" | "value-spoiled";

// Student numbers with letters exist (`s1234567`), and some schools use an address for them. No formula begins with a letter or a digit.
const studentNumber = /^[\p{L}\p{N}](?:[\p{L}\p{N}._/@ -]*[\p{L}\p{N}])?$/u;

/** Normalises a typed value to one line, and a student number to one spelling, and judges it. An empty value is allowed, and means that nothing is filled in. */
export function normaliseOwnColumnValue(
  typed: string,
  purpose: OwnColumnPurpose,
): { ok: true; value: string } | { ok: false; reason: OwnColumnValueProblem } {
  if (isTooLongToNormalise(typed, maxOwnColumnValueLength)) return { ok: false, reason: "value-long" };
  const line = normaliseTextToOneLine(typed);
  const value = purpose === "student-number" ? normaliseStudentNumber(line) : line;
  // As PostgreSQL counts: by code point.
  if ([...value].length > maxOwnColumnValueLength) return { ok: false, reason: "value-long" };
  if (purpose === "student-number" && value !== "") {
    if (isChangedBySpreadsheet(value)) return { ok: false, reason: "value-spoiled" };
    if (!studentNumber.test(value)) return { ok: false, reason: "value-no-number" };
  }
  return { ok: true, value };
}
