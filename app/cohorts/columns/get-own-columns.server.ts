import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { MemberWithOwnColumnValue, OwnColumn } from "./own-column";
import { type OwnColumnKey, selectMembersWithOwnColumnValue, selectOwnColumns } from "./own-columns.sql.server";
import { listSharedStudentNumbers, type SharedStudentNumber } from "./student-number";

const membersPerPage = 100;

/** Returns the columns of a cohort in their order; none if `trainerId` does not train it. */
export function listOwnColumns(db: Db, key: CohortTrainerKey): Promise<(OwnColumn & { filled: number })[]> {
  return selectOwnColumns(db, key);
}

interface OwnColumnPage {
  column: OwnColumn & { filled: number };
  /** The members of one page, sorted by name. */
  members: MemberWithOwnColumnValue[];
  /** Whether there are more members after this page. */
  more: boolean;
  /** The number of members of the cohort. */
  total: number;
  /** The student numbers that several members have, if the column has student numbers. */
  shared: SharedStudentNumber[];
}

/**
 * Returns one column with one page of the members and their values. `page`: from 1. Returns null if the cohort has no such column, or if
 * `trainerId` does not train it.
 */
export async function getOwnColumn(
  db: Db,
  { page, ...key }: OwnColumnKey & { page: number },
): Promise<OwnColumnPage | null> {
  const [columns, members] = await Promise.all([selectOwnColumns(db, key), listMembersWithOwnColumnValue(db, key)]);
  const column = columns.find(({ id }) => id === key.columnId);
  if (!column) return null;
  const from = (page - 1) * membersPerPage;
  return {
    column,
    members: members.slice(from, from + membersPerPage),
    more: members.length > from + membersPerPage,
    total: members.length,
    shared: column.purpose === "student-number" ? listSharedStudentNumbers(members) : [],
  };
}

/**
 * Returns the student number of one member if others have it too, with the names of all who have it. Returns an empty list otherwise, and if
 * the cohort has no column with student numbers.
 */
export async function listSharedNumbersOfMember(
  db: Db,
  { columns, learnerId, ...key }: CohortTrainerKey & { columns: readonly OwnColumn[]; learnerId: string },
): Promise<SharedStudentNumber[]> {
  const column = columns.find(({ purpose }) => purpose === "student-number");
  if (!column) return [];
  return listSharedStudentNumbers(await listMembersWithOwnColumnValue(db, { ...key, columnId: column.id }), learnerId);
}

/** Returns all members of a cohort with their value in one column, sorted by name. */
export async function listMembersWithOwnColumnValue(db: Db, key: OwnColumnKey): Promise<MemberWithOwnColumnValue[]> {
  const { compare } = new Intl.Collator("nl");
  const members = await selectMembersWithOwnColumnValue(db, key);
  return members.sort((a, b) => compare(a.name, b.name) || a.joinedAt.getTime() - b.joinedAt.getTime());
}
