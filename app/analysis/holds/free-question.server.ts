import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { Pool } from "~/platform/database/database.server";
import { readWrittenText } from "~/platform/text/typed-text";
import { maxFreeReasonLength } from "./question-hold";
import { insertHold, selectLatestHolds } from "./question-holds.sql.server";

interface FreeQuestionInput {
  courseId: string;
  questionId: string;
  revision: string;
  /** Why the question may be asked again. */
  reason: string;
  /** The administrator or author who frees it. */
  actor: string;
  now: Date;
}

type FreeQuestionOutcome = { ok: true } | { ok: false; reason: "reason-empty" | "reason-long" | "not-held" };

/** Lets a question that is held back be asked again. Freeing it a second time changes nothing. */
export async function freeQuestion(pool: Pool, input: FreeQuestionInput): Promise<FreeQuestionOutcome> {
  const { courseId, questionId, revision, actor, now } = input;
  const { text: reason, isLong } = readWrittenText(input.reason, maxFreeReasonLength);
  if (reason === "") return { ok: false, reason: "reason-empty" };
  if (isLong) return { ok: false, reason: "reason-long" };
  return pool.begin(async (db): Promise<FreeQuestionOutcome> => {
    const holds = await selectLatestHolds(db, courseId);
    const last = holds.find((each) => each.questionId === questionId && each.revision === revision);
    if (!last?.held) return { ok: false, reason: "not-held" };
    const row = { courseId, questionId, revision, no: last.no + 1, held: false, reason, evidence: null, actor, now };
    if (!(await insertHold(db, row))) return { ok: false, reason: "not-held" };
    const object = `${courseId} ${questionId}`;
    await recordAuditEvent(db, { actor, subject: actor, action: "question-freed", object, reason, now });
    return { ok: true };
  });
}
