/** SQL for the review mail to learners. Only code in app/learning may import this module. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import type { DayBounds } from "./day-bounds";
import type { ReviewMailFacts } from "./review-mail-rules";
import { readStoredRhythm } from "./rhythm";

/** When the mail would be sent: the day with its bounds, and its ISO week. */
export interface ReviewMailMoment {
  today: DayBounds;
  week: string;
}

interface FactsRow extends Omit<ReviewMailFacts, "setting"> {
  learnerId: string;
  wantsMail: boolean;
  pausedAt: Date | null;
  daysPerWeek: number | null;
  weekdays: number[] | null;
}

/** Returns SQL that reads what the rule needs to know of learners. The query goes on with its condition. */
function selectFactsSql(db: Db, { today, week }: ReviewMailMoment): SqlFragment {
  return db`
    select setting.learner_id, setting.weekly_mail as wants_mail, setting.paused_at, setting.days_per_week, setting.weekdays,
           exists (select from account where account.learner_id = setting.learner_id and email_confirmed_at is not null
                      and yielded_email is null) as has_confirmed_address,
           exists (select from review_mail where review_mail.learner_id = setting.learner_id
                      and review_mail.week = ${week}) as mailed_this_week,
           exists (select from answer where answer.learner_id = setting.learner_id and answered_at >= ${today.from}
                      and answered_at < ${today.until}) as learned_today
      from review_setting setting`;
}

function readFacts({ learnerId, wantsMail, pausedAt, daysPerWeek, weekdays, ...facts }: FactsRow) {
  const rhythm = readStoredRhythm({ daysPerWeek, weekdays });
  return { learnerId, facts: { ...facts, setting: { wantsMail, pausedAt, rhythm } } };
}

/** Returns the learners who asked for the review mail and got none this week, with what the rule needs to know of them. */
export async function selectReviewMailCandidates(
  db: Db,
  moment: ReviewMailMoment,
): Promise<{ learnerId: string; facts: ReviewMailFacts }[]> {
  const rows = await db<FactsRow[]>`
    select * from (${selectFactsSql(db, moment)} where setting.weekly_mail and setting.paused_at is null) candidate
     where not mailed_this_week order by learner_id`;
  return rows.map(readFacts);
}

/**
 * Locks the setting of a learner until the transaction ends, and returns what the rule needs to know. Returns null if the learner has none.
 * Two jobs at once come here one after the other, and a learner who switches the mail off waits for the one that is being stored.
 */
export async function lockAndReadReviewMailFacts(
  tx: Db,
  { learnerId, ...moment }: ReviewMailMoment & { learnerId: string },
): Promise<ReviewMailFacts | null> {
  await tx`select from review_setting where learner_id = ${learnerId} for no key update`;
  // A separate statement after the lock sees what another job stored while it had the lock.
  const [row] = await tx<FactsRow[]>`${selectFactsSql(tx, moment)} where setting.learner_id = ${learnerId}`;
  return row ? readFacts(row).facts : null;
}

/** Reserves the only mail of a week. Returns false if it was sent before. */
export async function insertReviewMail(
  tx: Db,
  { learnerId, week, now }: { learnerId: string; week: string; now: Date },
): Promise<boolean> {
  const { count } = await tx`
    insert into review_mail (learner_id, week, sent_at) values (${learnerId}, ${week}, ${now}) on conflict do nothing`;
  return count > 0;
}
