/** SQL for how a learner wants to review, and for the days on which they learned. Only code in app/learning may import this module. */
import type { Db } from "~/platform/database/database.server";
import type { ReviewSetting } from "./review-setting";
import { readStoredRhythm } from "./rhythm";

interface ReviewSettingRow extends Omit<ReviewSetting, "rhythm"> {
  daysPerWeek: number | null;
  weekdays: number[] | null;
}

/** Returns what a learner chose, or null if they chose nothing yet. */
export async function findReviewSetting(db: Db, learnerId: string): Promise<ReviewSetting | null> {
  const [row] = await db<ReviewSettingRow[]>`
    select wanted_recall, asks_confidence, days_per_week, weekdays, paused_at, weekly_mail as wants_mail
      from review_setting where learner_id = ${learnerId}`;
  if (!row) return null;
  const { daysPerWeek, weekdays, ...setting } = row;
  return { ...setting, rhythm: readStoredRhythm({ daysPerWeek, weekdays }) };
}

/**
 * Makes a learner's row if there is none, and locks it until the transaction ends. Returns how well the learner wanted to recall until now.
 * Two forms that are sent at once are then saved one after the other.
 */
export async function lockReviewSettingAndReadWantedRecall(tx: Db, learnerId: string): Promise<number> {
  await tx`insert into review_setting (learner_id) values (${learnerId}) on conflict do nothing`;
  const [row] = await tx<{ wantedRecall: number }[]>`
    select wanted_recall from review_setting where learner_id = ${learnerId} for update`;
  if (!row) throw new Error("the setting was stored just now");
  return row.wantedRecall;
}

/** Changes what a learner chose. A pause stays as it is. */
export async function updateReviewSetting(
  tx: Db,
  {
    learnerId,
    wantedRecall,
    asksConfidence,
    rhythm,
    wantsMail,
  }: Omit<ReviewSetting, "pausedAt"> & { learnerId: string },
): Promise<void> {
  await tx`
    update review_setting
       set wanted_recall = ${wantedRecall}, asks_confidence = ${asksConfidence}, weekly_mail = ${wantsMail},
           days_per_week = ${rhythm.kind === "days" ? rhythm.days : null},
           weekdays = ${rhythm.kind === "weekdays" ? rhythm.weekdays : null}
     where learner_id = ${learnerId}`;
}

/** Begins a pause, or ends it. A pause that has begun keeps its begin. */
export async function updatePause(
  db: Db,
  { learnerId, pausedAt }: { learnerId: string; pausedAt: Date | null },
): Promise<void> {
  await db`
    insert into review_setting (learner_id, paused_at) values (${learnerId}, ${pausedAt})
    on conflict (learner_id) do update
      set paused_at = case when excluded.paused_at is null then null else coalesce(review_setting.paused_at, excluded.paused_at) end`;
}

/** Switches the review mail of a learner off. */
export async function switchReviewMailOff(db: Db, learnerId: string): Promise<void> {
  await db`update review_setting set weekly_mail = false where learner_id = ${learnerId}`;
}

/**
 * Returns the address to which a learner can get mail: confirmed, and theirs alone. Returns null if there is none; an account that gave up
 * its address to another account has none.
 */
export async function findConfirmedEmail(db: Db, learnerId: string): Promise<string | null> {
  const [row] = await db<{ email: string }[]>`
    select email from account where learner_id = ${learnerId} and email_confirmed_at is not null and yielded_email is null`;
  return row?.email ?? null;
}
