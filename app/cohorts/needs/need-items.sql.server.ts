/** SQL for the memory of what trainers did about members. Every statement for a trainer contains the trainer's id. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import type { MemberNeedsTrainerReason } from "./reasons";
import type { NeedItemKind } from "./standing";

/**
 * Returns an SQL join that adds `memory.item` to each row of `member`: the latest `NeedItem` of the member, with the earlier one that is
 * kept, or null.
 * @param cohortId the id of the cohort, or an SQL column of `member` that contains it
 */
export function joinLatestNeedItem(db: Db, cohortId: string | SqlFragment) {
  return db`
    left join lateral (
      select ${composeNeedItemFragment(db, keptItem(db))} as item
        from need_item item left join account writer on writer.learner_id = item.actor
       where item.cohort_id = ${cohortId} and item.learner_id = member.learner_id
       order by item.no desc limit 1
    ) memory on true`;
}

/** Returns an SQL expression: the item before `item` that is "later" or has a note, unless somebody put the member back after it. */
function keptItem(db: Db) {
  return db`
    case when item.kind <> 'back' then (
      select json_build_object('until', held.until, 'note', held.note, 'kind', case when exists (
                 select from need_item chosen where chosen.cohort_id = item.cohort_id and chosen.learner_id = item.learner_id
                    and chosen.no > held.no and chosen.no < item.no and chosen.kind = 'done'
               ) then 'done' else held.kind end)
        from need_item held
       where held.cohort_id = item.cohort_id and held.learner_id = item.learner_id and held.no < item.no
         and (held.kind = 'later' or held.note <> '')
         and not exists (select from need_item back where back.cohort_id = item.cohort_id and back.learner_id = item.learner_id
               and back.no > held.no and back.kind = 'back')
       order by held.no desc limit 1
    ) end`;
}

/** Returns a `NeedItem` as JSON. The query must join `need_item item` and `account writer`. */
export function composeNeedItemFragment(db: Db, kept: SqlFragment = db`null::json`) {
  return db`
    json_build_object('kind', item.kind, 'until', item.until, 'reasons', item.reasons, 'note', item.note, 'actor', item.actor,
      'by', writer.name, 'at', item.at, 'scopes', item.scopes, 'kept', ${kept})`;
}

/** Returns the ids of the last two items of a member, the latest first. */
export async function selectLatestNeedItemIds(
  tx: Db,
  { cohortId, trainerId, learnerId }: CohortTrainerKey & { learnerId: string },
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select item.id from trainer join need_item item on item.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and item.learner_id = ${learnerId}
     order by item.no desc limit 2`;
  return rows.map(({ id }) => id);
}

interface NewNeedItems extends CohortTrainerKey {
  kind: NeedItemKind;
  note: string;
  members: {
    learnerId: string;
    id: string;
    until: Date | null;
    reasons: MemberNeedsTrainerReason[];
    scopes?: readonly string[];
  }[];
  now: Date;
}

/**
 * Stores an item for each of these members. An item that is already stored is left out, and so is a person whose account ended meanwhile. The
 * caller locks the cohort, so that no other item gets the same number. Returns how many items were stored. It takes one statement.
 */
export async function insertNeedItems(tx: Db, items: NewNeedItems): Promise<number> {
  const { cohortId, trainerId, kind, note, members, now } = items;
  const { count } = await tx`
    insert into need_item (cohort_id, learner_id, no, id, kind, until, reasons, scopes, note, actor, at)
    select ${cohortId}, given."learnerId",
           1 + coalesce((select max(no) from need_item where cohort_id = ${cohortId} and learner_id = given."learnerId"), 0),
           given.id, ${kind}, given.until, given.reasons, coalesce(given.scopes, '{}'), ${note}, ${trainerId}, ${now}::timestamptz
      from jsonb_to_recordset(${tx.json(members as never)}) as given ("learnerId" uuid, id uuid, until timestamptz, reasons jsonb, scopes text[])
      join learner on learner.id = given."learnerId"
     where ${trainsCohortCondition(tx, { cohortId, trainerId })}
       for key share of learner
    on conflict (cohort_id, learner_id, id) do nothing`;
  return count;
}

/** Deletes what trainers noted about members, because the memberships end. */
export async function deleteNeedItemsOfMembers(
  tx: Db,
  { cohortId, learnerIds }: { cohortId: string; learnerIds: readonly string[] },
): Promise<void> {
  await tx`
    delete from need_item
     where cohort_id = ${cohortId}
       and learner_id in (select id::uuid from jsonb_array_elements_text(${tx.json(learnerIds as string[])}) as asked (id))`;
}
