import { v5 } from "uuid";
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { readWrittenText } from "~/platform/text/typed-text";
import { lockMemberAndFindMailData, type MemberKey } from "../following/following.sql.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { insertNeedItems, selectLatestNeedItemIds } from "./need-items.sql.server";
import { readMembersWithReasons } from "./read-members-with-reasons.server";
import { findDayOfChoice, findProblemOfDay, maxNeedNoteLength, type NeedChoice, startOfDay } from "./standing";

interface ArrangementInput extends MemberKey {
  /** The id of the form, created when the form was shown. If the same form is sent twice, it is stored once, unless something else was done in between. */
  formId: string;
  choice: NeedChoice;
  /** For the choice `day`: the day as it was typed, such as 2026-12-07. Empty for every other choice. */
  day: string;
  note: string;
  /** The day on which the page was shown, such as 2026-11-29, if it is known: see `findDayOfChoice`. */
  shownOn?: string | undefined;
  now: Date;
}

type ArrangementProblems = {
  /** A day was typed, and another choice than that day was made. */
  choice?: "day-unused" | undefined;
  day?: "day-invalid" | "day-past" | "day-far" | undefined;
  note?: "note-long" | undefined;
};

type ArrangementOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: ArrangementProblems };

const kinds = { done: "done", tomorrow: "later", "next-week": "later", day: "later", back: "back" } as const;

/**
 * Sets a member apart until a day ("done" or "later"), or puts the member back in the list. Other trainers of the cohort see it, with the
 * note. The log of the member says that it was done and that there is a note, without its words.
 */
export async function arrangeMember(
  pool: Pool,
  releases: ReleaseCache,
  input: ArrangementInput,
): Promise<ArrangementOutcome> {
  const { cohortId, trainerId, learnerId, formId, choice, now } = input;
  const key = { cohortId, trainerId, learnerId };
  // To put somebody back needs no words.
  const written = readWrittenText(input.note, maxNeedNoteLength);
  const [note, isLong] = choice === "back" ? ["", false] : [written.text, written.isLong];
  const day = choice === "back" ? null : findDayOfChoice(choice, now, input.day, input.shownOn);
  const problems: ArrangementProblems = {
    choice: choice !== "day" && choice !== "back" && input.day.trim() !== "" ? "day-unused" : undefined,
    day: (day !== null && findProblemOfDay(day, now)) || undefined,
    note: isLong ? "note-long" : undefined,
  };
  return pool.begin(async (tx): Promise<ArrangementOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    if (!cohort || !(await lockMemberAndFindMailData(tx, key))) return { ok: false, reason: "not-found" };
    if (Object.values(problems).some(Boolean)) return { ok: false, reason: "invalid", problems };
    const [latest = null, before = null] = await selectLatestNeedItemIds(tx, key);
    // The item's id is made from the form's id, what was chosen and the item before it. So two clicks store one item, and a form that was used
    // before stores another one if something else was done since.
    const idAfter = (previous: string | null) =>
      v5(JSON.stringify([cohortId, trainerId, learnerId, choice, day, note, previous]), formId);
    if (latest !== null && latest === idAfter(before)) return { ok: true };
    const id = idAfter(latest);
    const asked = { cohortId, trainerId, cohort, learnerIds: [learnerId], now };
    const { members } = await readMembersWithReasons(tx, releases, asked);
    const kind = kinds[choice];
    const until = day === null ? null : startOfDay(day);
    const items = members.map(({ needs: reasons }) => ({ learnerId, id, until, reasons }));
    const stored = await insertNeedItems(tx, { cohortId, trainerId, kind, note, members: items, now });
    if (stored > 0) await recordArrangement(tx, { ...key, kind, hasNote: note !== "", now });
    return { ok: true };
  });
}

function recordArrangement(
  tx: Db,
  {
    cohortId,
    trainerId,
    learnerId,
    kind,
    hasNote,
    now,
  }: MemberKey & { kind: "done" | "later" | "back"; hasNote: boolean; now: Date },
): Promise<void> {
  const action = hasNote ? "cohort-need-noted" : (`cohort-need-${kind}` as const);
  return recordAuditEvent(tx, { actor: trainerId, subject: learnerId, action, object: cohortId, now });
}
