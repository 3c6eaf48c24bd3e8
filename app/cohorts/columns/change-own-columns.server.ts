import type { Db, Pool } from "~/platform/database/database.server";
import { composeIdOfSentForm } from "~/platform/ids";
import { normaliseAndValidateName } from "~/platform/text/typed-text";
import { type ExportedTableHeadings, isHeadingOfExportedTable } from "../exporting/exported-table-headings";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordCohortChange } from "../group/record-cohort-change.server";
import {
  type ColumnSettingName,
  type ColumnSettings,
  columnSettingNames,
  mergeColumnSettings,
} from "./merge-column-settings";
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
 * Why a column can't be stored as typed. `name-taken`: another column of the cohort has this name. `name-heading`: exported tables always
 * have a column with this name. `number-taken`: another column has the student numbers. `no-numbers`: some values in the column can't be
 * student numbers. `columns-full`: the cohort has six columns.
 */
export interface OwnColumnProblems {
  name?: "name-wrong" | "name-taken" | "name-heading";
  purpose?: "number-taken" | "no-numbers";
  form?: "columns-full";
}
type Refusal = { ok: false; reason: "not-found" } | { ok: false; reason: "invalid"; problems: OwnColumnProblems };
export type AddOwnColumnOutcome = { ok: true; id: string } | Refusal;
export type ChangeOwnColumnOutcome =
  /** `kept`: what somebody else changed since the form was shown, and which stays. */
  | { ok: true; kept: ColumnSettingName[] }
  | Refusal
  /** Somebody else changed the same since the form was shown. `stored`: what is stored now. `merged`: what the form wants. Nothing changed. */
  | { ok: false; reason: "changed"; stored: ColumnSettings; merged: ColumnSettings };

interface ColumnInput extends CohortTrainerKey, OwnColumn {
  /** The headings that exported tables have in each language. No column can get one of these names. */
  headings?: readonly ExportedTableHeadings[];
  now: Date;
}

/**
 * Adds a column to a cohort, and returns its id. `id`: the id of the form. The same form sent twice adds one column; with something else in it,
 * it adds another.
 */
export function addOwnColumn(pool: Pool, input: ColumnInput): Promise<AddOwnColumnOutcome> {
  const { headings = [], now } = input;
  return pool.begin(async (tx): Promise<AddOwnColumnOutcome> => {
    const prepared = await prepareChange(tx, input);
    if (!prepared.ok) return prepared;
    const { key, columns, column: typed } = prepared.given;
    const { id: formId, ...sent } = typed;
    const isSame = ({ name, purpose, inTable }: OwnColumn) =>
      name === sent.name && purpose === sent.purpose && inTable === sent.inTable;
    const id = composeIdOfSentForm(formId, sent, (id) => columns.some((each) => each.id === id && !isSame(each)));
    if (columns.some((each) => each.id === id)) return { ok: true, id };
    const column = { id, ...sent };
    const problems = findProblems(column, columns, headings);
    if (columns.length >= mostOwnColumnsPerCohort) problems.form = "columns-full";
    if (hasProblems(problems)) return { ok: false, reason: "invalid", problems };
    await insertOwnColumn(tx, key, column);
    await recordCohortChange(tx, key, { what: "columns", now });
    return { ok: true, id };
  });
}

/**
 * Changes the name of a column, what it is for, and whether the overview shows it. Its values stay. `shown`: what the form showed; null if
 * that is not known, and then the form counts as a whole. What the trainer left as it was shown is not stored again.
 */
export function changeOwnColumn(
  pool: Pool,
  input: ColumnInput & { shown: ColumnSettings | null },
): Promise<ChangeOwnColumnOutcome> {
  const { shown, headings = [], now } = input;
  return pool.begin(async (tx): Promise<ChangeOwnColumnOutcome> => {
    const prepared = await prepareChange(tx, input);
    if (!prepared.ok) return prepared;
    const { key, columns, column: typed } = prepared.given;
    const stored = columns.find(({ id }) => id === typed.id);
    if (!stored) return { ok: false, reason: "not-found" };
    const { name, purpose, inTable } = typed;
    const { merged, kept, disputed } = mergeColumnSettings(
      { name, purpose, inTable },
      { shown: shown ?? stored, stored },
    );
    if (disputed.length > 0) return { ok: false, reason: "changed", stored, merged };
    const others = columns.filter((each) => each !== stored);
    const problems = findProblems(merged, others, merged.name === stored.name ? [] : headings);
    if (merged.purpose === "student-number" && stored.purpose !== "student-number") {
      const members = await selectMembersWithOwnColumnValue(tx, { ...key, columnId: typed.id });
      if (members.some(({ value }) => !normaliseOwnColumnValue(value, "student-number").ok))
        problems.purpose ??= "no-numbers";
    }
    if (hasProblems(problems)) return { ok: false, reason: "invalid", problems };
    if (columnSettingNames.every((each) => merged[each] === stored[each])) return { ok: true, kept };
    await updateOwnColumn(tx, key, { id: typed.id, ...merged });
    await recordCohortChange(tx, key, { what: "columns", now });
    return { ok: true, kept };
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

interface Given {
  key: CohortTrainerKey;
  /** The columns of the cohort before the change. */
  columns: OwnColumn[];
  /** The column as the form has it. */
  column: OwnColumn;
}

/** Locks the cohort, and returns what a change needs. */
async function prepareChange(
  tx: Db,
  { cohortId, trainerId, id, purpose, inTable, name }: ColumnInput,
): Promise<{ ok: true; given: Given } | Refusal> {
  const key = { cohortId, trainerId };
  if (!(await lockCohortOfTrainer(tx, key))) return { ok: false, reason: "not-found" };
  const named = normaliseAndValidateName(name, maxOwnColumnNameLength);
  if (!named.ok) return { ok: false, reason: "invalid", problems: { name: "name-wrong" } };
  const columns = await selectOwnColumns(tx, key);
  return { ok: true, given: { key, columns, column: { id, name: named.name, purpose, inTable } } };
}

function findProblems(
  { name, purpose }: ColumnSettings,
  others: readonly OwnColumn[],
  headings: readonly ExportedTableHeadings[],
): OwnColumnProblems {
  const problems: OwnColumnProblems = {};
  if (isHeadingOfExportedTable(name, headings)) problems.name = "name-heading";
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) problems.name = "name-taken";
  if (purpose === "student-number" && others.some((other) => other.purpose === "student-number"))
    problems.purpose = "number-taken";
  return problems;
}

const hasProblems = (problems: OwnColumnProblems) => Object.keys(problems).length > 0;
