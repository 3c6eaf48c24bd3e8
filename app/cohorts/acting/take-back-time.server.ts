import { recordAuditEvents } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { CohortWithTrainerRole } from "../group/cohort";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { insertNeedItems } from "../needs/need-items.sql.server";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { type Deadline, listEffectiveDeadlinesOfMember, sortScopes } from "../needs/reasons";
import { composeEndAfterTakingBack } from "../needs/standing";
import type { GivenTime } from "./extension-rules";
import { readTitlesOfScopes } from "./give-members-more-time.server";
import {
  findWriter,
  insertTimesTakenBack,
  lockMembersAndFindMailData,
  type MemberToMail,
  selectExtensionsOfMember,
} from "./members.sql.server";
import { listTimesThatStand, type StoredExtension } from "./time-in-force";

interface TimeToTakeBack extends CohortTrainerKey {
  learnerId: string;
  /** What the trainer saw: the time that one act gave. If one of it is not the latest any more, nothing changes. */
  given: readonly GivenTime[];
  mail: BulkMailQueue;
  now: Date;
}

type TakeBackOutcome = { ok: true } | { ok: false; reason: "not-found" | "changed" };

/**
 * Takes back the time that a member got by one act. What holds then is the latest other time that still stands, or else the deadline of the
 * cohort. The extensions stay on record. The member gets one mail. Doing it twice has no further effect.
 */
export function takeBackTime(pool: Pool, releases: ReleaseCache, input: TimeToTakeBack): Promise<TakeBackOutcome> {
  const { cohortId, trainerId, learnerId, given, now } = input;
  const key = { cohortId, trainerId, learnerIds: [learnerId] };
  return pool.begin(async (tx): Promise<TakeBackOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const [member] = cohort ? await lockMembersAndFindMailData(tx, key) : [];
    if (!cohort || !member) return { ok: false, reason: "not-found" };
    const stored = await selectExtensionsOfMember(tx, { cohortId, trainerId, learnerId });
    const lastOf = (scope: string) =>
      stored.filter((each) => each.scope === scope).reduce((a, b) => (b.seq > a.seq ? b : a), noExtension);
    if (given.length === 0) return { ok: false, reason: "changed" };
    if (given.every(({ scope, seq }) => lastOf(scope).takesBack === seq)) return { ok: true };
    const isHeld = ({ scope, seq }: GivenTime) => listTimesThatStand(stored, scope)[0]?.seq === seq;
    if (!given.every(isHeld)) return { ok: false, reason: "changed" };
    const taken = given.map(({ scope, seq }) => {
      const [, before] = listTimesThatStand(stored, scope);
      return { scope, seq: lastOf(scope).seq + 1, dueAt: before?.dueAt ?? null, takesBack: seq };
    });
    await insertTimesTakenBack(tx, { cohortId, trainerId, learnerId, taken, now });
    const events = taken.map(({ scope, seq }) => ({
      actor: trainerId,
      subject: learnerId,
      action: "cohort-extension-taken-back" as const,
      object: `${cohortId}:${scope}:${seq}`,
    }));
    await recordAuditEvents(tx, events, now);
    await tellAndRemember(tx, releases, { ...input, cohort, member });
    return { ok: true };
  });
}

const noExtension: StoredExtension = { scope: "", seq: 0, dueAt: null, takesBack: null };

interface TakenBack extends TimeToTakeBack {
  cohort: CohortWithTrainerRole;
  member: MemberToMail;
}

/**
 * Sends the mail, and remembers what was taken back. Who is late by this, and stands apart because they had got more time, is in the list of
 * who needs a trainer again.
 */
async function tellAndRemember(tx: Db, releases: ReleaseCache, input: TakenBack): Promise<void> {
  const { cohortId, trainerId, learnerId, cohort, member, mail, now } = input;
  const key = { cohortId, trainerId };
  const read = await readMembersWithReasons(tx, releases, { ...key, learnerIds: [learnerId], cohort, now });
  const [found] = read.members;
  if (!found) return;
  const lessonIds = found.own.lessons.map(({ id }) => id);
  const scopes = sortScopes(
    input.given.map(({ scope }) => scope),
    lessonIds,
  );
  const writer = await findWriter(tx, key);
  const plan = { scopesOf: () => scopes, labelOf: () => found.member.label };
  const titles = (await readTitlesOfScopes(tx, releases, cohort.courseId, plan))(learnerId);
  const own = listEffectiveDeadlinesOfMember(read.deadlines, found.member.extensions);
  const deadlines = scopes.map((scope, at) => {
    const isOf = (each: Deadline) => each.scope === scope;
    const [due, ofGroup] = [own.find(isOf)?.dueAt, read.deadlines.find(isOf)?.dueAt];
    const isEarlierTime = due !== undefined && due.getTime() !== ofGroup?.getTime();
    return { lesson: titles[at] ?? "", due: due?.toISOString() ?? "", again: isEarlierTime };
  });
  const { name, email, locale } = member;
  const about = { cohort: cohort.name, cohortId, trainer: writer?.name ?? "", deadlines: JSON.stringify(deadlines) };
  const outgoing = { idempotencyKey: `extension-taken-back:${newId(now)}`, recipient: email, locale };
  await mail.enqueueAll(tx, [{ ...outgoing, template: "extension-taken-back", data: { ...about, name } }], now);
  const after = composeEndAfterTakingBack({ reasons: found.needs, earlier: found.member.needItem, now });
  const until = after.until === null ? null : new Date(after.until);
  const members = [{ learnerId, id: newId(now), until, reasons: after.reasons, scopes }];
  await insertNeedItems(tx, { ...key, kind: "taken-back", note: "", members, now });
}
