/**
 * SQL for the columns that trainers add to a cohort, and their values. Every statement for a trainer contains the trainer's id. Only code in
 * app/cohorts may import this module.
 */
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import { type MemberWithOwnColumnValue, mostOwnColumnsPerCohort, type OwnColumn } from "./own-column";

export type OwnColumnKey = CohortTrainerKey & { columnId: string };

/** Returns the columns of a cohort in their order, each with the number of members who have a value in it (`filled`). */
export async function selectOwnColumns(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<(OwnColumn & { filled: number })[]> {
  const rows = await db<(OwnColumn & { filled: number })[]>`
    select own.id, own.name, own.purpose, own.in_table,
           (select count(*)::int from cohort_column_value given
             where given.cohort_id = own.cohort_id and given.column_id = own.id) as filled
      from trainer join cohort_column own on own.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     order by own.position`;
  return [...rows];
}

/** Stores a new column on the first free place. Returns false if there is none, or if the column is already stored. */
export async function insertOwnColumn(tx: Db, key: CohortTrainerKey, column: OwnColumn): Promise<boolean> {
  const { cohortId } = key;
  const { id, name, purpose, inTable } = column;
  const { count } = await tx`
    insert into cohort_column (cohort_id, id, name, purpose, in_table, position)
    select ${cohortId}, ${id}, ${name}, ${purpose}, ${inTable}, place
      from generate_series(1, ${mostOwnColumnsPerCohort}::int) as place
     where not exists (select from cohort_column where cohort_id = ${cohortId} and position = place)
       and ${trainsCohortCondition(tx, key)}
     order by place limit 1
    on conflict (cohort_id, id) do nothing`;
  return count > 0;
}

export async function updateOwnColumn(tx: Db, key: CohortTrainerKey, column: OwnColumn): Promise<void> {
  const { id, name, purpose, inTable } = column;
  await tx`
    update cohort_column set name = ${name}, purpose = ${purpose}, in_table = ${inTable}
     where cohort_id = ${key.cohortId} and id = ${id} and ${trainsCohortCondition(tx, key)}`;
}

/** Deletes a column with its values. Returns false if the cohort has no such column. */
export async function deleteOwnColumn(tx: Db, key: OwnColumnKey): Promise<boolean> {
  const { count } = await tx`
    delete from cohort_column where cohort_id = ${key.cohortId} and id = ${key.columnId} and ${trainsCohortCondition(tx, key)}`;
  return count > 0;
}

/** Returns all members of a cohort with their value in one column, in no particular order. */
export async function selectMembersWithOwnColumnValue(
  db: Db,
  { cohortId, trainerId, columnId }: OwnColumnKey,
): Promise<MemberWithOwnColumnValue[]> {
  const rows = await db<MemberWithOwnColumnValue[]>`
    select member.learner_id, account.name, member.joined_at, coalesce(given.value, '') as value
      from trainer
      join member on member.cohort_id = trainer.cohort_id
      join account on account.learner_id = member.learner_id
      left join cohort_column_value given
        on given.cohort_id = trainer.cohort_id and given.column_id = ${columnId} and given.learner_id = member.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return [...rows];
}

/**
 * Returns the addresses to which invitations of this cohort were sent that members accepted, each with that member. Only addresses that
 * trainers typed themselves are here, never the address of an account.
 */
export async function selectInvitedAddressesOfMembers(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<{ email: string; learnerId: string }[]> {
  const rows = await db<{ email: string; learnerId: string }[]>`
    select invitation.email, member.learner_id
      from trainer
      join invitation on invitation.cohort_id = trainer.cohort_id
      join member on member.cohort_id = trainer.cohort_id and member.learner_id = invitation.accepted_by
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and invitation.email <> ''`;
  return [...rows];
}

/**
 * Stores the values of members in one column; an empty value deletes what was there. Ids of people who are not members are ignored. Returns
 * the ids of the members whose value changed.
 */
export async function storeOwnColumnValues(
  tx: Db,
  { cohortId, trainerId, columnId }: OwnColumnKey,
  values: readonly { learnerId: string; value: string }[],
): Promise<string[]> {
  const rows = await tx<{ learnerId: string }[]>`
    with allowed as materialized (
      select given."learnerId" as learner_id, given.value
        from trainer
        join cohort_column own on own.cohort_id = trainer.cohort_id and own.id = ${columnId}
        join member on member.cohort_id = trainer.cohort_id
        join jsonb_to_recordset(${tx.json(values as never)}) as given ("learnerId" uuid, value text)
          on given."learnerId" = member.learner_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    ), removed as (
      delete from cohort_column_value old using allowed
       where old.cohort_id = ${cohortId} and old.column_id = ${columnId} and old.learner_id = allowed.learner_id
         and allowed.value = ''
      returning old.learner_id
    ), stored as (
      insert into cohort_column_value as old (cohort_id, column_id, learner_id, value)
      select ${cohortId}, ${columnId}, learner_id, value from allowed where value <> '' order by learner_id
      on conflict (cohort_id, column_id, learner_id) do update set value = excluded.value where old.value <> excluded.value
      returning old.learner_id
    )
    select learner_id from removed union all select learner_id from stored`;
  return rows.map(({ learnerId }) => learnerId);
}

/** Deletes all values of members whose membership ends. */
export async function deleteOwnColumnValuesOfMembers(
  tx: Db,
  { cohortId, learnerIds }: { cohortId: string; learnerIds: readonly string[] },
): Promise<void> {
  await tx`
    delete from cohort_column_value
     where cohort_id = ${cohortId}
       and learner_id in (select id::uuid from jsonb_array_elements_text(${tx.json(learnerIds as string[])}) as ended (id))`;
}

/**
 * Returns an SQL join `own_values` to `member`: the member's values in the columns of a cohort, as an object by the id of the column
 * (`by_column`), and those in the columns that the overview shows, in their order (`in_table`: see `OwnValueInTable`). Both are null if there
 * are none.
 */
export function joinOwnColumnValues(db: Db, cohortId: string) {
  return db`
    left join (
      select given.learner_id, json_object_agg(given.column_id, given.value) as by_column,
             json_agg(json_build_array(own.position, own.id, own.name, given.value) order by own.position) filter (where own.in_table) as in_table
        from cohort_column_value given join cohort_column own on own.cohort_id = given.cohort_id and own.id = given.column_id
       where given.cohort_id = ${cohortId} group by given.learner_id
    ) own_values on own_values.learner_id = member.learner_id`;
}

/** Returns an SQL column `own_columns`: what a member (the row `member`) reads of the columns of `cohort`, in their order. */
export function composeOwnColumnsOfMemberFragment(db: Db) {
  return db`
    (
      select coalesce(json_agg(json_build_object('name', own.name, 'value', given.value) order by own.position), '[]')
        from cohort_column own join cohort_column_value given on given.cohort_id = own.cohort_id and given.column_id = own.id
       where own.cohort_id = cohort.id and given.learner_id = member.learner_id
    ) as own_columns`;
}
