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
import { sortScopes } from "../needs/reasons";
import { composeEndAfterTakingBack } from "../needs/standing";
import type { GivenTime } from "./extension-rules";
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
  /** What the trainer saw: the time that one act gave. If one of it is not the latest any more, nothing changes. */
  given: readonly GivenTime[];
  mail: BulkMailQueue;
  now: Date;
}

type TakeBackOutcome = { ok: true } | { ok: false; reason: "not-found" | "changed" };

/**
 * Takes back the time that a member got by one act, so that the deadlines of the cohort hold again. The extensions stay on record. The
 * member gets one mail. Doing it twice has no further effect.
 */
export function takeBackTime(pool: Pool, releases: ReleaseCache, input: TimeToTakeBack): Promise<TakeBackOutcome> {
  const { cohortId, trainerId, learnerId, given, now } = input;
  const key = { cohortId, trainerId, learnerIds: [learnerId] };
  return pool.begin(async (tx): Promise<TakeBackOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const [member] = cohort ? await lockMembersAndFindMailData(tx, key) : [];
    if (!cohort || !member) return { ok: false, reason: "not-found" };
    const latest = new Map((await selectLatestExtensions(tx, key)).map((each) => [each.scope, each]));
    const isTaken = ({ scope, seq }: GivenTime) =>
      latest.get(scope)?.dueAt === null && latest.get(scope)?.seq === seq + 1;
    if (given.length === 0) return { ok: false, reason: "changed" };
    if (given.every(isTaken)) return { ok: true };
    const isHeld = ({ scope, seq }: GivenTime) => latest.get(scope)?.seq === seq && latest.get(scope)?.dueAt != null;
    if (!given.every(isHeld)) return { ok: false, reason: "changed" };
    const extensions = given.map(({ scope, seq }) => ({ learnerId, scope, seq: seq + 1 }));
    await insertDeadlineExtensions(tx, { ...key, extensions, dueAt: null, reason: "", now });
    const events = extensions.map(({ scope, seq }) => ({
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
  const deadlines = scopes.map((scope, at) => {
    const due = read.deadlines.find((each) => each.scope === scope)?.dueAt.toISOString() ?? "";
    return { lesson: titles[at] ?? "", due };
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
