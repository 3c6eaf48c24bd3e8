import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { CohortWithTrainerRole } from "../group/cohort";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { insertNeedItems } from "../needs/need-items.sql.server";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { readTitlesOfScopes } from "./give-members-more-time.server";
import {
  findWriter,
  insertDeadlineExtensions,
  lockMembersAndFindMailData,
  type MemberToMail,
  selectLatestExtensions,
} from "./members.sql.server";

interface TimeToTakeBack extends CohortTrainerKey {
  learnerId: string;
  /** A lesson's id, or empty for the course as a whole. */
  scope: string;
  /** The number of the extension that the trainer saw. If it is not the latest any more, nothing changes. */
  seq: number;
  mail: BulkMailQueue;
  now: Date;
}

type TakeBackOutcome = { ok: true } | { ok: false; reason: "not-found" | "changed" };

/**
 * Takes back the time that a member got for one deadline, so that the deadline of the cohort holds again. The extension stays on record. The
 * member gets a mail. Doing it twice has no further effect.
 */
export function takeBackTime(pool: Pool, releases: ReleaseCache, input: TimeToTakeBack): Promise<TakeBackOutcome> {
  const { cohortId, trainerId, learnerId, scope, seq, now } = input;
  const key = { cohortId, trainerId, learnerIds: [learnerId] };
  return pool.begin(async (tx): Promise<TakeBackOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const [member] = cohort ? await lockMembersAndFindMailData(tx, key) : [];
    if (!cohort || !member) return { ok: false, reason: "not-found" };
    const held = (await selectLatestExtensions(tx, key)).find((each) => each.scope === scope);
    if (held?.dueAt === null && held.seq === seq + 1) return { ok: true };
    if (held?.seq !== seq || held.dueAt === null) return { ok: false, reason: "changed" };
    const own = { learnerId, scope, seq: seq + 1 };
    await insertDeadlineExtensions(tx, { ...key, extensions: [own], dueAt: null, reason: "", now });
    const event = { actor: trainerId, subject: learnerId, object: `${cohortId}:${scope}:${own.seq}` };
    await recordAuditEvent(tx, { ...event, action: "cohort-extension-taken-back", now });
    await tellAndPutBack(tx, releases, { ...input, cohort, member });
    return { ok: true };
  });
}

interface TakenBack extends TimeToTakeBack {
  cohort: CohortWithTrainerRole;
  member: MemberToMail;
}

/**
 * Sends the mail. Who is late by this, and stands apart because they had got more time, is in the list of who needs a trainer again.
 */
async function tellAndPutBack(tx: Db, releases: ReleaseCache, input: TakenBack): Promise<void> {
  const { cohortId, trainerId, learnerId, scope, cohort, member, mail, now } = input;
  const read = await readMembersWithReasons(tx, releases, {
    cohortId,
    trainerId,
    learnerIds: [learnerId],
    cohort,
    now,
  });
  const [found] = read.members;
  const writer = await findWriter(tx, { cohortId, trainerId });
  const plan = { scopesOf: () => [scope], labelOf: () => found?.member.label ?? null };
  const titlesOf = await readTitlesOfScopes(tx, releases, cohort.courseId, plan);
  const due = read.deadlines.find((each) => each.scope === scope)?.dueAt.toISOString() ?? "";
  const { name, email, locale } = member;
  const about = {
    cohort: cohort.name,
    cohortId,
    trainer: writer?.name ?? "",
    lesson: titlesOf(learnerId)[0] ?? "",
    due,
  };
  const outgoing = { idempotencyKey: `extension-taken-back:${newId(now)}`, recipient: email, locale };
  await mail.enqueueAll(tx, [{ ...outgoing, template: "extension-taken-back", data: { ...about, name } }], now);
  if (found?.member.needItem?.kind !== "extension" || !found.needs.some(({ kind }) => kind === "behind")) return;
  const members = [{ learnerId, id: newId(now), until: null, reasons: [] }];
  await insertNeedItems(tx, { cohortId, trainerId, kind: "back", note: "", members, now });
}
