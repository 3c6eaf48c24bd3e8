import type { Pool } from "~/platform/database/database.server";
import {
  allLateScopes,
  type ExtensionProblems,
  type TypedExtension,
  validateExtension,
} from "../acting/extension-rules";
import { type MessageTextProblems, validateMessageText } from "../acting/message-text";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { findCohortOfTrainer } from "../group/cohorts.sql.server";
import type { BatchDraft, BatchMessage } from "./batch";
import { type BatchKey, findBatch, updateBatchDraft } from "./batches.sql.server";

export type TypedForBatch = { act: "message"; typed: BatchMessage } | { act: "extension"; typed: TypedExtension };

type DraftOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "sent" }
  | { ok: false; reason: "invalid"; problems: MessageTextProblems & ExtensionProblems };

/** Stores what a trainer typed for a batch, so that the next page can show who would get what. Nothing is sent yet. */
export async function saveBatchDraft(
  pool: Pool,
  { now, given, ...key }: BatchKey & { given: TypedForBatch; now: Date },
): Promise<DraftOutcome> {
  const batch = await findBatch(pool, key);
  if (!batch || batch.act !== given.act) return { ok: false, reason: "not-found" };
  if (batch.outcome) return { ok: false, reason: "sent" };
  const checked = await validate(pool, key, given, now);
  if (!checked.ok) return { ok: false, reason: "invalid", problems: checked.problems };
  return (await updateBatchDraft(pool, key, checked.draft)) ? { ok: true } : { ok: false, reason: "sent" };
}

type Checked = { ok: true; draft: BatchDraft } | { ok: false; problems: MessageTextProblems & ExtensionProblems };

async function validate(pool: Pool, key: BatchKey, given: TypedForBatch, now: Date): Promise<Checked> {
  if (given.act === "message") {
    const checked = validateMessageText(given.typed);
    return checked.ok ? { ok: true, draft: { ...checked.message, replies: given.typed.replies } } : checked;
  }
  const { scope, day, time } = given.typed;
  const deadlines = await selectDeadlinesOfCohort(pool, key);
  const deadline = deadlines.find((each) => each.scope === scope);
  const until = scope === allLateScopes ? now : (deadline?.dueAt ?? null);
  const cohort = await findCohortOfTrainer(pool, key);
  const checked = validateExtension(given.typed, { until, endsOn: cohort?.endsOn ?? "", now });
  if (!checked.ok) return checked;
  return { ok: true, draft: { scope, day, time, reason: checked.extension.reason } };
}
