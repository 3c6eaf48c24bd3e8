import { listSteps } from "~/content/release/closing-case/closing-case";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { readWrittenText } from "~/platform/text/typed-text";
import { returnIfLearnerDeleted } from "../attempt/run-transaction-with-conflict-retry.server";
import type { AnsweringLearner } from "../attempt/validate-and-grade-answer";
import { insertFirstEnrolment } from "../enrolment/enrolments.sql.server";
import { countMostOptionsInAnyEdition, insertChoice, lockLearnerForChoice } from "./choices.sql.server";
import { maxChoiceReasonLength } from "./closing-case-page-data";
import { findNextOpenStep, isComplete } from "./compose-closing-case-pages";
import { getClosingCase } from "./get-closing-case.server";

interface ChoiceInput {
  learner: AnsweringLearner;
  courseId: string;
  stepId: string;
  /** The number of the option, from 1. */
  option: number;
  reason: string;
  now: Date;
}

type ChoiceOutcome =
  /** `next`: the next step without a choice, or null if every step has one. */
  | { ok: true; next: string | null }
  /**
   * `outdated`: another edition, or an earlier text of this one, has the step or the option. `closed`: the learner already chose at every
   * step, so nothing changes any more. `learner-gone`: the account was deleted, or the guest was merged into an account, in the meantime.
   */
  | { ok: false; reason: "not-found" | "outdated" | "not-offered" | "too-long" | "closed" | "learner-gone" };

/**
 * Stores what a learner chooses at a step of the closing case, and why. It has no score, and nobody else sees it. Another choice later is
 * a new row; the same choice again stores nothing. The first choice enrols the learner, as the first answer does, so that their edition stays
 * theirs when a new one opens.
 */
export async function saveClosingCaseChoice(
  pool: Pool,
  releases: ReleaseCache,
  input: ChoiceInput,
): Promise<ChoiceOutcome> {
  const { learner, courseId, stepId, option, now } = input;
  const { text: reason, isLong } = readWrittenText(input.reason, maxChoiceReasonLength);
  const saving = pool.begin(async (db): Promise<ChoiceOutcome> => {
    const readerId = "id" in learner ? learner.id : null;
    if (readerId !== null) await lockLearnerForChoice(db, readerId);
    const found = await getClosingCase(db, releases, { learnerId: readerId, courseId });
    const step = found && listSteps(found.reader.closingCase).find(({ id }) => id === stepId);
    const isOption = Number.isInteger(option) && option >= 1;
    if (!found || !step || !isOption || option > step.options.length) {
      const isElsewhere = isOption && option <= (await countMostOptionsInAnyEdition(db, { courseId, stepId }));
      if (isElsewhere) return { ok: false, reason: "outdated" };
      return { ok: false, reason: step ? "not-offered" : "not-found" };
    }
    const { reader, stored, label } = found;
    if (isLong) return { ok: false, reason: "too-long" };
    const latest = stored.find((choice) => choice.stepId === stepId);
    const choices = new Map([...reader.choices, [stepId, { option, reason }]]);
    const next = findNextOpenStep({ ...reader, choices }, stepId);
    if (latest?.option === option && latest.reason === reason) return { ok: true, next };
    if (isComplete(reader)) return { ok: false, reason: "closed" };
    const learnerId = "id" in learner ? learner.id : await learner.create(db);
    await insertFirstEnrolment(db, { learnerId, courseId, label, now });
    const seq = (latest?.seq ?? 0) + 1;
    await insertChoice(db, { learnerId, courseId, label, stepId, seq, option, reason, now });
    return { ok: true, next };
  });
  return returnIfLearnerDeleted({ ok: false, reason: "learner-gone" }, saving);
}
