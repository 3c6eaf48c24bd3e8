/** The command `npm run remark`: this module reads its arguments and runs it; remark.ts prints the results. */
import { recalculateAndStoreLessonStatistics } from "../app/analysis/statistics/recalculate-statistics-of-all-lessons.server";
import { listCertificatesRestingOnAttempt } from "../app/certificates/own/list-certificates-resting-on-attempt.server";
import { createReleaseCache, type ReleaseCache } from "../app/content/release/release-cache.server";
import { closingCause } from "../app/learning/attempt/attempt";
import { remarkAnswers } from "../app/learning/remark/remark-answers.server";
import type { RemarkedAttemptSummary, RemarkReport } from "../app/learning/remark/remark-report";
import type { Pool } from "../app/platform/database/database.server";
import type { MailQueue } from "../app/platform/mail/mail-queue.server";
import { composeArgumentError, isHelpAsked, type OptionValues, readOptions } from "./command-arguments";
import { CommandRefusal } from "./command-failure";
import type { ProgressDisplay } from "./progress-display";

export const remarkHelp = `npm run remark: marks stored answers again, after the key of a question or a rule of marking was mended.

  npm run remark -- --course COURSE --reason TEXT
      marks all answers to the questions of this course again, by the newest keys

  --question ID     only answers to this question
  --dry-run         only says what would change, and writes nothing
  --both-ways       marks may also go down; without it they only go up. What was passed stays passed
  --reason TEXT     why, which is stored with each marking; at most 200 characters. Needed without --dry-run

Load the mended course first. Attempts that are open are marked when they are handed in; run the command again for practice
rounds that were open. Reviews never close, and are marked again at once. You can stop it and run it again: what is marked already does not change. Who passes a lesson or
the final test now gets a mail. Answers of deleted accounts do not change.
Uses DATABASE_URL, else the embedded database in DATA_DIR (also while the site runs).
`;

interface RemarkCommand {
  course: string;
  question: string | null;
  dryRun: boolean;
  bothWays: boolean;
  reason: string;
}

const options = {
  course: { type: "string" },
  question: { type: "string" },
  "dry-run": { type: "boolean" },
  "both-ways": { type: "boolean" },
  reason: { type: "string" },
} as const;

/**
 * Returns the command that the arguments ask for.
 * @throws CommandRefusal with a sentence about what is wrong with them
 */
export function readRemarkCommand(args: string[]): RemarkCommand | "help" {
  if (isHelpAsked(args)) return "help";
  if (args.length === 0) throw new CommandRefusal(remarkHelp.trimEnd());
  const values = readOptions("remark", options, args);
  const wrong = findMistake(values);
  if (wrong !== null) throw new CommandRefusal(composeArgumentError("remark", wrong));
  const { course = "", question = null, reason, ...flags } = values;
  return {
    course,
    question,
    // A dry run stores no reason.
    reason: reason?.trim() ?? "mended",
    dryRun: flags["dry-run"] === true,
    bothWays: flags["both-ways"] === true,
  };
}

function findMistake({ course, reason, "dry-run": dryRun }: OptionValues<typeof options>): string | null {
  if (!course) return "Name the course: npm run remark -- --course my-course.";
  if (reason === undefined)
    return dryRun
      ? null
      : `Say why: npm run remark -- --course ${course} --reason "the key of L3-2 was wrong". It is stored with each marking and can't be added later. With --dry-run nothing is written, and no reason is needed.`;
  const why = reason.trim();
  return why === "" || why.length > 200 || why === closingCause
    ? `A reason has 1 to 200 characters, and is not "${closingCause}".`
    : null;
}

interface RemarkTools {
  mail: MailQueue;
  progress: ProgressDisplay;
  now: Date;
}

/** Marks answers again, calculates the statistics of their lessons again, and returns the text to print. */
export async function runRemarkCommand(
  pool: Pool,
  { course, question, ...command }: RemarkCommand,
  { mail, progress, now }: RemarkTools,
): Promise<{ ok: boolean; text: string }> {
  const releases = createReleaseCache();
  const input = { courseId: course, questionId: question, ...command, mail, progress, now };
  const outcome = await remarkAnswers(pool, releases, input).finally(() => progress.end());
  if (!outcome.ok) {
    const text =
      outcome.reason === "no-course"
        ? `The site has no course ${course}: load it first with npm run course -- load ${course}.`
        : `There is no question ${question} in ${course}.`;
    return { ok: false, text };
  }
  const { report } = outcome;
  if (!command.dryRun) await recalculateStatistics(pool, releases, course, report.lessons, now);
  const certificates = await listCertificateIds(pool, course, report.loweredAfterPass);
  return { ok: true, text: describeReport(report, command, certificates) };
}

async function recalculateStatistics(
  pool: Pool,
  releases: ReleaseCache,
  courseId: string,
  lessonIds: string[],
  now: Date,
): Promise<void> {
  const release = await releases.current(pool, courseId);
  if (!release) return;
  for (const lessonId of lessonIds)
    if (release.lessons.has(lessonId)) await recalculateAndStoreLessonStatistics(pool, { release, lessonId, now });
}

/** Returns the ids of the certificates that rest on each of these attempts, by the id of the attempt. */
async function listCertificateIds(
  pool: Pool,
  courseId: string,
  attempts: RemarkedAttemptSummary[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const attempt of attempts)
    found.set(attempt.attemptId, await listCertificatesRestingOnAttempt(pool, courseId, attempt));
  return found;
}

function describeReport(
  report: RemarkReport,
  { dryRun, bothWays }: Pick<RemarkCommand, "dryRun" | "bothWays">,
  certificates: Map<string, string[]>,
): string {
  const { attempts, open, questions, otherOptions, markings, results, passedNow, loweredAfterPass, mails } = report;
  const lines = [
    `Closed attempts looked at: ${attempts}. Answers ${dryRun ? "to mark" : "marked"} again: ${markings}. Results ${dryRun ? "to change" : "changed"}: ${results}.`,
    ...questions.map(({ questionId, answers, up, down, kept }) => {
      const keeps = kept > 0 ? `, ${kept} keep what the new key does not give` : "";
      return `  ${questionId}: ${answers} answers, ${up} up${bothWays ? `, ${down} down` : ""}${keeps}`;
    }),
  ];
  if (otherOptions.length > 0) {
    lines.push("Not marked again, because the newest revision has other options:");
    lines.push(
      ...otherOptions.map((each) => `  ${each.questionId}, revision ${each.revision}: ${each.answers} answers`),
    );
  }
  if (passedNow.length > 0) {
    lines.push(`Passed now: ${passedNow.length}${dryRun ? "" : `; mails: ${mails}`}.`);
    lines.push(...passedNow.map((each) => `  ${describeAttempt(each)}`));
  }
  if (loweredAfterPass.length > 0) {
    lines.push("Passed before with a higher score. They stay passed, and a certificate keeps its words:");
    lines.push(
      ...loweredAfterPass.map((each) => {
        const ids = certificates.get(each.attemptId) ?? [];
        const passing = each.passKept ? "; would not pass now" : "";
        return `  ${describeAttempt(each)}${passing}${ids.length > 0 ? `; certificate ${ids.join(", ")}` : ""}`;
      }),
    );
  }
  if (open > 0) lines.push(`Open attempts that have a question with another key: ${open}.`);
  return lines.join("\n");
}

function describeAttempt({ kind, label, scope, number, before, after, learnerId }: RemarkedAttemptSummary): string {
  const score = (value: number) => value.toFixed(3);
  return `${label} ${kind} ${scope} ${number}: ${score(before)} to ${score(after)} (learner ${learnerId})`;
}
