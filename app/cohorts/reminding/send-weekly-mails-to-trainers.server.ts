import type { ReleaseCache } from "~/content/release/release-cache.server";
import { addDays, computeMomentFromAmsterdamTime, findMondayOfWeek, formatAmsterdamDay } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import type { WeeklyMailCohortSummary } from "./weekly-mail-cohort-summary";
import {
  type CohortForWeeklyMail,
  selectTrainersDueWeeklyMail,
  type WeeklyMailTrainer,
} from "./weekly-mails.sql.server";

/**
 * Puts one mail about last week in the outbox for every trainer who wants it, about their running cohorts. If the job runs again in the
 * same week, nobody gets a second mail. If it fails for one trainer, the others still get theirs. Returns the number of mails.
 * @throws AggregateError at the end, if it failed for one
 */
export async function sendWeeklyMailsToTrainers(
  pool: Pool,
  releases: ReleaseCache,
  { mail, now }: { mail: MailQueue; now: Date },
): Promise<number> {
  const today = formatAmsterdamDay(now);
  const trainers = await selectTrainersDueWeeklyMail(pool, { today, week: findMondayOfWeek(today) });
  const errors: unknown[] = [];
  const sendTo = async (trainer: WeeklyMailTrainer) => {
    const lines: WeeklyMailCohortSummary[] = [];
    for (const cohort of trainer.cohorts) lines.push(await summarise(pool, releases, { trainer, cohort, now }));
    const { name, email, locale, mailKey } = trainer;
    const data = { name, lines: JSON.stringify(lines) };
    const outgoing = { idempotencyKey: mailKey, recipient: email, template: "trainer-digest", locale, data };
    await pool.begin((tx) => mail.enqueue(tx, outgoing, now));
    return true;
  };
  const sent = await runForEach(trainers, sendTo, errors);
  throwCollectedErrors(errors);
  return sent;
}

async function summarise(
  pool: Pool,
  releases: ReleaseCache,
  { trainer, cohort, now }: { trainer: WeeklyMailTrainer; cohort: CohortForWeeklyMail; now: Date },
): Promise<WeeklyMailCohortSummary> {
  const key = { cohortId: cohort.id, trainerId: trainer.learnerId };
  const { courses, moment, members: found } = await readMembersWithReasons(pool, releases, { ...key, cohort, now });
  const members = found.map(({ member }) => member);
  const monday = findMondayOfWeek(moment.today);
  const from = computeMomentFromAmsterdamTime(addDays(monday, -7)) ?? now;
  const until = computeMomentFromAmsterdamTime(monday) ?? now;
  const lastWeek = (at: Date | string | null) => at !== null && new Date(at) >= from && new Date(at) < until;
  return {
    cohort: cohort.name,
    course: courses.course.title,
    members: members.length,
    joined: members.filter(({ joinedAt }) => lastWeek(joinedAt)).length,
    passed: members.flatMap(({ lessons }) => lessons).filter(({ passedAt }) => lastWeek(passedAt)).length,
    certificates: members.filter(({ certifiedAt }) => lastWeek(certifiedAt)).length,
    needs: found.filter(({ standing }) => standing === "needs").length,
  };
}
