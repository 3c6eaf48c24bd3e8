import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import { addFixedLessonOrderRequirement } from "~/learning/practice/fixed-order.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import { parseConsentTextVersion } from "./consent-text";
import { type JoinRefusal, type JoinTicket, parseJoinTicket } from "./join-ticket";
import {
  findJoinTicketWithCohort,
  hasLearnerUsedJoinCode,
  type JoinTicketRow,
  markInvitationAccepted,
  markInvitationToOwnEmailAccepted,
  takeJoinCodePlace,
} from "./join-tickets.sql.server";
import type { JoinOffer } from "./membership";
import {
  findMembershipStatus,
  hasCohortRoomForMember,
  insertMembershipState,
  lockCohortRow,
  type MembershipStatus,
} from "./memberships.sql.server";

type JoinOfferOutcome =
  | { ok: true; offer: JoinOffer }
  | { ok: false; reason: "member"; cohortId: string }
  | { ok: false; reason: JoinRefusal };

/**
 * Returns what a cohort shows to a person who has a join code or an invitation (`ticket`) for it. Looking does not use the ticket up.
 * `learnerId`: null for a person without an account.
 */
export async function getJoinOffer(
  db: Db,
  { ticket: text, learnerId, now }: { ticket: string; learnerId: string | null; now: Date },
): Promise<JoinOfferOutcome> {
  const judged = await judge(db, { text, learnerId, now });
  if (!judged.ok) return judged;
  const { id, courseId, name, startsOn, endsOn, lessonOrder, welcome, trainers, deadlines } = judged.row;
  return { ok: true, offer: { id, courseId, name, startsOn, endsOn, lessonOrder, welcome, trainers, deadlines } };
}

type JoinOutcome =
  | { ok: true; cohortId: string }
  /** The learner is already a member of the cohort. */
  | { ok: false; reason: "member"; cohortId: string }
  | { ok: false; reason: JoinRefusal };

/**
 * Makes a learner a member of the cohort for which they have a join code or an invitation (`ticket`). A learner who left can join again.
 * @param input.consent the version of the text about what trainers see, as the form of the learner named it
 */
export function joinCohort(
  pool: Pool,
  { ticket: text, learnerId, consent, now }: { ticket: string; learnerId: string; consent: string; now: Date },
): Promise<JoinOutcome> {
  return pool.begin(async (tx): Promise<JoinOutcome> => {
    const found = await judge(tx, { text, learnerId, now });
    if (!found.ok) return found;
    const cohortId = found.row.id;
    const cohort = await lockCohortRow(tx, { cohortId });
    // The ticket is checked again after the lock, because something may have changed while this request waited for it.
    const judged = await judge(tx, { text, learnerId, now });
    if (!judged.ok) return judged;
    if (!cohort) return { ok: false, reason: "unknown" };
    const refusal = await redeem(tx, judged, { learnerId, now });
    if (refusal) return { ok: false, reason: refusal };
    await markInvitationToOwnEmailAccepted(tx, { cohortId, learnerId, now });
    const seq = judged.status.seq + 1;
    await insertMembershipState(tx, {
      cohortId,
      learnerId,
      seq,
      state: "joined",
      consent: parseConsentTextVersion(consent),
      now,
    });
    if (cohort.lessonOrder === "fixed") {
      await addFixedLessonOrderRequirement(tx, {
        learnerIds: [learnerId],
        courseId: cohort.courseId,
        source: cohortId,
      });
    }
    const event = { actor: learnerId, subject: learnerId, object: cohortId };
    await recordAuditEvent(tx, { ...event, action: "cohort-joined", now });
    return { ok: true, cohortId };
  });
}

async function redeem(
  tx: Db,
  { ticket, row }: Judged,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<JoinRefusal | null> {
  if (ticket.kind === "code") {
    return (await takeJoinCodePlace(tx, { joinCodeId: row.ticketId, learnerId, now })) ? null : "full";
  }
  // The learner accepted this invitation before, left the cohort, and now comes back.
  if (row.accepted) return null;
  return (await markInvitationAccepted(tx, { invitationId: row.ticketId, learnerId, now })) ? null : "used";
}

interface Judged {
  ok: true;
  ticket: JoinTicket;
  row: JoinTicketRow;
  status: MembershipStatus;
}

async function judge(
  db: Db,
  { text, learnerId, now }: { text: string; learnerId: string | null; now: Date },
): Promise<Judged | Exclude<JoinOfferOutcome, { ok: true }>> {
  const ticket = parseJoinTicket(text);
  const row = ticket && (await findJoinTicketWithCohort(db, ticket));
  if (!ticket || !row) return { ok: false, reason: "unknown" };
  const cohortId = row.id;
  const nobody = { trains: false, state: null, at: null, seq: 0, consent: "", since: null };
  const status = learnerId === null ? nobody : await findMembershipStatus(db, { cohortId, learnerId });
  if (status.state === "joined") return { ok: false, reason: "member", cohortId };
  if (status.trains) return { ok: false, reason: "trainer" };
  const reason = refuseTicket(ticket, row, { learnerId, now }) ?? (isTooOld(row, status) ? "removed" : null);
  if (reason) return { ok: false, reason };
  if (row.taken) {
    const own = learnerId !== null && (await hasLearnerUsedJoinCode(db, { joinCodeId: row.ticketId, learnerId }));
    if (!own) return { ok: false, reason: "full" };
  }
  if (!(await hasCohortRoomForMember(db, { cohortId }))) return { ok: false, reason: "full" };
  return { ok: true, ticket, row, status };
}

function refuseTicket(
  ticket: JoinTicket,
  row: JoinTicketRow,
  { learnerId, now }: { learnerId: string | null; now: Date },
): JoinRefusal | null {
  if (row.endedAt) return ticket.kind === "code" ? "revoked" : "withdrawn";
  if (row.accepted && row.acceptedBy !== learnerId) return "used";
  // A cohort in the archive is over for who wants to join. Nobody can join one without a trainer either: nobody would see its members.
  if (formatAmsterdamDay(now) > row.endsOn || row.archived || row.trainers.length === 0) return "cohort-over";
  return row.ticketEndsAt <= now ? "expired" : null;
}

/**
 * Returns whether a trainer removed the person after this join code or invitation was made. Such a person can only join with a newer one.
 */
function isTooOld({ issuedAt }: JoinTicketRow, { state, at }: MembershipStatus): boolean {
  return state === "removed" && at !== null && issuedAt <= at;
}
