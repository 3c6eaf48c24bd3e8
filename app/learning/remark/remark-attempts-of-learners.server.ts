import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { QuestionRevisionReader } from "~/content/release/question-revisions.server";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { closingCause, type StoredMarking } from "../attempt/attempt";
import { insertMarkings } from "../attempt/attempt.sql.server";
import { findQuestionsOfAttempt } from "../attempt/compose-attempt";
import { lockLearnersOfCards } from "../cards/cards.sql.server";
import { rebuildCardsOfLearners } from "../cards/rebuild-cards.server";
import { findAttemptPolicy, listAttemptKindsMarkedOpen, listAttemptKindsUsedBy } from "../policies.server";
import {
  listStoredAttemptsOfLearners,
  listStoredAttemptsWithOtherRevisions,
  type StoredAttempt,
} from "../records/stored-attempts.sql.server";
import { enqueueMailAboutPassing } from "./mail-about-passing.server";
import type { NewestKeys } from "./newest-keys";
import {
  type HeldMark,
  insertLaterResult,
  listHeldMarks,
  lockAttemptsWithQuestions,
  lockRecipients,
} from "./remark.sql.server";
import type { RemarkedAttemptSummary, RemarkReportBuilder } from "./remark-report";
import { type RemarkedAttempt, type RemarkOptions, remarkAttempt, remarkOpenAttempt } from "./remark-rules";

/** What marking the attempts of some learners needs to know. */
export interface RemarkBatch {
  courseId: string;
  dryRun: boolean;
  kinds: string[];
  keys: NewestKeys;
  options: RemarkOptions;
  revisions: QuestionRevisionReader;
  mail: MailQueue;
  report: RemarkReportBuilder;
  now: Date;
}

/**
 * Marks the closed attempts of some learners again, and those that are marked open. Stores what changed, with their cards and the mails about
 * it. Call it in a transaction, except for a dry run, which writes and locks nothing.
 */
export async function remarkAttemptsOfLearners(
  db: Db,
  releases: ReleaseCache,
  learnerIds: string[],
  batch: RemarkBatch,
): Promise<void> {
  const { courseId, kinds, keys, dryRun } = batch;
  // The accounts are locked first, as deleting an account does, so that there is no deadlock.
  const recipients = dryRun ? new Map() : await lockRecipients(db, learnerIds);
  if (!dryRun) {
    await lockLearnersOfCards(db, learnerIds);
    await lockAttemptsWithQuestions(db, { courseId, learnerIds, questionIds: keys.questionIds });
  }
  const stored = await listStoredAttemptsOfLearners(db, { courseId, kinds, learnerIds });
  const marks = await listHeldMarks(db, { courseId, learnerIds });
  const withOtherMarks = new Set(await remarkOpenAttempts(db, releases, learnerIds, batch));
  for (const learnerId of learnerIds) {
    const attempts = stored.filter((each) => each.learnerId === learnerId);
    const passedBefore: StoredAttempt[] = [];
    const passedNow: StoredAttempt[] = [];
    for (const attempt of attempts) {
      const laterMark = findLaterMark(attempt, marks.get(learnerId));
      const remarked = await remarkStoredAttempt(db, releases, { attempt, laterMark }, batch);
      if (remarked && remarked.markings.length > 0) withOtherMarks.add(learnerId);
      if (remarked?.passedBefore) passedBefore.push(attempt);
      else if (remarked?.passesNow) passedNow.push(attempt);
    }
    if (passedNow.length === 0) continue;
    const recipient = recipients.get(learnerId);
    const isQueued =
      recipient && (await enqueueMailAboutPassing(db, releases, { passedBefore, passedNow, recipient, ...batch }));
    if (isQueued) batch.report.figures.mails += 1;
  }
  if (!dryRun) await rebuildCardsOfLearners(db, releases, { learnerIds: [...withOtherMarks], courseId });
}

/**
 * Marks the answers of some learners again in attempts that never close, if these asked a question in an older revision. Returns the ids of
 * the learners who got another mark.
 */
async function remarkOpenAttempts(
  db: Db,
  releases: ReleaseCache,
  learnerIds: string[],
  batch: RemarkBatch,
): Promise<string[]> {
  const { courseId, keys, options, report, dryRun } = batch;
  const kinds = listAttemptKindsMarkedOpen();
  const { revisions } = keys;
  const attempts = await listStoredAttemptsWithOtherRevisions(db, { courseId, kinds, learnerIds, revisions });
  const withOtherMarks: string[] = [];
  for (const attempt of attempts) {
    const { id: attemptId, learnerId, kind, answers } = attempt;
    const release = await releases.get(db, attempt.releaseId);
    const questions = findQuestionsOfAttempt(release, attempt.items);
    const known = await addRecords(db, attempt, batch);
    const open = { policy: findAttemptPolicy(kind), release, questions, answers, markings: known };
    const { effects, markings } = remarkOpenAttempt(open, keys, options);
    for (const { question, effect } of effects) report.addEffect(question, effect);
    if (markings.length === 0) continue;
    report.figures.markings += markings.length;
    withOtherMarks.push(learnerId);
    if (!dryRun) await insertMarkings(db, { learnerId, attemptId, markings });
  }
  return withOtherMarks;
}

/** Returns the mark of the learner's edition now, if an attempt at its pool passes by it too: see `findPassedAttempt`. Otherwise null. */
function findLaterMark({ kind, label }: StoredAttempt, held: HeldMark | undefined): number | null {
  const isOfPool = label === held?.pool && findAttemptPolicy(kind).countsFor.includes("certificate");
  return isOfPool ? held.mark : null;
}

/** Marks one attempt again, and stores what changed. Returns null if the attempt is open. */
async function remarkStoredAttempt(
  db: Db,
  releases: ReleaseCache,
  { attempt, laterMark }: { attempt: StoredAttempt; laterMark: number | null },
  batch: RemarkBatch,
): Promise<RemarkedAttempt | null> {
  const { keys, options, report, dryRun } = batch;
  const release = await releases.get(db, attempt.releaseId);
  const questions = findQuestionsOfAttempt(release, attempt.items);
  const { figures } = report;
  if (attempt.results.length === 0) {
    const isAffected = questions.some((question) => {
      const newest = keys.find(question);
      return newest !== null && newest !== "other-options" && !keys.isSameKey(question, newest);
    });
    if (isAffected) figures.open += 1;
    return null;
  }
  const policy = findAttemptPolicy(attempt.kind);
  const markings = await addRecords(db, attempt, batch);
  const { answers, results } = attempt;
  const closed = { policy, release, questions, markings, answers, results, laterMark };
  const remarked = remarkAttempt(closed, keys, options);
  for (const { question, effect } of remarked.effects) report.addEffect(question, effect);
  reportAttempt(attempt, remarked, release, batch);
  if (!dryRun) await store(db, attempt, remarked, batch);
  return remarked;
}

/** Returns the markings of an attempt, each with the question in the revision that marked it. */
async function addRecords(
  db: Db,
  attempt: StoredAttempt,
  { revisions, courseId }: RemarkBatch,
): Promise<StoredMarking[]> {
  const added: StoredMarking[] = [];
  for (const marking of attempt.markings)
    added.push({ ...marking, record: await revisions.get(db, { courseId, ...marking }) });
  return added;
}

function reportAttempt(
  attempt: StoredAttempt,
  remarked: RemarkedAttempt,
  { lessons }: ReleaseWithQuestions,
  { report: { figures, addLesson } }: RemarkBatch,
): void {
  const { passedBefore, passesNow, markings, changed } = remarked;
  figures.attempts += 1;
  figures.markings += markings.length;
  if (changed) figures.results += 1;
  const summary = summarise(attempt, remarked);
  if (!passedBefore && passesNow) figures.passedNow.push(summary);
  if (isLoweredAfterPass(remarked)) figures.loweredAfterPass.push(summary);
  const isRemarked = [...attempt.markings, ...markings].some(({ cause }) => cause !== closingCause);
  const isCounted = listAttemptKindsUsedBy("questions").includes(attempt.kind);
  if (isRemarked && isCounted && lessons.has(attempt.scope)) addLesson(attempt.scope);
}

const isLoweredAfterPass = ({ passedBefore, passKept, before, after }: RemarkedAttempt) =>
  passedBefore && (passKept || after.score < before.score);

function summarise(attempt: StoredAttempt, { before, after, passKept }: RemarkedAttempt): RemarkedAttemptSummary {
  const { learnerId, id, kind, label, scope, number } = attempt;
  return { learnerId, attemptId: id, kind, label, scope, number, before: before.score, after: after.score, passKept };
}

async function store(
  db: Db,
  { learnerId, id: attemptId, results }: StoredAttempt,
  remarked: RemarkedAttempt,
  { options, now }: RemarkBatch,
): Promise<void> {
  const { markings, changed, after, passKept } = remarked;
  if (markings.length > 0) await insertMarkings(db, { learnerId, attemptId, markings });
  if (changed) await insertLaterResult(db, { learnerId, attemptId, no: results.length, result: after, now });
  if (changed && isLoweredAfterPass(remarked)) {
    const action = passKept ? "pass-kept" : "score-lowered";
    const event = { actor: "remark command", subject: learnerId, action, object: attemptId } as const;
    await recordAuditEvent(db, { ...event, reason: options.cause, now });
  }
}
