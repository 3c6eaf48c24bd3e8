import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { findAttemptPolicy } from "../policies.server";
import type { StoredAttempt } from "../records/stored-attempts.sql.server";
import type { RemarkRecipient } from "./remark.sql.server";

interface PassingMail {
  /** The attempts of the learner in the course that passed before. */
  passedBefore: readonly StoredAttempt[];
  /** Those that pass now, and did not before. */
  passedNow: readonly StoredAttempt[];
  recipient: RemarkRecipient;
  mail: MailQueue;
  now: Date;
}

/**
 * Queues one mail to a learner about the lessons, and the final test, that they passed by being marked again. What another attempt had passed
 * already is left out. Returns false if nothing is left.
 */
export async function enqueueMailAboutPassing(
  db: Db,
  releases: ReleaseCache,
  { passedBefore, passedNow, recipient, mail, now }: PassingMail,
): Promise<boolean> {
  const old = new Set(passedBefore.map(nameWhatIsPassed));
  const passed = passedNow.filter((attempt) => !old.has(nameWhatIsPassed(attempt)));
  const [first] = passed;
  if (!first) return false;
  const { content, lessons } = await releases.get(db, first.releaseId);
  const titles = new Map(passed.flatMap(({ scope }) => (lessons.has(scope) ? [[scope, lessons.get(scope)]] : [])));
  const data = {
    name: recipient.name,
    course: content.title,
    courseId: content.courseId,
    lessons: JSON.stringify(
      [...titles.values()].map((lesson) => ({ number: lesson?.number, heading: lesson?.heading })),
    ),
    test: passed.some((attempt) => !passesLesson(attempt)),
  };
  const idempotencyKey = `marked-again-${first.id}-${first.results.length}`;
  const { email, locale } = recipient;
  await mail.enqueue(db, { idempotencyKey, recipient: email, template: "marked-again", locale, data }, now);
  return true;
}

const passesLesson = ({ kind }: StoredAttempt) => findAttemptPolicy(kind).countsFor.includes("lesson");

/** Returns a text that is the same for attempts that pass the same: a lesson of an edition, or the test of a pool. */
const nameWhatIsPassed = (attempt: StoredAttempt) =>
  JSON.stringify([attempt.kind, attempt.label, passesLesson(attempt) ? attempt.scope : null]);
