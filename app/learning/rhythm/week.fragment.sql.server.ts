/** A part of SQL queries: the week of a learner. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";

/** On which of the given days a learner stored an answer, of any kind, and the rhythm that they chose, as it is stored. */
export interface StoredWeek {
  learnedDays: string[];
  daysPerWeek: number | null;
  weekdays: number[] | null;
}

/** Returns SQL for one JSON value in the shape of `StoredWeek`. `days`: days in Amsterdam, such as 2026-11-29. */
export function composeWeekSql(db: Db, { learnerId, days }: { learnerId: string; days: readonly string[] }) {
  return db`(
    select json_build_object('daysPerWeek', days_per_week, 'weekdays', weekdays, 'learnedDays', (
      select coalesce(json_agg(day), '[]')
      from jsonb_array_elements_text(${db.json(days as string[])}) as day
      where exists (select from answer
                     where learner_id = ${learnerId} and answered_at >= day::timestamp at time zone 'Europe/Amsterdam'
                       and answered_at < (day::timestamp + interval '1 day') at time zone 'Europe/Amsterdam')
    ))
    from (select) one left join review_setting on learner_id = ${learnerId}
  )`;
}
