import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { readWrittenText } from "~/platform/text/typed-text";
import { insertProblemReportEvent, lockAndReadProblemReport } from "./problem-reports.sql.server";
import { maxProblemReportLength, type ProblemReportStep } from "./reported-problem-kinds";

interface HandleReportInput {
  reportId: string;
  kind: ProblemReportStep;
  /** The text of the reply, or the reason for closing the report. Only a reply must have a text. */
  note: string;
  /** The learner id of the administrator who does this step. */
  actor: string;
  mail: MailQueue;
  now: Date;
}

type HandleReportOutcome =
  | { ok: true }
  /**
   * `nobody-waits`: the sender asked for no reply, or their address was erased. `unchanged`: this step is not possible in the report's
   * current state, for example closing a closed report.
   */
  | { ok: false; reason: "not-found" | "unchanged" | "note-empty" | "note-long" | "nobody-waits" };

/**
 * Adds one step to a problem report, such as a reply or closing it. A reply is sent by mail to the sender of the report, in the sender's
 * language.
 */
export function recordProblemReportStep(pool: Pool, input: HandleReportInput): Promise<HandleReportOutcome> {
  const { reportId, kind, actor, mail, now } = input;
  const { text: note, isLong } = readWrittenText(input.note, maxProblemReportLength);
  return pool.begin(async (tx): Promise<HandleReportOutcome> => {
    const report = await lockAndReadProblemReport(tx, reportId);
    if (!report) return { ok: false, reason: "not-found" };
    const { state, email, locale, lessonTitle, placeTitle } = report;
    if (!mayFollow(state, kind)) return { ok: false, reason: "unchanged" };
    if (isLong) return { ok: false, reason: "note-long" };
    if (kind === "answered") {
      if (email === null || locale === null) return { ok: false, reason: "nobody-waits" };
      if (note === "") return { ok: false, reason: "note-empty" };
      const data = { lesson: lessonTitle, place: placeTitle, answer: note };
      const idempotencyKey = `problem-answer-${reportId}-${now.getTime()}`;
      await mail.enqueue(tx, { idempotencyKey, recipient: email, template: "problem-answer", locale, data }, now);
    }
    await insertProblemReportEvent(tx, { reportId, kind, actor, note, now });
    return { ok: true };
  });
}

function mayFollow(state: string, kind: ProblemReportStep): boolean {
  switch (kind) {
    case "seen":
      return state === "new";
    case "answered":
      return true;
    case "closed":
      return state !== "closed";
    case "reopened":
      return state === "closed";
  }
}
