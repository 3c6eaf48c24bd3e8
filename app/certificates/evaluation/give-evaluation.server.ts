import { returnIfLearnerDeleted } from "~/learning/attempt/run-transaction-with-conflict-retry.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import {
  composeShownEvaluation,
  type EvaluationAnswers,
  type EvaluationOfEdition,
  type EvaluationPageData,
  evaluationQuestions,
  mustRenewShownEvaluation,
  type ShownEvaluation,
} from "./evaluation";
import {
  addToEvaluationTallies,
  countEvaluation,
  findCertificateToEvaluate,
  insertEvaluationGiven,
  selectEvaluatedEditions,
  selectEvaluationTallies,
  selectShownEvaluation,
  selectShownEvaluations,
  updateShownEvaluation,
} from "./evaluations.sql.server";

interface HeldCertificate {
  learnerId: string;
  certificateId: string;
}

/** Returns what a holder can evaluate with their certificate, or null if the learner has no such certificate. */
export async function getEvaluationPageData(db: Db, held: HeldCertificate): Promise<EvaluationPageData | null> {
  const found = await findCertificateToEvaluate(db, held);
  if (!found) return null;
  const { courseId, title, language, label, given } = found;
  return { course: { id: courseId, title, language }, edition: label, given };
}

type GiveEvaluationOutcome = { ok: true } | { ok: false; reason: "not-found" | "given" };

/**
 * Counts the evaluation of a course by the holder of a certificate, once for each edition. What is stored of the answers has no person and no
 * time but the month. The numbers that are shown change only when five more people answered.
 */
export async function giveEvaluation(
  pool: Pool,
  { answers, now, ...held }: HeldCertificate & { answers: EvaluationAnswers; now: Date },
): Promise<GiveEvaluationOutcome> {
  const found = await findCertificateToEvaluate(pool, held);
  if (!found) return { ok: false, reason: "not-found" };
  const month = formatAmsterdamDay(now).slice(0, 7);
  const chosen = evaluationQuestions.map((name) => answers[name]);
  const work = pool.begin(async (tx): Promise<GiveEvaluationOutcome> => {
    if (!(await insertEvaluationGiven(tx, held.learnerId, found))) return { ok: false, reason: "given" };
    const { given, shownPeople } = await countEvaluation(tx, found);
    await addToEvaluationTallies(tx, { ...found, month, answers: chosen });
    if (mustRenewShownEvaluation(given, shownPeople))
      await updateShownEvaluation(tx, found, composeShownEvaluation(await selectEvaluationTallies(tx, found), given));
    return { ok: true };
  });
  return returnIfLearnerDeleted<GiveEvaluationOutcome>({ ok: false, reason: "not-found" }, work);
}

/** Returns the numbers that are shown about an edition, or null as long as fewer than ten people answered. */
export function getShownEvaluation(
  db: Db,
  edition: { courseId: string; label: string },
): Promise<ShownEvaluation | null> {
  return selectShownEvaluation(db, edition);
}

/** Returns the numbers that are shown about the editions of a course, the newest first. Editions of which too few people answered are left out. */
export function listShownEvaluations(db: Db, { courseId }: { courseId: string }): Promise<EvaluationOfEdition[]> {
  return selectShownEvaluations(db, courseId);
}

/** Returns which editions a learner evaluated, for the file with all data about them. What they answered is not known. */
export function exportEvaluatedEditions(db: Db, learnerId: string): Promise<{ course: string; edition: string }[]> {
  return selectEvaluatedEditions(db, learnerId);
}
