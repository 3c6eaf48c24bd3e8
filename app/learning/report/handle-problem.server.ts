import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { clean } from "~/platform/text/typed-text";
import { longestReport } from "./problem-kinds";
import { insertReportEvent, lockReport } from "./problem-reports.sql.server";

export type ProblemHandling = "seen" | "answered" | "closed" | "reopened";

export interface HandlingInput {
  reportId: string;
  kind: ProblemHandling;
  /** The answer, or why it is closed; may be empty for the others. */
  note: string;
  /** The administrator's learner id. */
  actor: string;
  mail: MailQueue;
  now: Date;
}

export type HandlingOutcome =
  | { ok: true }
  /** `nobody-waits`: nobody asked for an answer, or the address is gone. `unchanged`: it stood so already. */
  | { ok: false; reason: "not-found" | "unchanged" | "note-empty" | "note-long" | "nobody-waits" };

/** One step in the life of a report. An answer goes by mail to whoever asked for it, in their language. */
export function handleProblem(pool: Pool, input: HandlingInput): Promise<HandlingOutcome> {
  const { reportId, kind, actor, mail, now } = input;
  const note = clean(input.note);
  return pool.begin(async (tx): Promise<HandlingOutcome> => {
    const report = await lockReport(tx, reportId);
    if (!report) return { ok: false, reason: "not-found" };
    const { state, email, locale, lessonTitle, placeTitle } = report;
    if (!mayFollow(state, kind)) return { ok: false, reason: "unchanged" };
    if (note.length > longestReport) return { ok: false, reason: "note-long" };
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

function mayFollow(state: string, kind: ProblemHandling): boolean {
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
