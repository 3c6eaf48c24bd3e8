/**
 * SQL for what a trainer sees of one member and does for that member. Every statement for a trainer contains the trainer's id. Only code in
 * app/cohorts may import this module.
 */

import {
  composeLessonPassTimesJoinSql,
  composeRoundResultsJoinSql,
} from "~/learning/progress/results.fragment.sql.server";
import type { RoundResultForTrainer } from "~/learning/progress/round-result-for-trainer";
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { type CohortTrainerKey, showsChoicesCondition, showsFinalTestsCondition } from "../group/cohorts.sql.server";
import { composeNeedItemFragment } from "../needs/need-items.sql.server";
import type { NeedItem } from "../needs/standing";
import type { DeadlineExtension, TrainerMessage } from "./member-for-trainer";

export type MemberKey = CohortTrainerKey & { learnerId: string };

/**
 * Returns an SQL subquery `member` with the row of one member. It has no row if the person is not a member, or if `trainerId` does not
 * train the cohort.
 */
function oneMember(db: Db, { cohortId, trainerId, learnerId }: MemberKey) {
  return db`
    member as materialized (
      select member.learner_id, member.cohort_id, member.joined_at, member.consent
        from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
         and member.learner_id = ${learnerId}
    )`;
}

interface MemberMailData {
  name: string;
  /** The member's e-mail address. It is only used for sending mail, and trainers never see it. */
  email: string;
  locale: Locale;
  cohortName: string;
  courseId: string;
  trainerName: string;
  /** Whether the member agreed that trainers see their final tests. */
  showsFinalTests: boolean;
}

/**
 * Locks the account of a member, so that changes to one member happen one after another. Returns what a mail to the member needs, or null
 * if the person is not a member.
 */
export async function lockMemberAndFindMailData(db: Db, key: MemberKey): Promise<MemberMailData | null> {
  const [row] = await db<MemberMailData[]>`
    with ${oneMember(db, key)}
    select account.name, account.email, learner.locale, cohort.name as cohort_name, cohort.course_id, writer.name as trainer_name,
        ${showsFinalTestsCondition(db)} as shows_final_tests
      from member
      join account on account.learner_id = member.learner_id
      join learner on learner.id = member.learner_id
      join cohort on cohort.id = member.cohort_id
      join account writer on writer.learner_id = ${key.trainerId}
       for update of account`;
  return row ?? null;
}

export async function isTrainerMessageSent(
  db: Db,
  { cohortId, learnerId, trainerId, id }: MemberKey & { id: string },
): Promise<boolean> {
  const [row] = await db`
    select from trainer join trainer_message sent on sent.cohort_id = trainer.cohort_id and sent.actor = trainer.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and sent.learner_id = ${learnerId} and sent.id = ${id}`;
  return row !== undefined;
}

interface MemberDetailsRow {
  showsChoices: boolean;
  rounds: RoundResultForTrainer[];
  extensions: DeadlineExtension[];
  messages: TrainerMessage[];
  memory: NeedItem[];
}

/**
 * Returns the results of a member's practice rounds, the messages and extensions of deadlines that they got from trainers of this
 * cohort, and the latest twenty things that trainers did about them (`memory`). It takes one statement.
 */
export async function selectMemberRoundsMessagesAndExtensions(
  db: Db,
  key: MemberKey & { courseId: string },
): Promise<MemberDetailsRow | null> {
  const [row] = await db<MemberDetailsRow[]>`
    with ${oneMember(db, key)}
    select ${showsChoicesCondition(db)} as shows_choices, coalesce(reached.rounds, '[]') as rounds,
           done.extensions, done.messages, done.memory
    from member
    ${composeRoundResultsJoinSql(db, key.courseId)}
    cross join lateral (
      select
        (select coalesce(json_agg(json_build_object('scope', e.scope, 'seq', e.seq, 'dueAt', e.due_at, 'reason', e.reason, 'takesBack', e.takes_back,
            'by', a.name, 'at', e.at) order by e.at desc, e.seq desc), '[]')
          from extension e left join account a on a.learner_id = e.actor
         where e.learner_id = member.learner_id and e.cohort_id = member.cohort_id) as extensions,
        (select coalesce(json_agg(json_build_object('id', m.id, 'subject', m.subject, 'text', m.text, 'by', a.name, 'at', m.at)
            order by m.at desc), '[]')
          from trainer_message m left join account a on a.learner_id = m.actor
         where m.learner_id = member.learner_id and m.cohort_id = member.cohort_id) as messages,
        (select coalesce(json_agg(${composeNeedItemFragment(db)} order by item.no desc), '[]')
          from (
            select * from need_item where learner_id = member.learner_id and cohort_id = member.cohort_id order by no desc limit 20
          ) item left join account writer on writer.learner_id = item.actor) as memory
    ) done`;
  return row ?? null;
}

/**
 * Returns the messages that a learner got from trainers of one cohort, or of all cohorts if `cohortId` is null; the latest first. Messages
 * stay readable after the learner has left.
 */
export async function selectTrainerMessagesToLearner(
  db: Db,
  { learnerId, cohortId }: { learnerId: string; cohortId: string | null },
): Promise<(TrainerMessage & { cohortId: string })[]> {
  const rows = await db<(TrainerMessage & { cohortId: string })[]>`
    select m.cohort_id, m.id, m.subject, m.text, a.name as by, m.at
      from trainer_message m left join account a on a.learner_id = m.actor
     where m.learner_id = ${learnerId} and (${cohortId}::uuid is null or m.cohort_id = ${cohortId})
     order by m.at desc`;
  return [...rows];
}

export async function selectDeadlineExtensionsOfLearner(
  db: Db,
  { learnerId, cohortId }: { learnerId: string; cohortId: string | null },
): Promise<(DeadlineExtension & { cohortId: string })[]> {
  const rows = await db<(DeadlineExtension & { cohortId: string })[]>`
    select e.cohort_id, e.scope, e.seq, e.due_at, e.takes_back, e.reason, a.name as by, e.at
      from extension e left join account a on a.learner_id = e.actor
     where e.learner_id = ${learnerId} and (${cohortId}::uuid is null or e.cohort_id = ${cohortId})
     order by e.at desc, e.seq desc`;
  return [...rows];
}

/**
 * Returns for each member the edition in which they are enrolled (`label`, or null), and the time at which they passed each lesson (ISO), by
 * the lesson's id. It takes one statement.
 */
export async function selectLessonPassTimesOfMembers(
  db: Db,
  { cohortId, trainerId, courseId }: CohortTrainerKey & { courseId: string },
): Promise<{ label: string | null; passes: Record<string, string> }[]> {
  const rows = await db<{ label: string | null; passes: Record<string, string> | null }[]>`
    with member as materialized (
      select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    )
    select reached.label, reached.passes from member ${composeLessonPassTimesJoinSql(db, courseId)}`;
  return rows.map(({ label, passes }) => ({ label, passes: passes ?? {} }));
}
