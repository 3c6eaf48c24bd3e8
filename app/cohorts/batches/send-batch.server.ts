import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import { type RateLimiter, type TooManyTriesRefusal, takeTryOfEachLimit } from "~/platform/rate-limits.server";
import type { ExtensionProblems } from "../acting/extension-rules";
import { lockMembersAndFindMailData } from "../acting/members.sql.server";
import { writeToMembers } from "../acting/write-to-members.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { composeCohortMoment } from "../group/silence";
import { removeMembers } from "../joining/end-membership.server";
import type { ActOnMembers } from "./act-on-members";
import { type Batch, needsDraft } from "./batch";
import { type BatchKey, findBatch, markBatchSent } from "./batches.sql.server";
import { extendMembersOfBatch } from "./extend-members-of-batch.server";
import { previewBatch } from "./preview-batch.server";
import { remindMembersOfBatch } from "./remind-members-of-batch.server";

interface SendBatchInput extends BatchKey {
  /** The number of the draft that the trainer saw on the page. */
  draftNo: number;
  limits: RateLimiter;
  mail: BulkMailQueue;
  now: Date;
}

type Refusal =
  | { ok: false; reason: "not-found" }
  /** The draft was changed in another window, or there is none. */
  | { ok: false; reason: "changed" }
  /** Reminders are sent only from the first to the last day of the cohort. */
  | { ok: false; reason: "not-running" }
  | { ok: false; reason: "invalid"; problems: ExtensionProblems };

/** What happened in the transaction. `first`: false if the batch was sent before. */
type Sending = { ok: true; first: boolean; reached: number } | Refusal;

/**
 * Does for all people of a batch what the trainer chose, once: whoever sends it again, in another window or after the server died, changes
 * nothing. Who is no member any more gets nothing and is counted. All of it is one transaction, of as many statements for one person as
 * for two thousand. A batch that mails counts as one message of the trainer, and three of them are allowed in an hour.
 */
export async function sendBatch(
  pool: Pool,
  releases: ReleaseCache,
  { limits, ...input }: SendBatchInput,
): Promise<{ ok: true } | Refusal | TooManyTriesRefusal> {
  const { trainerId } = input;
  const batch = await findBatch(pool, input);
  if (!batch) return { ok: false, reason: "not-found" };
  if (batch.outcome) return { ok: true };
  if (batch.act === "remove") return tell(await send(pool, releases, input));
  const tries = await takeTryOfEachLimit(limits, ["trainer-batch", trainerId], ["trainer-message", trainerId]);
  // Of two clicks on the last batch of an hour, the second waits for the first, and then sees that it was sent.
  if (!tries.ok) return (await isSentAfterWaiting(pool, input)) ? { ok: true } : tries;
  const sending = await send(pool, releases, input);
  if (!sending.ok || !sending.first || sending.reached === 0) await tries.giveBack();
  return tell(sending);
}

const tell = (sending: Sending) => (sending.ok ? ({ ok: true } as const) : sending);

function isSentAfterWaiting(pool: Pool, key: BatchKey): Promise<boolean> {
  return pool.begin(async (tx) => {
    await lockCohortOfTrainer(tx, key);
    return (await findBatch(tx, key, { lock: true }))?.outcome != null;
  });
}

function send(pool: Pool, releases: ReleaseCache, input: Omit<SendBatchInput, "limits">): Promise<Sending> {
  const { cohortId, trainerId, draftNo, mail, now } = input;
  const key = { cohortId, trainerId };
  return pool.begin(async (tx): Promise<Sending> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const batch = cohort && (await findBatch(tx, input, { lock: true }));
    if (!cohort || !batch) return { ok: false, reason: "not-found" };
    if (batch.outcome) return { ok: true, first: false, reached: 0 };
    if (batch.draftNo !== draftNo || (needsDraft(batch.act) && !batch.draft)) return { ok: false, reason: "changed" };
    const learnerIds = batch.members.map(({ learnerId }) => learnerId);
    const members = await lockMembersAndFindMailData(tx, { ...key, learnerIds });
    const seen = { ...key, batch, cohort, readerId: null, now };
    const onList = batch.act === "remove" ? null : (await previewBatch(tx, releases, seen)).onList;
    const done = await act(tx, releases, batch, { ...key, cohort, members, mail, now });
    if (!done.ok) return done;
    const left = batch.left + batch.members.length - members.length;
    const outcome = { reached: done.reached, skipped: members.length - done.reached, left };
    const told = onList ? { ...outcome, onList } : outcome;
    await markBatchSent(tx, input, { outcome: told, now });
    return { ok: true, first: true, reached: done.reached };
  });
}

type Done = { ok: true; reached: number } | Exclude<Refusal, { reason: "not-found" | "changed" }>;

async function act(tx: Db, releases: ReleaseCache, batch: Batch, acting: ActOnMembers): Promise<Done> {
  const { cohort, members, now } = acting;
  const { draft } = batch;
  if (batch.act === "remove") {
    const learnerIds = members.map(({ learnerId }) => learnerId);
    return { ok: true, reached: await removeMembers(tx, cohort, { ...acting, learnerIds }) };
  }
  if (batch.act === "reminder") {
    if (!composeCohortMoment(cohort, now).running) return { ok: false, reason: "not-running" };
    return { ok: true, reached: await remindMembersOfBatch(tx, releases, acting) };
  }
  if (draft && "scope" in draft) return extendMembersOfBatch(tx, releases, draft, acting);
  if (!draft) return { ok: true, reached: 0 };
  const { replies, ...message } = draft;
  const { id, toGroup } = batch;
  return { ok: true, reached: await writeToMembers(tx, releases, { ...acting, id, message, replies, toGroup }) };
}
