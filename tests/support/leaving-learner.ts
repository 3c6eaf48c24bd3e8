/**
 * Helpers for tests of what is left of a person: a learner who does everything that is possible on the site with unique words and then
 * leaves, and functions that search for those words.
 */
import { createHash } from "node:crypto";
import { recalculateStatisticsOfAllLessons } from "../../app/analysis/statistics/recalculate-statistics-of-all-lessons.server";
import type { BuiltCourse } from "../../app/content/release/release";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { mailFileDirectoryOf } from "../../app/platform/mail/mail-files.server";
import { accessTable } from "./access-table";
import { bringSourceAndDescribeIt, wordsOfSource } from "./bring-source";
import { insertCohort, insertLearnerWithAccount, insertTrainer } from "./cohorts";
import { composeRightAnswerFields, listLessonQuestions } from "./course";
import { fillColumnsAboutMember } from "./fill-columns";
import { sendRequestAsLearner } from "./people";
import { expect, type TestSite } from "./site";
import {
  createUniqueWords,
  findFilesWithUniqueWords,
  findRowsWithUniqueWords,
  listFoundWordKinds,
  type SearchWordsOfOnePerson,
} from "./unique-words";

export const passwordBeforeChange = "de kat zit op de mat";
/** The password to which the learner changes the first one. */
export const passwordAfterChange = "de hond ligt naast de kachel";
export const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);
export const formatIsoDay = (date: Date) => date.toISOString().slice(0, 10);
/** Returns a function that makes the learner's unique word for one kind of field. */
export const createUniqueWordComposer =
  ({ stem }: SearchWordsOfOnePerson) =>
  (kind: string) =>
    `${stem}${kind}`;
export const composeUniqueEmail = (marked: SearchWordsOfOnePerson, kind = "address") =>
  `${createUniqueWordComposer(marked)(kind)}@example.org`;

interface LeavingLearner {
  marked: SearchWordsOfOnePerson;
  learnerId: string;
  trainerId: string;
  cohortId: string;
  administratorId: string;
}

/** Makes the functions for these tests. `course`: the example course. `log`: returns what the server has logged. */
export function createLeavingLearnerTestHelpers({
  site,
  course,
  log,
}: {
  site: TestSite;
  course: BuiltCourse;
  log: () => string;
}) {
  /** The addresses to which a test has sent forms. */
  const addresses = new Set<string>();

  /** Sends a form as this learner, or as a visitor if `learnerId` is null. Returns where the response redirects to, and its cookie. */
  async function send(learnerId: string | null, address: string, fields: Record<string, string> | [string, string][]) {
    addresses.add(address.split("?")[0] ?? "");
    const response = await sendRequestAsLearner(site, learnerId, address, {
      body: new URLSearchParams(fields).toString(),
    });
    const text = await response.text();
    expect(response.status, `${address}: ${text.slice(0, 2000)}`).toBeLessThan(400);
    return { location: response.headers.get("location") ?? "", cookie: response.headers.get("set-cookie") ?? "" };
  }

  const read = async (learnerId: string | null, address: string) =>
    (await sendRequestAsLearner(site, learnerId, address)).text();

  async function settle(): Promise<void> {
    const waiting = () => site.pool`select from mail_outbox where sent_at is null and recipient <> ''`;
    await expect.poll(async () => (await waiting()).length, { timeout: 30_000 }).toBe(0);
  }

  async function tracesOf(marked: SearchWordsOfOnePerson): Promise<string[]> {
    const files = findFilesWithUniqueWords(mailFileDirectoryOf(site.dataDir), marked).map((kind) => `mail: ${kind}`);
    const logged = [...new Set(listFoundWordKinds(log(), marked))].map((kind) => `log: ${kind}`);
    return [...(await findRowsWithUniqueWords(site.pool, marked)), ...files, ...logged].sort();
  }

  const lessonPath = (number: number) => `/courses/fiets/lessons/${course.release.lessons[number - 1]?.id}`;

  /** Answers all questions of a lesson right, with unique words in text fields. */
  async function answerLesson(learnerId: string, number: number, word: (kind: string) => string): Promise<void> {
    const lesson = course.release.lessons[number - 1];
    if (!lesson) throw new Error(`no lesson ${number}`);
    for (const question of listLessonQuestions(course, lesson)) {
      const fields = composeRightAnswerFields(question).map(([name, value]): [string, string] =>
        name === "text" ? [name, `${value} ${word("answer")}`] : [name, value],
      );
      await send(learnerId, `${lessonPath(number)}/answers`, [["question", question.id], ["round", "1"], ...fields]);
    }
  }

  /** Makes a guest by writing a note without a session, and returns the guest's learner id. */
  async function becomeGuest(word: (kind: string) => string): Promise<string> {
    const before = await site.pool`select id from learner`;
    await send(null, `${lessonPath(1)}/notes`, { place: "recall:terugblik", text: word("recallanswer") });
    const known = new Set(before.map(({ id }) => id));
    const [made] = (await site.pool<{ id: string }[]>`select id from learner`).filter(({ id }) => !known.has(id));
    if (!made) throw new Error("no guest was made");
    return made.id;
  }

  /** Stores an open final test with a half-filled question, and a grant: this course has no final test. */
  async function insertOpenFinalTestAndGrant(learnerId: string, trainerId: string, word: (kind: string) => string) {
    const id = crypto.randomUUID();
    const fields = site.pool.json({ text: [word("finalanswer")] });
    await site.pool`
      insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at)
      select ${learnerId}, ${id}, course_id, 'pool', 'final', '1', 1, release_id, '', now()
        from attempt where learner_id = ${learnerId} limit 1`;
    await site.pool`
      insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
      values (${learnerId}, ${id}, 'F1', 0, 'x')`;
    await site.pool`
      insert into attempt_item_state (learner_id, attempt_id, question_id, no, fields, flagged, saved_at)
      values (${learnerId}, ${id}, 'F1', 1, ${fields}, true, now())`;
    await site.pool`
      insert into grant_attempt (learner_id, id, course_id, pool, actor, reason, at)
      values (${learnerId}, gen_random_uuid(), 'fiets', 'pool', ${trainerId}, ${word("grantreason")}, now())`;
  }

  const report = (learnerId: string, fields: Record<string, string>) =>
    send(learnerId, `${lessonPath(1)}/report`, { kind: "fact", ...fields });

  async function tokenTo(address: string): Promise<string> {
    return /[?&]token=([\w-]+)/.exec(await site.readMail(address))?.[1] ?? "";
  }

  /** Registers an account, confirms it, and logs in from a device with a unique name. Returns the learner's id. */
  async function register(marked: SearchWordsOfOnePerson, guestId: string | null, kind = "address"): Promise<string> {
    const word = createUniqueWordComposer(marked);
    const email = composeUniqueEmail(marked, kind);
    await send(guestId, "/register", { name: word("name"), email, password: passwordBeforeChange });
    await send(guestId, `/confirm?token=${await tokenTo(email)}`, { password: passwordBeforeChange });
    const [account] = await site.pool<{ learnerId: string }[]>`select learner_id from account where email = ${email}`;
    if (!account) throw new Error("no account");
    marked.numbers.learner = account.learnerId;
    marked.numbers.addresscode = createHash("sha256").update(email).digest("base64url");
    const headers = {
      "user-agent": `Mozilla/5.0 (X11; Linux) Firefox/127.0 ${word("device")}`,
      "content-type": "application/x-www-form-urlencoded",
      origin: site.url,
    };
    const login = (typed: string) => {
      addresses.add("/login");
      const body = new URLSearchParams({ email, password: typed });
      return fetch(`${site.url}/login`, { method: "POST", redirect: "manual", headers, body });
    };
    expect((await login(passwordBeforeChange)).status).toBe(303);
    // Logging in with a wrong password is counted as a failed try, under a hash of the e-mail address.
    expect((await login(word("password"))).status).toBe(400);
    return account.learnerId;
  }

  async function openGroup(trainerId: string): Promise<string> {
    const dates = { startsOn: formatIsoDay(daysFromNow(-3)), endsOn: formatIsoDay(daysFromNow(60)), now: new Date() };
    const cohortId = await insertCohort(site.pool, { trainerId, courseId: "fiets", ...dates });
    await site.pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, '', ${daysFromNow(20)})`;
    return cohortId;
  }

  async function insertAdministrator(): Promise<string> {
    const id = await insertLearnerWithAccount(site.pool, "Ada Beheer", new Date());
    await site.pool`
      insert into role_grant (id, learner_id, role, granted, actor, at)
      values (gen_random_uuid(), ${id}, 'administrator', true, 'test', now())`;
    return id;
  }

  /**
   * Makes a learner who does everything that is possible, with unique words, and to whom trainers and administrators do everything that is
   * possible.
   */
  async function liveALife(): Promise<LeavingLearner> {
    const marked = createUniqueWords();
    const word = createUniqueWordComposer(marked);
    const [email, oldAddress] = [composeUniqueEmail(marked), composeUniqueEmail(marked, "oldaddress")];
    const trainerId = await insertTrainer(site.pool, "Marieke Postma", new Date());
    const administratorId = await insertAdministrator();
    const [cohortId, other] = [await openGroup(trainerId), await openGroup(trainerId)];
    const invite = (cohort: string, list: string) => send(trainerId, `/cohorts/${cohort}/invitations/send`, { list });

    const guestId = await becomeGuest(word);
    await report(guestId, { text: word("guestreport"), email: composeUniqueEmail(marked, "reportaddress") });
    const learnerId = await register(marked, guestId, "oldaddress");
    expect(learnerId).toBe(guestId);
    // The learner's old e-mail address is invited to a group, and then the learner changes it.
    await invite(other, `${word("oldinvited")} <${oldAddress}>`);
    await send(learnerId, "/account/email", { email, password: passwordBeforeChange });
    await send(learnerId, `/confirm?token=${await tokenTo(email)}`, {});
    expect(await site.pool`select from account where email = ${email}`).toHaveLength(1);
    await send(learnerId, "/account/email", {
      email: composeUniqueEmail(marked, "newaddress"),
      password: passwordBeforeChange,
    });

    await send(administratorId, "/admin/trainers", { email });
    for (const each of [cohortId, other]) await invite(each, `${word("invited")} <${email}>`);
    await settle();
    const ticket = /\/join\/([\w-]{43})/.exec(await site.readMail(word("invited")))?.[1] ?? "";
    await send(learnerId, `/join/${ticket}`, {});
    const [joined] = await site.pool<
      { cohortId: string }[]
    >`select cohort_id from member where learner_id = ${learnerId}`;
    const member = `/cohorts/${joined?.cohortId}/learners/${learnerId}`;
    await send(trainerId, `${member}/message`, {
      id: crypto.randomUUID(),
      subject: word("message"),
      text: word("message"),
    });
    await send(trainerId, `${member}/extension`, {
      scope: "",
      day: formatIsoDay(daysFromNow(30)),
      time: "12:00",
      reason: word("extension"),
    });
    await send(trainerId, `${member}/need`, { id: crypto.randomUUID(), choice: "done", note: word("trainernote") });
    await send(learnerId, "/calendar", {});
    await fillColumnsAboutMember(send, trainerId, { cohortId: joined?.cohortId ?? "", learnerId }, word);

    await answerLesson(learnerId, 1, word);
    await answerLesson(learnerId, 2, word);
    await insertOpenFinalTestAndGrant(learnerId, trainerId, word);
    const choice = { option: "1", reason: word("choicereason") };
    await send(learnerId, "/courses/fiets/closing-case/steps/maart", choice);
    await report(learnerId, { text: word("report"), answer: "1" });
    await report(learnerId, { text: word("anonymousreport") });
    const [own] = await site.pool<{ id: string }[]>`select id from problem_report where text = ${word("report")}`;
    await send(administratorId, `/admin/reports/${own?.id}/answer`, { note: word("note") });
    await send(administratorId, `/admin/accounts/${learnerId}`, {
      change: "grant",
      role: "author",
      reason: word("rolereason"),
    });
    addresses.add("/studio");
    await bringSourceAndDescribeIt(site, send, learnerId, word);
    const claim = { name: word("certificate"), register: word("registernumber"), show: "1" };
    const { location } = await send(learnerId, "/courses/fiets/certificate", claim);
    marked.numbers.certificatenumber = /[0-9A-Z]{12}$/.exec(location)?.[0] ?? "none";
    await read(null, location);
    // The name that is typed to check a certificate is compared, but not stored.
    await send(learnerId, location, { name: word("comparedname") });
    await send(trainerId, `/cohorts/${cohortId}/invitations/preview`, { list: word("previewed") });
    await send(learnerId, "/account/password", { password: passwordBeforeChange, newPassword: passwordAfterChange });
    await send(learnerId, "/account/name", { name: word("name") });
    await send(null, "/forgot-password", { email });
    await settle();
    await recalculateStatisticsOfAllLessons(site.pool, createReleaseCache(), { now: new Date() });

    // All words must be found now, before the learner leaves, or a later search would prove nothing.
    const typed = "name address oldaddress newaddress reportaddress invited oldinvited note recallanswer answer".split(
      " ",
    );
    const done = [
      ..."message extension columnvalue trainernote finalanswer choicereason grantreason report guestreport".split(" "),
      ..."anonymousreport rolereason certificate registernumber".split(" "),
      ...wordsOfSource,
    ];
    const codes = ["learner", "certificatenumber", "addresscode"];
    const kinds = new Set((await tracesOf(marked)).map((trace) => trace.split(": ")[1]));
    expect([...kinds].sort()).toEqual([...typed, ...done, ...codes].sort());
    return { marked, learnerId, trainerId, cohortId, administratorId };
  }

  /** Returns the routes that accept forms but got none in this test. */
  function unsentRoutes(): string[] {
    const routes = new Set(accessTable.filter(({ method }) => method === "POST").map(({ route }) => route));
    const matches = (route: string) => {
      const pattern = new RegExp(`^/${route.replace(/:\w+/g, "[^/]+")}$`);
      return [...addresses].some((address) => pattern.test(address));
    };
    return [...routes].filter((route) => route !== "*" && !matches(route)).sort();
  }

  return {
    ...{ send, read, settle, tracesOf, answerLesson, becomeGuest, report, register, insertAdministrator, liveALife },
    unsentRoutes,
  };
}
