import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import { createOneAtATime } from "~/platform/one-at-a-time.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import type { ExtensionProblems, TypedExtension } from "../acting/extension-rules";
import { lockMembersAndFindMailData } from "../acting/members.sql.server";
import { writeToMembers } from "../acting/write-to-members.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { composeCohortMoment } from "../group/silence";
import { removeMembers } from "../joining/end-membership.server";
import type { ActOnMembers } from "./act-on-members";
import { type Batch, needsDraft } from "./batch";
import { findBatchLimitRefusal, findBatchLimitRefusalUnderLock } from "./batch-limit.server";
import { type BatchKey, findBatch, findBatchStanding, lockBatchesOfTrainer, markBatchSent } from "./batches.sql.server";
import { extendMembersOfBatch } from "./extend-members-of-batch.server";
import { previewBatch } from "./preview-batch.server";
import { remindMembersOfBatch } from "./remind-members-of-batch.server";

interface SendBatchInput extends BatchKey {
  /** The number of the draft that the trainer saw on the page. */
  draftNo: number;
  /** Of more time: what the trainer ticked on the page, and what that page said. See `TypedExtension`. */
  chosen?: Pick<TypedExtension, "along" | "again">;
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
  | { ok: false; reason: "given-meanwhile" }
  | { ok: false; reason: "invalid"; problems: ExtensionProblems };

/** What happened in the transaction. `first`: false if the batch was sent before. */
type Sending = { ok: true; first: boolean; reached: number } | Refusal | TooManyTriesRefusal;

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
  const { trainerId, now } = input;
  const standing = await findBatchStanding(pool, input);
  if (!standing) return { ok: false, reason: "not-found" };
  if (standing.isSent) return { ok: true };
  const isCounted = standing.act !== "remove";
  // Before anything is locked or anybody is read, because somebody may click twenty times.
  const refusal = isCounted && (await findBatchLimitRefusal(pool, { limits, trainerId, now }));
  if (refusal) return (await findBatchStanding(pool, input))?.isSent ? { ok: true } : refusal;
  // Of two clicks, the second waits for the first without a connection, and then sees that it was sent.
  return inTurn(trainerId, async () => {
    if ((await findBatchStanding(pool, input))?.isSent) return { ok: true };
    const sending = await send(pool, releases, input);
    if (!sending.ok) return sending;
    if (isCounted && sending.first && sending.reached > 0) await limits.consume("trainer-message", trainerId);
    return { ok: true };
  });
}

const inTurn = createOneAtATime();

function send(pool: Pool, releases: ReleaseCache, input: Omit<SendBatchInput, "limits">): Promise<Sending> {
  const { cohortId, trainerId, draftNo, chosen, mail, now } = input;
  const key = { cohortId, trainerId };
  return pool.begin(async (tx): Promise<Sending> => {
    await lockBatchesOfTrainer(tx, trainerId);
    const cohort = await lockCohortOfTrainer(tx, key);
    const standing = cohort && (await findBatchStanding(tx, input, { lock: true }));
    if (!cohort || !standing) return { ok: false, reason: "not-found" };
    if (standing.isSent) return { ok: true, first: false, reached: 0 };
    if (standing.draftNo !== draftNo || (needsDraft(standing.act) && !standing.hasDraft))
      return { ok: false, reason: "changed" };
    const refusal = standing.act === "remove" ? null : await findBatchLimitRefusalUnderLock(tx, { trainerId, now });
    if (refusal) return refusal;
    const found = await findBatch(tx, input);
    const batch = found && addToDraft(found, chosen);
    if (!batch) return { ok: false, reason: "not-found" };
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

function addToDraft(batch: Batch, chosen: SendBatchInput["chosen"]): Batch {
  return batch.draft && "scope" in batch.draft ? { ...batch, draft: { ...batch.draft, ...chosen } } : batch;
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
