/** This file starts the background jobs, which run beside web requests: sending mail, nightly clean-up and other scheduled tasks. */
import fs from "node:fs/promises";
import { removeExpiredSessionsAndEmailLinks, removeInactiveGuests } from "./accounts/retention/clean-up.server";
import { warnInactiveAccounts } from "./accounts/retention/warn-inactive-accounts.server";
import { deleteOldTrainerInvitations } from "./accounts/trainer-invitations/delete-old-trainer-invitations.server";
import { holdWeakQuestions } from "./analysis/holds/hold-weak-questions.server";
import { recalculateStatisticsOfAllLessons } from "./analysis/statistics/recalculate-statistics-of-all-lessons.server";
import { eraseOldCertificatesWithoutAccount } from "./certificates/retention/erase-old-certificates-without-account.server";
import { retireInactiveAccounts } from "./certificates/retention/retire-inactive-accounts.server";
import { refreshMissedInsights } from "./cohorts/answers/get-missed-insight.server";
import { deleteOldBatches } from "./cohorts/batches/delete-old-batches.server";
import { removeCohortsLongWithoutTrainer } from "./cohorts/group/remove-cohorts-without-trainer.server";
import { eraseOldInvitationData } from "./cohorts/inviting/erase-old-invitation-data.server";
import { deleteCohortDataOfLearner } from "./cohorts/joining/delete-cohort-data-of-learner.server";
import { endLiveSessionsOfYesterday } from "./cohorts/live/change-live-session.server";
import { sendReminders } from "./cohorts/reminding/send-reminders.server";
import { sendWeeklyMailsToTrainers } from "./cohorts/reminding/send-weekly-mails-to-trainers.server";
import { mailAboutLapsedSittings } from "./cohorts/sittings/mail-about-certificates.server";
import { mailAboutSittingsToClose } from "./cohorts/sittings/mail-about-sittings-to-close.server";
import { createReleaseCache, type ReleaseCache } from "./content/release/release-cache.server";
import { remakeCardsAfterUpdate } from "./learning/cards/remake-cards-after-update.server";
import { handInFinalTestsWhoseTimeIsOver } from "./learning/final/closing/hand-in-final-tests-whose-time-is-over.server";
import { mailAboutFinalTestsClosingSoon } from "./learning/final/closing/mail-about-final-tests-closing-soon.server";
import { deleteExpiredProblemReportData } from "./learning/problem-report/delete-expired-problem-report-data.server";
import { mailAdministratorsAndCountNewProblemReports } from "./learning/problem-report/mail-administrators-and-count-new-problem-reports.server";
import { sendReviewMails } from "./learning/rhythm/send-review-mails.server";
import { cleanUpSittings } from "./learning/sitting/clean-up-sittings.server";
import { type Config, ConfigError } from "./platform/config.server";
import type { Db, Pool } from "./platform/database/database.server";
import { type ScheduledTask, startJobQueue } from "./platform/jobs.server";
import type { Logger } from "./platform/log.server";
import { mailFileDirectoryOf, removeMailFilesWithoutStoredRecipient } from "./platform/mail/mail-files.server";
import {
  type BulkMailQueue,
  createMailQueue,
  eraseOldMailContentAndRecipients,
  type MailQueue,
} from "./platform/mail/mail-queue.server";
import { startMailWorker } from "./platform/mail/mail-worker.server";
import { createMailer } from "./platform/mail/mailer.server";
import { removeExpiredTryCounts } from "./platform/rate-limits.server";
import { runSteps } from "./platform/run-for-each";
import { deleteOldSourceImports, deleteStudioDataOfLearner } from "./studio/imports/end-source-import.server";
import { renderMail } from "./ui/mail/render-mail";

interface BackgroundJobs {
  mail: BulkMailQueue;
  stop(): Promise<void>;
}

interface BackgroundJobsOptions {
  config: Config;
  /** The database pool of the tasks and of the mail worker. Pages use another pool. */
  pool: Pool;
  /** The database pool of the job queue (pg-boss). Unlike the other pools, it leaves column names as they are. */
  jobsPool: Pool;
  log: Logger;
}

export async function startBackgroundJobs({
  config,
  pool,
  jobsPool,
  log,
}: BackgroundJobsOptions): Promise<BackgroundJobs> {
  const mailDir = mailFileDirectoryOf(config.dataDir);
  const releases = createReleaseCache();
  const tasks: ScheduledTask[] = [
    { name: "remove-guests", cron: "10 3 * * *", run: async (now) => void (await removeInactiveGuests(pool, { now })) },
    { name: "remove-expired", cron: "20 3 * * *", run: (now) => removeAllExpired(pool, now) },
    { name: "scrub-mail", cron: "30 3 * * *", run: (now) => scrubAllMail(pool, mailDir, now) },
    {
      name: "retire-inactive",
      cron: "40 3 * * *",
      run: (now, jobs) => retireInactive(pool, { mail: createMailQueue(jobs), mailDir, now }),
    },
    {
      name: "clean-reports",
      cron: "50 3 * * *",
      run: async (now) => void (await deleteExpiredProblemReportData(pool, { now })),
    },
    {
      name: "roll-up-statistics",
      cron: "0 4 * * *",
      run: async (now) => void (await recalculateStatisticsOfAllLessons(pool, releases, { now })),
    },
    {
      name: "refresh-insights",
      cron: "20 4 * * *",
      run: async (now) => void (await refreshMissedInsights(pool, releases, { now })),
    },
    {
      name: "hold-questions",
      cron: "30 4 * * *",
      run: async (now) => void (await holdWeakQuestions(pool, releases, { now })),
    },
    {
      name: "make-cards-again",
      cron: "40 4 * * *",
      run: (now) => remakeCardsAfterUpdate(pool, releases, { log, now }),
    },
    {
      name: "remove-old-invitations",
      cron: "0 4 * * *",
      run: (now) => removeOldInvitations(pool, now),
    },
    {
      name: "remove-untrained-cohorts",
      cron: "10 4 * * *",
      run: async (now) => void (await removeCohortsLongWithoutTrainer(pool, { now })),
    },
    {
      name: "end-live-sessions",
      cron: "*/10 * * * *",
      run: async (now) => void (await endLiveSessionsOfYesterday(pool, { now })),
    },
    // The task runs once an hour, so that administrators get at most one mail an hour.
    {
      name: "tell-administrators",
      cron: "5 * * * *",
      run: async (now, jobs) =>
        void (await mailAdministratorsAndCountNewProblemReports(pool, { mail: createMailQueue(jobs), now })),
    },
  ];
  tasks.push(
    {
      name: "send-reminders",
      cron: "15 9-17 * * *",
      run: async (now, jobs) => void (await sendReminders(pool, releases, { mail: createMailQueue(jobs), now })),
    },
    // The task runs every hour by day, for learners who were missed before. Each learner gets one review mail a week.
    {
      name: "send-review-mails",
      cron: "35 9-17 * * *",
      run: async (now, jobs) => void (await sendReviewMails(pool, releases, { mail: createMailQueue(jobs), now })),
    },
    {
      name: "close-final-tests",
      cron: "*/10 * * * *",
      run: async (now) => handInFinalTestsWhoseTimeIsOver(pool, releases, { now }),
    },
    {
      name: "mail-closing-final-tests",
      cron: "25 * * * *",
      run: async (now, jobs) => mailAboutFinalTestsClosingSoon(pool, releases, { mail: createMailQueue(jobs), now }),
    },
    {
      name: "mail-sittings-to-close",
      cron: "40 9-17 * * *",
      run: (now, jobs) => mailAboutSittings(pool, releases, config, { mail: createMailQueue(jobs), now }),
    },
    // The task runs every hour of Monday until 17:00, for trainers who were missed in the morning. Each trainer gets one digest a week.
    {
      name: "send-digests",
      cron: "0 8-17 * * 1",
      run: async (now, jobs) =>
        void (await sendWeeklyMailsToTrainers(pool, releases, { mail: createMailQueue(jobs), now })),
    },
  );
  const jobs = await startJobQueue(jobsPool, { worker: config.worker, log, tasks });
  const origin = config.publicUrl ?? `http://localhost:${config.port}`;
  const mailer = createMailer({
    smtpUrl: config.smtpUrl,
    certificates: await readCertificates(config),
    from: config.mailFrom,
    directory: mailDir,
    host: new URL(origin).hostname,
  });
  await startMailWorker(jobs, { pool, mailer, render: renderMail, origin, log });
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= jobs.stop().finally(() => mailer.close());
    return stopped;
  };
  return { mail: createMailQueue(jobs), stop };
}

async function readCertificates({ smtpCa }: Config): Promise<string | null> {
  if (smtpCa === null) return null;
  return fs.readFile(smtpCa, "utf8").catch((error) => {
    throw new ConfigError(`SMTP_CA: ${smtpCa} can't be read (${error.code}).`);
  });
}

function removeAllExpired(pool: Pool, now: Date): Promise<void> {
  return runSteps([
    () => removeExpiredSessionsAndEmailLinks(pool, { now }),
    () => removeExpiredTryCounts(pool, { now }),
    () => cleanUpSittings(pool, { now }),
    () => deleteOldBatches(pool, { now }),
    () => deleteOldSourceImports(pool, { now }),
  ]);
}

/**
 * Deletes inactive accounts and old certificates, then warns accounts that will be deleted next. Deleting comes first, so that nobody is
 * warned in the run that deletes them.
 */
function retireInactive(
  pool: Pool,
  { mail, mailDir, now }: { mail: MailQueue; mailDir: string; now: Date },
): Promise<void> {
  return runSteps([
    () => retireInactiveAccounts(pool, { now, forget: forgetLearner }),
    () => removeMailFilesWithoutStoredRecipient(pool, mailDir),
    () => eraseOldCertificatesWithoutAccount(pool, { now }),
    () => warnInactiveAccounts(pool, { mail, now }),
  ]);
}

/** Deletes what cohorts and the studio store of a learner whose account ends while certificates stay. */
export async function forgetLearner(tx: Db, key: { learnerId: string }): Promise<void> {
  await deleteCohortDataOfLearner(tx, key);
  await deleteStudioDataOfLearner(tx, key);
}

/** Sends the mails about sittings that nobody closed: to trainers while they still can, and after that to who took part. */
function mailAboutSittings(
  pool: Pool,
  releases: ReleaseCache,
  { publicUrl }: Pick<Config, "publicUrl">,
  { mail, now }: { mail: MailQueue; now: Date },
): Promise<void> {
  return runSteps([
    () => mailAboutSittingsToClose(pool, { mail, now }),
    () => mailAboutLapsedSittings(pool, releases, { isPublic: publicUrl !== null, mail, now }),
  ]);
}

function removeOldInvitations(pool: Pool, now: Date): Promise<void> {
  return runSteps([() => eraseOldInvitationData(pool, { now }), () => deleteOldTrainerInvitations(pool, { now })]);
}

function scrubAllMail(pool: Pool, mailDir: string, now: Date): Promise<void> {
  return runSteps([
    () => eraseOldMailContentAndRecipients(pool, { now }),
    () => removeMailFilesWithoutStoredRecipient(pool, mailDir),
  ]);
}
