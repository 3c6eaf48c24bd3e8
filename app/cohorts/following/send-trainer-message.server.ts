import { v5 } from "uuid";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { lockMembersAndFindMailData } from "../acting/members.sql.server";
import { type MessageTextProblems, validateMessageText } from "../acting/message-text";
import { writeToMembers } from "../acting/write-to-members.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { isTrainerMessageSent, type MemberKey } from "./following.sql.server";

interface TrainerMessageInput extends MemberKey {
  /** The id of the form, created when the form was shown. If the same form is sent twice, the member gets one message. */
  formId: string;
  subject: string;
  text: string;
  /** Whether replies go to the trainer's own address, which the member then sees. */
  replies?: boolean;
  limits: RateLimiter;
  mail: BulkMailQueue;
  now: Date;
}

type TrainerMessageOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: MessageTextProblems }
  | TooManyTriesRefusal;

/**
 * Sends a message of a trainer to a member: by mail, and on the member's page of the cohort. The trainer does not see the member's address.
 */
export async function sendTrainerMessage(
  pool: Pool,
  releases: ReleaseCache,
  input: TrainerMessageInput,
): Promise<TrainerMessageOutcome> {
  const { limits, mail, now, cohortId, trainerId, learnerId, replies = false } = input;
  const key = { cohortId, trainerId, learnerId };
  const checked = validateMessageText(input);
  if (!checked.ok) return { ok: false, reason: "invalid", problems: checked.problems };
  const { message } = checked;
  // The message's id is made from the form's id, the trainer and the text. If the text changed, it is a new message.
  const id = v5(JSON.stringify([cohortId, trainerId, message.subject, message.text]), input.formId);
  if (await isTrainerMessageSent(pool, { ...key, id })) return { ok: true };
  const limit = await limits.consume("trainer-message", trainerId);
  if (!limit.ok) return limit;
  return pool.begin(async (tx): Promise<TrainerMessageOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const members = cohort ? await lockMembersAndFindMailData(tx, { ...key, learnerIds: [learnerId] }) : [];
    if (!cohort || members.length === 0) return { ok: false, reason: "not-found" };
    await writeToMembers(tx, releases, { ...key, cohort, members, id, message, replies, mail, now });
    return { ok: true };
  });
}
