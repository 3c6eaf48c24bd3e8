/** Fills a site with texts of the greatest length, and with data for every state that has a page of its own. */
import fs from "node:fs";
import path from "node:path";
import { recalculateStatisticsOfAllLessons } from "../../app/analysis/statistics/recalculate-statistics-of-all-lessons.server";
import type { BuiltCourse } from "../../app/content/release/release";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import { composeMailFile } from "../../app/platform/mail/mail-file";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "./cohorts";
import { composeAnswer, findLessonByNumber, listLessonQuestions } from "./course";
import { composeLongEmail, longCompoundWord, longName, longUrl } from "./long-texts";
import type { AccessTestPeople } from "./people";
import { answerUntilFinal } from "./second-try";
import type { TestSite } from "./site";

const day = 86_400_000;

export interface ExtremeDataIds {
  /** The id of a trainer whose only group has no members. */
  newTrainer: string;
  emptyCohort: string;
  /** The id of a learner who answered every question right, but has no certificate. */
  graduate: string;
}

export async function fillSiteWithExtremeData(
  { pool, dataDir }: Pick<TestSite, "pool" | "dataDir">,
  people: AccessTestPeople,
  course: BuiltCourse,
): Promise<ExtremeDataIds> {
  const now = new Date();
  const { courseId } = course.release;
  const cohortId = people.params.cohort ?? "";
  const newTrainer = await insertTrainer(pool, longName, now);
  const emptyCohort = await insertCohort(pool, { trainerId: newTrainer, courseId, name: longName, now });
  const graduate = await insertLearnerWithAccount(pool, longName, now);
  await answerLessons(pool, course, graduate, "right");
  await answerLessons(pool, course, people.ids.learner, "wrong");
  await people.restore();
  // Adds twelve members, because some figures are shown only for many people.
  for (let n = 0; n < 12; n++) {
    const learnerId = await insertLearnerWithAccount(pool, `${n} ${longName}`.slice(0, 100), now);
    await insertMembership(pool, { cohortId, learnerId, now: new Date(now.getTime() - 20 * day) });
    await answerLessons(pool, course, learnerId, n < 9 ? "wrong" : "right", n % 3 === 0 ? 1 : undefined);
  }
  await recalculateStatisticsOfAllLessons(pool, createReleaseCache(), { now });
  await lengthenNames(pool);
  await writeLetters(pool, people, course, now);
  await invite(pool, cohortId, now);
  writeMails(dataDir, now);
  return { newTrainer, emptyCohort, graduate };
}

async function answerLessons(
  pool: Pool,
  course: BuiltCourse,
  learnerId: string,
  how: "right" | "wrong",
  lessons = course.release.lessons.length,
): Promise<void> {
  const releases = createReleaseCache();
  const { courseId } = course.release;
  for (let number = 1; number <= lessons; number++) {
    const lesson = findLessonByNumber(course, number);
    for (const question of listLessonQuestions(course, lesson)) {
      const fields = composeAnswer(question, how === "right");
      for (const name of Object.keys(fields)) {
        if (name === "text") fields.text = [`${fields.text} ${longCompoundWord} ${longUrl}`];
        else if (name.startsWith("gap-") && how === "wrong") fields[name] = [longCompoundWord];
      }
      const input = { learner: { id: learnerId }, courseId, lessonId: lesson.id, questionId: question.id, round: 1 };
      await answerUntilFinal(pool, releases, question, { ...input, fields, now: new Date() }, false);
    }
  }
}

async function lengthenNames(pool: Pool): Promise<void> {
  const accounts = await pool<{ learnerId: string }[]>`select learner_id as "learnerId" from account`;
  for (const [n, { learnerId }] of accounts.entries()) {
    await pool`update account set name = ${longName}, email = ${composeLongEmail(n)} where learner_id = ${learnerId}`;
  }
  await pool`update cohort set name = ${longName}, welcome = ${`${longName}\n${longCompoundWord} ${longUrl}`}`;
  await pool`update session set device = ${longName}`;
}

/**
 * Writes long texts in everything that people send: messages, extensions (later deadlines), deadlines, notes, problem reports and mails.
 */
async function writeLetters(pool: Pool, people: AccessTestPeople, course: BuiltCourse, now: Date): Promise<void> {
  const { learner, trainer } = people.ids;
  const { cohort = "", lesson = "" } = people.params;
  const { courseId } = course.release;
  const text = `${longCompoundWord} ${longUrl}\n\n${longName}`;
  const key = newId(now);
  await pool`
    insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at, tries, last_error)
    values (${newId(now)}, ${key}, ${composeLongEmail(900)}, 'trainer-message', ${pool.json({ name: longName, subject: longName, text })}, ${now}, 3, ${text})`;
  await pool`
    insert into trainer_message (learner_id, id, cohort_id, actor, subject, text, mail_key, at)
    values (${learner}, ${newId(now)}, ${cohort}, ${trainer}, ${longName}, ${text}, ${key}, ${now})`;
  const due = new Date(now.getTime() + 3 * day);
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohort}, ${lesson}, ${new Date(now.getTime() - day)}), (${cohort}, '', ${due})`;
  await pool`
    insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${learner}, ${cohort}, ${lesson}, 1, ${due}, ${text}, ${trainer}, ${now})`;
  for (const place of ["pre-question:vooraf", "recall:terugblik"]) {
    await pool`
      insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
      values (${learner}, ${newId(now)}, ${courseId}, ${lesson}, ${place}, ${text}, ${now})`;
  }
  const report = newId(now);
  await pool`
    insert into problem_report (id, at, course_id, label, release_id, lesson_id, place, lesson_title, place_title, kind, text)
    select ${report}, at, course_id, label, release_id, lesson_id, place, ${longName}, ${longCompoundWord}, kind, ${text} from problem_report`;
  people.params.report = report;
  await pool`insert into problem_report_sender (report_id, email, locale, learner_id) values (${report}, ${composeLongEmail(901)}, 'nl', ${learner})`;
  await pool`
    insert into problem_report_event (report_id, no, kind, at, actor, note) values (${report}, 1, 'seen', ${now}, ${people.ids.administrator}, ${text})`;
  for (const action of ["role-granted", "message-sent", "extension-given", "member-removed"]) {
    await pool`
      insert into audit_event (id, at, actor, subject, action, object, reason)
      values (${newId(now)}, ${now}, ${people.ids.administrator}, ${learner}, ${action}, ${action === "role-granted" ? "trainer" : `cohort:${cohort}`}, ${text})`;
  }
}

/** Writes mail files, as a site without a mail server does. */
function writeMails(dataDir: string, now: Date): void {
  const text = `${longCompoundWord} ${longUrl}\n\n${longName}`;
  const mail = {
    from: composeLongEmail(700),
    to: composeLongEmail(701),
    subject: longName,
    text,
    html: "",
    now,
    messageId: "<1@example.org>",
  };
  fs.mkdirSync(path.join(dataDir, "mail"), { recursive: true });
  fs.writeFileSync(path.join(dataDir, "mail/hostile.eml"), composeMailFile(mail));
}

/** Inserts an invitation to a group in every state, and with the same mails those to become a trainer. */
async function invite(pool: Pool, cohortId: string, now: Date): Promise<void> {
  const later = new Date(now.getTime() + 9 * day);
  const states = ["waiting", "sent", "bounced", "expired", "withdrawn", "lost"];
  for (const [n, state] of states.entries()) {
    const id = newId(now);
    const at = new Date(now.getTime() - (state === "lost" ? 5 * day : 0));
    const until = state === "expired" ? now : later;
    const withdrawn = state === "withdrawn" ? now : null;
    await pool`
      insert into invitation (id, cohort_id, email, name, token_hash, mail_key, invited_at, expires_at, withdrawn_at)
      values (${id}, ${cohortId}, ${composeLongEmail(800 + n)}, ${n % 2 ? longName : ""}, ${Buffer.from(id)}, ${id}, ${at}, ${until}, ${withdrawn})`;
    if (state !== "withdrawn")
      await pool`
        insert into trainer_invitation (id, email, token_hash, mail_key, invited_at, expires_at)
        values (${id}, ${composeLongEmail(800 + n)}, ${Buffer.from(id)}, ${id}, ${at}, ${until})`;
    await pool`
      insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at, sent_at, refused_at, refusal)
      values (${newId(now)}, ${id}, ${composeLongEmail(800 + n)}, 'invitation', '{}', ${at}, ${["sent", "expired", "withdrawn"].includes(state) ? now : null},
        ${state === "bounced" ? now : null}, ${state === "bounced" ? "5.1.1" : null})`;
  }
}
