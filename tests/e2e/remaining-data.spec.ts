/**
 * These tests check that only what the privacy page lists is left after a person has left. The person types a unique word in every field.
 * The tests then search for those words in every column of every table, in mail files and in the log.
 */
import { removeExpiredSessionsAndEmailLinks, removeInactiveGuests } from "../../app/accounts/retention/clean-up.server";
import { warnInactiveAccounts } from "../../app/accounts/retention/warn-inactive-accounts.server";
import { deleteOldTrainerInvitations } from "../../app/accounts/trainer-invitations/delete-old-trainer-invitations.server";
import { forgetLearner } from "../../app/background-jobs.server";
import { retireAccountIfExpired } from "../../app/certificates/retention/retire-inactive-accounts.server";
import { removeCohortsLongWithoutTrainer } from "../../app/cohorts/group/remove-cohorts-without-trainer.server";
import { joinConsentTextVersion } from "../../app/cohorts/joining/consent-text";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { mailFileDirectoryOf, removeMailFilesWithoutStoredRecipient } from "../../app/platform/mail/mail-files.server";
import { createMailQueue, eraseOldMailContentAndRecipients } from "../../app/platform/mail/mail-queue.server";
import { dataKindsKeptAfterAccountDeletion } from "../../app/ui/data-kept-after-deletion";
import { messagesFor } from "../../app/ui/messages";
import {
  grantTrainerRole,
  insertCohort,
  insertLearnerWithAccount,
  insertMembership,
  insertTrainer,
} from "../support/cohorts";
import { loadTestCourse } from "../support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "../support/final-test";
import {
  composeUniqueEmail,
  createLeavingLearnerTestHelpers,
  createUniqueWordComposer,
  daysFromNow,
  formatIsoDay,
  passwordAfterChange,
  passwordBeforeChange,
} from "../support/leaving-learner";
import { formRoutesWithoutStoredText, placesOfDataKeptAfterDeletion } from "../support/remaining-data";
import { composeBasedOnSettings } from "../support/settings-form";
import { expect, loadExampleCourse, startTestSite, test } from "../support/site";
import { createUniqueWords, listFoundWordKinds, type SearchWordsOfOnePerson } from "../support/unique-words";

test.describe.configure({ mode: "serial" });

const allowed = Object.values(placesOfDataKeptAfterDeletion).flat();
/** The places where something of the person was found. */
const seen = new Set<string>();

let site: Awaited<ReturnType<typeof startTestSite>>;
let tools: ReturnType<typeof createLeavingLearnerTestHelpers>;

test.beforeAll(async () => {
  site = await startTestSite({ LOG_LEVEL: "debug" });
  let log = "";
  site.process().stdout?.on("data", (chunk) => {
    log += chunk;
  });
  tools = createLeavingLearnerTestHelpers({ site, course: await loadExampleCourse(site.pool), log: () => log });
});
test.afterAll(() => site.stop());

/** Searches for the person's words, and expects that each place where one is left is allowed. */
async function expectGone(marked: SearchWordsOfOnePerson): Promise<string[]> {
  const traces = await tools.tracesOf(marked);
  for (const trace of traces) seen.add(trace);
  expect(traces.filter((trace) => !allowed.includes(trace))).toEqual([]);
  return traces;
}

test("nothing but the list is left of an account that is deleted on the page", async () => {
  test.slow();
  const { marked, learnerId, trainerId, cohortId, administratorId } = await tools.liveALife();
  const { location } = await tools.send(learnerId, "/account/delete", { password: passwordAfterChange });
  expect(location).toBe("/login?done=deleted");
  const traces = await expectGone(marked);
  expect(traces).not.toContain("certificate.name: certificate");
  for (const address of ["", "/invitations", "/trainers"]) {
    const page = await tools.read(trainerId, `/cohorts/${cohortId}${address}`);
    expect(listFoundWordKinds(page, { stem: marked.stem, numbers: {} }), address).toEqual([]);
  }
  const reports = await site.pool<{ id: string }[]>`select id from problem_report where text = ''`;
  expect(reports).toHaveLength(2);
  for (const { id } of reports) {
    expect(await tools.read(administratorId, `/admin/reports/${id}`)).toContain("De tekst is gewist.");
  }
});

test("nothing but the list is left of a guest who did not come back for a month", async () => {
  const marked = createUniqueWords();
  const word = createUniqueWordComposer(marked);
  const guestId = await tools.becomeGuest(word);
  marked.numbers.learner = guestId;
  await tools.answerLesson(guestId, 2, word);
  await tools.report(guestId, { text: word("guestreport"), email: composeUniqueEmail(marked, "reportaddress") });
  await tools.report(guestId, { text: word("anonymousreport") });
  // The person registers, but never confirms the address.
  await tools.send(guestId, "/register", {
    name: word("name"),
    email: composeUniqueEmail(marked),
    password: passwordBeforeChange,
  });
  await tools.settle();
  const kinds = new Set((await tools.tracesOf(marked)).map((trace) => trace.split(": ")[1]));
  const all = [
    "recallanswer",
    "answer",
    "guestreport",
    "anonymousreport",
    "reportaddress",
    "name",
    "address",
    "learner",
  ];
  expect([...kinds].sort()).toEqual(all.sort());
  const now = daysFromNow(32);
  // Runs the nightly jobs, as if 32 days have passed.
  await removeInactiveGuests(site.pool, { now });
  await removeExpiredSessionsAndEmailLinks(site.pool, { now });
  await eraseOldMailContentAndRecipients(site.pool, { now });
  await removeMailFilesWithoutStoredRecipient(site.pool, mailFileDirectoryOf(site.dataDir));
  expect(await expectGone(marked)).toEqual(["problem_report.text: anonymousreport"]);
});

interface SittingToOpen {
  cohortId: string;
  learnerId: string;
  word: (kind: string) => string;
}

/** Lets a trainer open a sitting, tick a learner who began in it, and close it. */
async function openSitting(trainerId: string, { cohortId, learnerId, word }: SittingToOpen): Promise<void> {
  await site.pool`update cohort set name = ${word("groupname")} where id = ${cohortId}`;
  const time = { day: formatIsoDay(daysFromNow(1)), from: "10:00", until: "12:00", supervisor: "group" };
  const path = `/cohorts/${cohortId}/sittings`;
  await tools.send(trainerId, path, { id: crypto.randomUUID(), room: word("room"), ...time });
  const [begun] = await site.pool<{ sittingId: string; attemptId: string }[]>`
    insert into sitting_attempt (learner_id, attempt_id, no, sitting_id, begun_with_code, present, identity_seen, after_pass, at)
    select a.learner_id, a.id, 0, sitting.id, true, false, false, false, now()
    from attempt a cross join sitting
    where a.learner_id = ${learnerId} and a.kind = 'final' and a.number = 1 and sitting.cohort_id = ${cohortId}
    returning sitting_id, attempt_id`;
  if (!begun) throw new Error("no sitting");
  const ticks = { shown: `${begun.attemptId}:00`, present: begun.attemptId };
  await tools.send(trainerId, `${path}/${begun.sittingId}`, ticks);
  await tools.send(trainerId, `${path}/${begun.sittingId}/close`, { known: "1" });
}

/** Lets a trainer grant a learner a new series of final tests, after one that is used up, and hold a question back. */
async function grantSeriesAndHoldQuestion(trainerId: string, word: (kind: string) => string): Promise<void> {
  const built = createFinalTestCourse();
  const { releaseId } = await loadTestCourse(site.pool, daysFromNow(-10), built);
  const learnerId = await insertLearnerWithAccount(site.pool, "Bo", daysFromNow(-10));
  const dates = { startsOn: formatIsoDay(daysFromNow(-10)), endsOn: formatIsoDay(daysFromNow(60)) };
  const cohortId = await insertCohort(site.pool, { trainerId, ...dates, now: daysFromNow(-10) });
  await insertMembership(site.pool, { cohortId, learnerId, consent: joinConsentTextVersion, now: daysFromNow(-10) });
  await passAllLessons(site.pool, { learnerId, releaseId, built, now: daysFromNow(-9) });
  const releases = createReleaseCache();
  for (const days of [-8, -7, -6])
    await takeFinalTest({ pool: site.pool, releases, learnerId }, { right: 0, now: daysFromNow(days) });
  const grant = { id: crypto.randomUUID(), reason: word("grantreasontoother") };
  await tools.send(trainerId, `/cohorts/${cohortId}/learners/${learnerId}/final-test`, grant);
  await openSitting(trainerId, { cohortId, learnerId, word });
  await site.pool`
    insert into question_hold (course_id, question_id, revision, no, held, reason, actor, at)
    values ('proef', 'F1a', 'x', 1, true, ${word("holdreason")}, ${trainerId}, now())`;
}

test("nothing but the list is left of an owner of groups; a group is deleted a month after its last trainer", async () => {
  const marked = createUniqueWords();
  const word = createUniqueWordComposer(marked);
  const ownerId = await tools.register(marked, null);
  await grantTrainerRole(site.pool, ownerId, new Date());
  await site.pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (gen_random_uuid(), ${ownerId}, 'administrator', true, 'test', now())`;
  await tools.insertAdministrator();
  const helperId = await insertTrainer(site.pool, "Co Trainer", new Date());
  const [helper] = await site.pool<{ email: string }[]>`select email from account where learner_id = ${helperId}`;
  const memberId = await insertLearnerWithAccount(site.pool, "Noor", new Date());
  const groups: string[] = [];
  const dates = { starts: formatIsoDay(daysFromNow(-3)), ends: formatIsoDay(daysFromNow(60)) };
  for (const shared of [true, false]) {
    const begun = { name: word("groupname"), ...dates };
    const made = await tools.send(ownerId, "/cohorts/new", { ...begun, course: "fiets" });
    const path = made.location.replace(/\/deadlines.*/, "");
    groups.push(path.split("/")[2] ?? "");
    const about = { name: word("groupname"), ...dates, order: "fixed", welcome: word("welcome") };
    const based = composeBasedOnSettings({ ...begun, deadlineReminders: "on", silenceReminders: "on" });
    await tools.send(ownerId, `${path}/settings`, { ...based, ...about });
    await site.pool`
      insert into deadline (cohort_id, scope, due_at) values (${path.split("/")[2] ?? ""}, '', ${daysFromNow(20)})`;
    await tools.send(ownerId, `${path}/copy`, { id: crypto.randomUUID(), name: word("groupname"), ...dates });
    if (shared) await tools.send(ownerId, `${path}/trainers`, { email: helper?.email ?? "" });
    const list = `${word("othername")} <${composeUniqueEmail(marked, "otheraddress")}>`;
    await tools.send(ownerId, `${path}/invitations/send`, { list });
    await tools.send(ownerId, `${path}/joining`, { id: crypto.randomUUID(), ends: dates.ends, maximum: "10" });
    const [code] = await site.pool<{ code: string }[]>`
      select code from join_code where cohort_id = ${path.split("/")[2] ?? ""}`;
    await tools.send(memberId, `/join/${code?.code}`, {});
    const member = `${path}/learners/${memberId}`;
    const message = { id: crypto.randomUUID(), subject: word("messagetoother"), text: word("messagetoother") };
    await tools.send(ownerId, `${member}/message`, message);
    // Two messages to the group that were begun and not sent, and an own template.
    const draft = { subject: word("draft"), text: word("draft"), replies: "on" };
    const batch = crypto.randomUUID();
    await tools.send(ownerId, `${path}/message`, { id: batch, ...draft });
    await tools.send(ownerId, `${path}/batches/${batch}`, draft);
    const template = { name: word("template"), subject: word("template"), text: word("template") };
    const templateId = crypto.randomUUID();
    await tools.send(ownerId, "/templates", { id: templateId, ...template });
    await tools.send(ownerId, `/templates/${templateId}`, template);
    const more = { scope: "", day: formatIsoDay(daysFromNow(30)), time: "12:00", reason: word("reasontoother") };
    await tools.send(ownerId, `${member}/extension`, more);
    const column = crypto.randomUUID();
    await tools.send(ownerId, `${path}/columns`, { id: column, name: word("columnname"), inTable: "on" });
    await tools.send(ownerId, `${path}/columns/${column}/values`, { [`value.${memberId}`]: word("valueofother") });
    const aside = { id: crypto.randomUUID(), choice: "done", note: word("notetomember") };
    await tools.send(ownerId, `${member}/need`, aside);
  }
  await tools.send(ownerId, "/admin/trainers", { email: composeUniqueEmail(marked, "otheraddress") });
  const [sharedGroup = "", ownGroup = ""] = groups;
  await grantSeriesAndHoldQuestion(ownerId, word);
  // The person becomes co-trainer in the group of another trainer.
  const theirs = await tools.send(helperId, "/cohorts/new", { name: "Van een ander", course: "fiets", ...dates });
  const trainers = theirs.location.replace(/deadlines.*/, "trainers");
  await tools.send(helperId, trainers, { email: composeUniqueEmail(marked) });
  await tools.report(memberId, { text: "Er mist een woord.", answer: "1" });
  const [reported] = await site.pool<{ id: string }[]>`select id from problem_report where text = 'Er mist een woord.'`;
  await tools.send(ownerId, `/admin/reports/${reported?.id}/answer`, { note: word("notetoother") });
  const role = { change: "grant", role: "author", reason: word("rolereasontoother") };
  await tools.send(ownerId, `/admin/accounts/${memberId}`, role);
  await tools.settle();
  await tools.send(ownerId, "/account/delete", { password: passwordBeforeChange });
  const traces = await expectGone(marked);
  expect(traces).toContain("cohort.name: groupname");

  await removeCohortsLongWithoutTrainer(site.pool, { now: new Date() });
  await removeCohortsLongWithoutTrainer(site.pool, { now: daysFromNow(31) });
  expect(await site.pool`select id from cohort where id in (${sharedGroup}, ${ownGroup})`).toEqual([
    { id: sharedGroup },
  ]);
  expect(await site.pool`select cohort_id from member where learner_id = ${memberId}`).toEqual([
    { cohortId: sharedGroup },
  ]);
  await site.pool`delete from learner where id = ${helperId}`;
  await removeCohortsLongWithoutTrainer(site.pool, { now: daysFromNow(40) });
  await removeCohortsLongWithoutTrainer(site.pool, { now: daysFromNow(71) });
  await deleteOldTrainerInvitations(site.pool, { now: daysFromNow(71) });
  await eraseOldMailContentAndRecipients(site.pool, { now: daysFromNow(71) });
  await removeMailFilesWithoutStoredRecipient(site.pool, mailFileDirectoryOf(site.dataDir));
  // Everything that is left is in the records of the other person, and is deleted with their account and their problem report.
  const left = await expectGone(marked);
  const ofOthers = [
    ...placesOfDataKeptAfterDeletion["words-to-others"],
    ...placesOfDataKeptAfterDeletion.numbers,
    ...placesOfDataKeptAfterDeletion.tries,
    // A sitting stays as long as the attempts of others rest on it.
    "sitting.cohort_name: groupname",
    "sitting.supervised_by: groupname",
    "sitting.room: room",
  ];
  expect(left.filter((trace) => !ofOthers.includes(trace))).toEqual([]);
});

test("nothing but the list is left of a holder, whose account ended because it was inactive", async () => {
  test.slow();
  const { marked, learnerId } = await tools.liveALife();
  const mail = createMailQueue({ send: async () => {} });
  const [today] = await site.pool<{ day: Date }[]>`
    update learner set last_active_on = current_date - interval '25 months' where id = ${learnerId} returning now() as day`;
  const at = (days: number) => new Date((today?.day.getTime() ?? 0) + days * 86_400_000);
  const deliver = (days: number) =>
    site.pool`update mail_outbox set sent_at = ${at(days)}, data = '{}' where sent_at is null and template = 'inactivity-warning'`;
  await site.pool`delete from email_token where learner_id = ${learnerId}`;
  for (const days of [0, 20]) {
    await warnInactiveAccounts(site.pool, { mail, now: at(days) });
    await deliver(days);
  }
  const retiring = { learnerId, now: at(40), forget: forgetLearner };
  expect(await retireAccountIfExpired(site.pool, retiring)).toBe("holders");
  await removeMailFilesWithoutStoredRecipient(site.pool, mailFileDirectoryOf(site.dataDir));
  expect(await expectGone(marked)).toContain("certificate.name: certificate");
});

test("everything on the list occurs, and the privacy page shows all of it in both languages", async () => {
  expect(allowed.filter((place) => !seen.has(place))).toEqual([]);
  for (const locale of ["nl", "en"] as const) {
    const response = await fetch(`${site.url}/privacy`, { headers: { "accept-language": locale } });
    const text = (await response.text()).replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
    const { staysRows } = messagesFor(locale).site.privacy;
    for (const stay of dataKindsKeptAfterAccountDeletion) {
      expect(text).toContain(staysRows[stay].what);
      expect(text).toContain(staysRows[stay].why);
    }
  }
});

test("every form of the site was filled in, except those without own text", () => {
  expect(tools.unsentRoutes()).toEqual(Object.keys(formRoutesWithoutStoredText).sort());
});
