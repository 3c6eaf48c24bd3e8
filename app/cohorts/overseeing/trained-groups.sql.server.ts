/** SQL for all cohorts of one trainer at once. Every statement contains the trainer's id. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import { type DeadlineInJson, parseDeadlineInJson } from "../deadlines/deadlines.sql.server";
import type { CohortWithMemberCount } from "../group/cohort";
import { composeColumnsForTrainer } from "../group/cohorts.sql.server";
import type { Deadline } from "../needs/reasons";

/** A sitting that is not closed, with its times as ISO text. */
interface OpenSittingInJson {
  id: string;
  room: string;
  opensAt: string;
  closesAt: string;
}

export interface TrainedGroup extends CohortWithMemberCount {
  /** The earliest first. */
  deadlines: Deadline[];
  /** The number of invitations that a mail server refused, and that were not accepted or withdrawn. */
  bounced: number;
  /** The sittings that begin before `until` and that nobody closed, except those whose window ended before `since`. */
  sittings: OpenSittingInJson[];
  /** The id of the open live session, or null. */
  liveSessionId: string | null;
}

/**
 * Returns all cohorts that a trainer trains, those in the archive included, each with what a trainer wants to know today. The cohort that
 * starts last comes first. It takes one statement.
 */
export async function selectTrainedGroups(
  db: Db,
  { trainerId, since, until }: { trainerId: string; since: Date; until: Date },
): Promise<TrainedGroup[]> {
  const rows = await db<(TrainedGroup & { deadlines: DeadlineInJson[] })[]>`
    select ${composeColumnsForTrainer(db)},
        (select count(*)::int from member where member.cohort_id = cohort.id) as members,
        (
          select coalesce(json_agg(json_build_object('scope', scope, 'dueAt', due_at) order by due_at, scope), '[]')
            from deadline where deadline.cohort_id = cohort.id
        ) as deadlines,
        (
          select count(*)::int from invitation join mail_outbox mail on mail.idempotency_key = invitation.mail_key
           where invitation.cohort_id = cohort.id and invitation.accepted_at is null and invitation.withdrawn_at is null
             and invitation.email <> '' and mail.refused_at is not null
        ) as bounced,
        (
          select coalesce(json_agg(json_build_object('id', id, 'room', room, 'opensAt', opens_at, 'closesAt', closes_at)
              order by opens_at, id), '[]')
            from sitting
           where sitting.cohort_id = cohort.id and closed_at is null and opens_at < ${until} and closes_at > ${since}
        ) as sittings,
        (select id from live_session where live_session.cohort_id = cohort.id and ended_at is null) as live_session_id
      from trainer join cohort on cohort.id = trainer.cohort_id
     where trainer.learner_id = ${trainerId}
     order by cohort.starts_on desc, cohort.id desc`;
  return rows.map((row) => ({ ...row, deadlines: row.deadlines.map(parseDeadlineInJson) }));
}
