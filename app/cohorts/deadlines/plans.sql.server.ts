/** SQL for planning the deadlines of a cohort. Every statement contains the trainer's id. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import {
  type CohortTrainerKey,
  composeCohortColumnsFragment,
  trainsCohortCondition,
} from "../group/cohorts.sql.server";
import type { Deadline } from "../needs/reasons";
import type { DeadlinePattern } from "./deadline-pattern";
import { type DeadlineInJson, joinLatestDeadlineExtensions, parseDeadlineInJson } from "./deadlines.sql.server";
import type { PlanOfOtherCohort } from "./plan-of-cohort";
import type { StoredDeadline, StoredPlan } from "./stored-plan";

type StoredInJson = (DeadlineInJson & { pinned: boolean })[];

function composeDeadlinesColumnFragment(db: Db) {
  return db`
    (
      select coalesce(json_agg(json_build_object('scope', scope, 'dueAt', due_at, 'pinned', pinned) order by due_at, scope), '[]')
        from deadline where deadline.cohort_id = cohort.id
    ) as deadlines`;
}

const parseStored = (deadlines: StoredInJson): StoredDeadline[] =>
  deadlines.map(({ pinned, ...each }) => ({ ...parseDeadlineInJson(each), pinned }));

/** Returns the stored deadlines and pattern of a cohort. Returns null if `trainerId` does not train it. */
export async function findPlanOfCohort(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<StoredPlan | null> {
  const [row] = await db<{ pattern: DeadlinePattern | null; deadlines: StoredInJson }[]>`
    select cohort.deadline_pattern as pattern, ${composeDeadlinesColumnFragment(db)}
      from trainer join cohort on cohort.id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row ? { pattern: row.pattern, deadlines: parseStored(row.deadlines) } : null;
}

/** Returns the trainer's other cohorts that have deadlines, the newest first, at most `most`. */
export async function selectPlansOfOtherCohorts(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  most: number,
): Promise<PlanOfOtherCohort[]> {
  const rows = await db<(Omit<PlanOfOtherCohort, "deadlines"> & { deadlines: StoredInJson })[]>`
    select ${composeCohortColumnsFragment(db)}, cohort.deadline_pattern as pattern, ${composeDeadlinesColumnFragment(db)}
      from trainer join cohort on cohort.id = trainer.cohort_id
     where trainer.learner_id = ${trainerId} and cohort.id <> ${cohortId}
       and exists (select from deadline where deadline.cohort_id = cohort.id)
     order by cohort.starts_on desc, cohort.id desc limit ${most}`;
  return rows.map((row) => ({ ...row, deadlines: parseStored(row.deadlines) }));
}

export async function updatePlanOfCohort(
  tx: Db,
  key: CohortTrainerKey,
  { pattern, endsOn }: { pattern: DeadlinePattern | null; endsOn: string },
): Promise<void> {
  await tx`
    update cohort set deadline_pattern = ${pattern && tx.json(pattern as never)}, ends_on = ${endsOn}
     where id = ${key.cohortId} and ${trainsCohortCondition(tx, key)}`;
}

/** Stores deadlines, and replaces the stored ones for the same scopes. */
export async function upsertDeadlines(
  tx: Db,
  key: CohortTrainerKey,
  deadlines: readonly StoredDeadline[],
): Promise<void> {
  await tx`
    insert into deadline (cohort_id, scope, due_at, pinned)
    select ${key.cohortId}, given.scope, given."dueAt", given.pinned
      from jsonb_to_recordset(${tx.json(deadlines as never)}) as given (scope text, "dueAt" timestamptz, pinned boolean)
     where ${trainsCohortCondition(tx, key)}
    on conflict (cohort_id, scope) do update set due_at = excluded.due_at, pinned = excluded.pinned`;
}

export async function deleteDeadlines(tx: Db, key: CohortTrainerKey, scopes: readonly string[]): Promise<void> {
  await tx`
    delete from deadline where cohort_id = ${key.cohortId} and ${trainsCohortCondition(tx, key)}
       and scope in (select jsonb_array_elements_text(${tx.json(scopes as string[])}))`;
}

/** Stores that all dates were sent to all members. Returns false if this form has sent them already. */
export async function insertDeadlineMessage(
  tx: Db,
  key: CohortTrainerKey,
  { id, members, now }: { id: string; members: number; now: Date },
): Promise<boolean> {
  const { count } = await tx`
    insert into deadline_message (cohort_id, id, members, at)
    select ${key.cohortId}, ${id}, ${members}, ${now}::timestamptz where ${trainsCohortCondition(tx, key)}
    on conflict do nothing`;
  return count > 0;
}

export interface MemberToTell {
  name: string;
  /** The member's e-mail address. It is only used for sending mail, and trainers never see it. */
  email: string;
  locale: Locale;
  /** The edition in which the member is enrolled; null if they did not begin. */
  label: string | null;
  extensions: Deadline[];
}

/** Returns what mails to all members of a cohort need, and locks nothing. It takes one statement. */
export async function selectMembersToTell(
  tx: Db,
  { cohortId, trainerId, courseId }: CohortTrainerKey & { courseId: string },
): Promise<MemberToTell[]> {
  const rows = await tx<(Omit<MemberToTell, "extensions"> & { extensions: DeadlineInJson[] | null })[]>`
    with member as materialized (
      select member.learner_id, member.cohort_id from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    )
    select account.name, account.email, learner.locale, more.extensions, (
        select label from enrolment where learner_id = member.learner_id and course_id = ${courseId} order by seq desc limit 1
      ) as label
      from member
      join account on account.learner_id = member.learner_id
      join learner on learner.id = member.learner_id
      ${joinLatestDeadlineExtensions(tx, cohortId)}`;
  return rows.map((row) => ({ ...row, extensions: (row.extensions ?? []).map(parseDeadlineInJson) }));
}

export async function countMembersOfCohort(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<number> {
  const [row] = await db<{ members: number }[]>`
    select count(member.learner_id)::int as members from trainer join member on member.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row?.members ?? 0;
}
