import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { cleanTypedText } from "~/platform/text/typed-text";
import { maxReportLength } from "./problem-kinds";
import { insertReportEvent, lockReport } from "./problem-reports.sql.server";

export type ProblemReportStep = "seen" | "answered" | "closed" | "reopened";

export interface HandleReportInput {
  reportId: string;
  kind: ProblemReportStep;
  /** The reply, or the reason for closing; may be empty for other steps. */
  note: string;
  /** The administrator's learner id. */
  actor: string;
  mail: MailQueue;
  now: Date;
}

export type HandleReportOutcome =
  | { ok: true }
  /** `nobody-waits`: nobody asked for a reply, or the address was erased. `unchanged`: the report already has this state. */
  | { ok: false; reason: "not-found" | "unchanged" | "note-empty" | "note-long" | "nobody-waits" };

/** Adds one step to a report. A reply is sent by mail to the person who asked for it, in their language. */
export function handleProblemReport(pool: Pool, input: HandleReportInput): Promise<HandleReportOutcome> {
  const { reportId, kind, actor, mail, now } = input;
  const note = cleanTypedText(input.note);
  return pool.begin(async (tx): Promise<HandleReportOutcome> => {
    const report = await lockReport(tx, reportId);
    if (!report) return { ok: false, reason: "not-found" };
    const { state, email, locale, lessonTitle, placeTitle } = report;
    if (!mayFollow(state, kind)) return { ok: false, reason: "unchanged" };
    if (note.length > maxReportLength) return { ok: false, reason: "note-long" };
    if (kind === "answered") {
      if (email === null || locale === null) return { ok: false, reason: "nobody-waits" };
      if (note === "") return { ok: false, reason: "note-empty" };
      const data = { lesson: lessonTitle, place: placeTitle, answer: note };
      const idempotencyKey = `problem-answer-${reportId}-${now.getTime()}`;
      await mail.enqueue(tx, { idempotencyKey, recipient: email, template: "problem-answer", locale, data }, now);
    }
    await insertReportEvent(tx, { reportId, kind, actor, note, now });
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
