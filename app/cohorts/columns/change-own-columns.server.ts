import type { Db, Pool } from "~/platform/database/database.server";
import { composeIdOfSentForm } from "~/platform/ids";
import { normaliseAndValidateName } from "~/platform/text/typed-text";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordCohortChange } from "../group/record-cohort-change.server";
import { maxOwnColumnNameLength, mostOwnColumnsPerCohort, normaliseOwnColumnValue, type OwnColumn } from "./own-column";
import {
  deleteOwnColumn,
  insertOwnColumn,
  type OwnColumnKey,
  selectMembersWithOwnColumnValue,
  selectOwnColumns,
  updateOwnColumn,
} from "./own-columns.sql.server";

/**
 * Why a column can't be stored as typed. `name-taken`: another column of the cohort has this name. `number-taken`: another column has the
 * student numbers. `no-numbers`: some values in the column can't be student numbers. `columns-full`: the cohort has six columns.
 */
export interface OwnColumnProblems {
  name?: "name-wrong" | "name-taken";
  purpose?: "number-taken" | "no-numbers";
  form?: "columns-full";
}
export type OwnColumnOutcome =
  | { ok: true; id: string }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: OwnColumnProblems };

type ColumnInput = CohortTrainerKey & OwnColumn & { now: Date };

/**
 * Adds a column to a cohort, and returns its id. `id`: the id of the form. The same form sent twice adds one column; with something else in it,
 * it adds another.
 */
export function addOwnColumn(pool: Pool, input: ColumnInput): Promise<OwnColumnOutcome> {
  return changeColumns(pool, input, async (tx, { key, columns, column: typed, now }) => {
    const { id: formId, ...sent } = typed;
    const isSame = ({ name, purpose, inTable }: OwnColumn) =>
      name === sent.name && purpose === sent.purpose && inTable === sent.inTable;
    const id = composeIdOfSentForm(formId, sent, (id) => columns.some((each) => each.id === id && !isSame(each)));
    if (columns.some((each) => each.id === id)) return { ok: true, id };
    const column = { id, ...sent };
    const problems = findProblems(column, columns);
    if (columns.length >= mostOwnColumnsPerCohort) problems.form = "columns-full";
    if (hasProblems(problems)) return { ok: false, reason: "invalid", problems };
    await insertOwnColumn(tx, key, column);
    await recordCohortChange(tx, key, { what: "columns", now });
    return { ok: true, id };
  });
}

/** Changes the name of a column, what it is for, and whether the overview shows it. Its values stay. */
export function changeOwnColumn(pool: Pool, input: ColumnInput): Promise<OwnColumnOutcome> {
  return changeColumns(pool, input, async (tx, { key, columns, column, now }) => {
    const old = columns.find(({ id }) => id === column.id);
    if (!old) return { ok: false, reason: "not-found" };
    const problems = findProblems(
      column,
      columns.filter((each) => each !== old),
    );
    if (column.purpose === "student-number" && old.purpose !== "student-number") {
      const members = await selectMembersWithOwnColumnValue(tx, { ...key, columnId: column.id });
      if (members.some(({ value }) => !normaliseOwnColumnValue(value, "student-number").ok))
        problems.purpose ??= "no-numbers";
    }
    if (hasProblems(problems)) return { ok: false, reason: "invalid", problems };
    const { name, purpose, inTable } = old;
    if (name === column.name && purpose === column.purpose && inTable === column.inTable)
      return { ok: true, id: old.id };
    await updateOwnColumn(tx, key, column);
    await recordCohortChange(tx, key, { what: "columns", now });
    return { ok: true, id: old.id };
  });
}

/** Removes a column and the values in it. Returns false if there is no such column any more. */
export function removeOwnColumn(pool: Pool, { now, ...key }: OwnColumnKey & { now: Date }): Promise<boolean> {
  return pool.begin(async (tx) => {
    if (!(await lockCohortOfTrainer(tx, key)) || !(await deleteOwnColumn(tx, key))) return false;
    await recordCohortChange(tx, key, { what: "columns", now });
    return true;
  });
}

interface Change {
  key: CohortTrainerKey;
  /** The columns of the cohort before the change. */
  columns: OwnColumn[];
  /** The column as it must be stored. */
  column: OwnColumn;
  now: Date;
}

function changeColumns(
  pool: Pool,
  input: ColumnInput,
  change: (tx: Db, given: Change) => Promise<OwnColumnOutcome>,
): Promise<OwnColumnOutcome> {
  const { cohortId, trainerId, now, id, purpose, inTable } = input;
  const key = { cohortId, trainerId };
  return pool.begin(async (tx): Promise<OwnColumnOutcome> => {
    if (!(await lockCohortOfTrainer(tx, key))) return { ok: false, reason: "not-found" };
    const named = normaliseAndValidateName(input.name, maxOwnColumnNameLength);
    if (!named.ok) return { ok: false, reason: "invalid", problems: { name: "name-wrong" } };
    const columns = await selectOwnColumns(tx, key);
    return change(tx, { key, columns, column: { id, name: named.name, purpose, inTable }, now });
  });
}

function findProblems(column: OwnColumn, others: readonly OwnColumn[]): OwnColumnProblems {
  const problems: OwnColumnProblems = {};
  if (others.some(({ name }) => name.toLowerCase() === column.name.toLowerCase())) problems.name = "name-taken";
  if (column.purpose === "student-number" && others.some(({ purpose }) => purpose === "student-number"))
    problems.purpose = "number-taken";
  return problems;
}

const hasProblems = (problems: OwnColumnProblems) => Object.keys(problems).length > 0;
