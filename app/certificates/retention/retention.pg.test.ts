/** These tests follow accounts that nobody uses over two years, with a clock that each test sets itself. */
import { expect, it } from "vitest";
import { createAccountTestHelpers, testPassword } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { requestPasswordReset } from "~/accounts/password/request-password-reset.server";
import { lockAccountIfExpired } from "~/accounts/retention/expire-account.server";
import { warnInactiveAccounts } from "~/accounts/retention/warn-inactive-accounts.server";
import { grantRole } from "~/accounts/role/roles.server";
import { logIn } from "~/accounts/session/log-in.server";
import { deleteCohortDataOfLearner } from "~/cohorts/joining/delete-cohort-data-of-learner.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { eraseOldMailContentAndRecipients } from "~/platform/mail/mail-queue.server";
import { eraseOldCertificatesWithoutAccount } from "./erase-old-certificates-without-account.server";
import { retireAccountIfExpired, retireInactiveAccounts } from "./retire-inactive-accounts.server";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { mail, now: start } = tools;
const course = await loadTestCourse(pool, start);
const releases = createReleaseCache();
/** Returns the time at which the job runs on a day, such as `2028-01-01`. The last activity of the accounts was on 1 March 2026. */
const at = (day: string) => new Date(`${day}T02:40:00Z`);

const warn = (day: string) => warnInactiveAccounts(pool, { mail, now: at(day) });
const retire = (day: string) => retireInactiveAccounts(pool, { now: at(day), forget: deleteCohortDataOfLearner });
/** Marks all waiting mails as sent on a day, as the mail worker does. */
const deliver = (day: string) =>
  pool`update mail_outbox set sent_at = ${at(day)}, tries = 1 where sent_at is null and recipient <> ''`;
const warnings = async (email: string) => {
  const rows = await pool<{ until: string }[]>`
    select data->>'until' as until from mail_outbox
     where recipient = ${email} and template = 'inactivity-warning' order by created_at`;
  return rows.map(({ until }) => until);
};
const kindOf = async (learnerId: string) => {
  const [row] = await pool<{ kind: string }[]>`select kind from learner where id = ${learnerId}`;
  return row?.kind ?? null;
};

/** Returns an account that expires on 1 March 2028 and whose owner was warned twice. */
async function warned() {
  const person = await tools.account();
  await warn("2028-01-01");
  await deliver("2028-01-01");
  await warn("2028-02-16");
  await deliver("2028-02-16");
  return person;
}

async function giveCertificate(learnerId: string, id: string, issued = start): Promise<void> {
  await pool`
    insert into certificate (learner_id, id, course_id, label, name, facts, pdf, sha256, issued_at)
    values (${learnerId}, ${id}, 'proef', ${id}, 'Zoë Frozen', '{}', ${Buffer.from("pdf")}, ${"0".repeat(64)}, ${issued})`;
  await pool`insert into certificate_status (id, learner_id, name_shown, hashes) values (${id}, ${learnerId}, true, '{}')`;
  await pool`
    insert into certificate_event (certificate_id, no, kind, at, actor) values (${id}, 1, 'issued', ${issued}, 'holder')`;
}

/** Stores an open final test of a learner with a half-filled question, and a grant that `actor` gave them. */
async function openFinalTestAndGrant(learnerId: string, actor: string): Promise<void> {
  const attemptId = newId(start);
  await pool`
    insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at)
    values (${learnerId}, ${attemptId}, 'proef', 'pool', 'final', '1', 1, ${course.releaseId}, '', ${start})`;
  await pool`
    insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
    values (${learnerId}, ${attemptId}, 'A8', 0, 'x')`;
  await pool`
    insert into attempt_item_state (learner_id, attempt_id, question_id, no, fields, flagged, saved_at)
    values (${learnerId}, ${attemptId}, 'A8', 1, '{"text":["Half ingevuld"]}', true, ${start})`;
  await pool`
    insert into grant_attempt (learner_id, id, course_id, pool, actor, reason, at)
    values (${learnerId}, ${newId(start)}, 'proef', 'pool', ${actor}, 'ziek', ${start})`;
}

it("an inactive account is warned 60 and 14 days before, once each, with the day", async () => {
  const { email } = await tools.account();
  await warn("2027-12-31");
  expect(await warnings(email)).toEqual([]);
  await warn("2028-01-01");
  await warn("2028-01-01");
  expect(await warnings(email)).toEqual(["2028-03-01"]);
  await deliver("2028-01-01");
  await warn("2028-02-15");
  expect(await warnings(email)).toHaveLength(1);
  await Promise.all([warn("2028-02-16"), warn("2028-02-16")]);
  await warn("2028-02-17");
  expect(await warnings(email)).toEqual(["2028-03-01", "2028-03-01"]);
});

it("a learner without certificates is deleted after 24 months; their answers stay without name and address", async () => {
  await pool`delete from learner`;
  const { email, learnerId } = await warned();
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: [true, false], now: start });
  expect(await retire("2028-02-29")).toEqual({ holders: 0, removed: 0 });
  expect(await retire("2028-03-01")).toEqual({ holders: 0, removed: 1 });
  expect(await kindOf(learnerId)).toBeNull();
  expect(await tracesOf(email)).toEqual([]);
  expect(await pool`select from anonymous_answer`).toHaveLength(2);
  expect(await tools.audit(learnerId)).toContainEqual(
    expect.objectContaining({ action: "account-expired", actor: "retention" }),
  );
});

it("a learner with certificates becomes a holder, and nothing else is left in any table", async () => {
  const { email, learnerId } = await warned();
  await grantRole(pool, { role: "trainer", email, actor: "admin command", now: start });
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: [true], now: start });
  await giveCertificate(learnerId, "0123456789AB");
  const other = await insertLearner(pool, start);
  await openFinalTestAndGrant(learnerId, other);
  await openFinalTestAndGrant(other, learnerId);
  await pool`
    insert into question_hold (course_id, question_id, revision, no, held, reason, actor, at)
    values ('proef', 'F1', 'x', 1, true, 'fout', ${learnerId}, ${start})`;
  expect(await retire("2028-03-01")).toEqual({ holders: 1, removed: 0 });
  expect(await kindOf(learnerId)).toBe("holder");
  // What the person granted and held back stays, and does not show whose account it was.
  expect([...(await pool`select learner_id, actor from grant_attempt`)]).toEqual([{ learnerId: other, actor: null }]);
  expect([...(await pool`select actor from question_hold`)]).toEqual([{ actor: null }]);
  expect(await pool`select from attempt_item_state where learner_id = ${other}`).toHaveLength(1);
  expect(JSON.stringify(await pool`select t::text from anonymous_answer t`)).not.toContain("Half ingevuld");
  expect(await tracesOf(email)).toEqual([]);
  const tables = await pool<{ name: string }[]>`
    select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'learner_id'`;
  for (const { name } of tables) {
    const rows = await pool`select from ${pool(name)} where learner_id = ${learnerId}`;
    expect(rows.length, name).toBe(["certificate", "certificate_status"].includes(name) ? 1 : 0);
  }
  expect(await logIn(pool, { ...tools.ports(), email, password: testPassword })).toMatchObject({ ok: false });
  // The same person may register again with the same address, and is then a new learner.
  expect(await tools.account(email)).not.toMatchObject({ learnerId });
});

it("nobody is deleted without warning, neither after a stopped job nor after an unsent mail", async () => {
  await pool`delete from learner`;
  const { email, learnerId } = await tools.account();
  const still = async (day: string) => {
    expect(await retire(day)).toEqual({ holders: 0, removed: 0 });
    expect(await kindOf(learnerId)).toBe("account");
  };
  await still("2028-06-01");
  await warn("2028-06-01");
  expect(await warnings(email)).toEqual(["2028-06-29"]);
  // The warning was never sent. It is queued again, but only after seven days.
  await warn("2028-06-07");
  expect(await warnings(email)).toHaveLength(1);
  await eraseOldMailContentAndRecipients(pool, { now: at("2028-06-10") });
  await warn("2028-06-10");
  expect(await warnings(email)).toEqual(["2028-07-08"]);
  await deliver("2028-06-12");
  await warn("2028-06-25");
  expect(await warnings(email)).toHaveLength(1);
  await warn("2028-06-26");
  expect(await warnings(email)).toEqual(["2028-07-08", "2028-07-10"]);
  await still("2028-07-10");
  await deliver("2028-06-30");
  await still("2028-07-13");
  expect(await retire("2028-07-14")).toEqual({ holders: 0, removed: 1 });
});

it("an address that the mail server refuses while it accepts others does not keep an account forever", async () => {
  await pool`delete from learner`;
  await pool`delete from mail_outbox`;
  const { email, learnerId } = await tools.account();
  const refuse = () => pool`update mail_outbox set tries = 20 where recipient = ${email} and sent_at is null`;
  await warn("2028-01-01");
  await refuse();
  await pool`
    insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at, sent_at)
    select gen_random_uuid(), 'other' || day, 'other@example.org', 'x', '{}', day::timestamptz, day::timestamptz
      from unnest(array['2028-01-05', '2028-02-20']) as days (day)`;
  await warn("2028-02-16");
  await refuse();
  expect(await pool`select from inactivity_warning where learner_id = ${learnerId}`).toHaveLength(2);
  expect(await retire("2028-03-07")).toMatchObject({ removed: 0 });
  expect(await retire("2028-03-08")).toMatchObject({ removed: 1 });
});

it("a person who comes back keeps their account, and a later absence starts again", async () => {
  const { email, learnerId } = await warned();
  const back = await logIn(pool, { ...tools.ports(), email, password: testPassword, now: at("2028-02-28") });
  expect(back.ok).toBe(true);
  expect(await retire("2028-03-01")).toMatchObject({ removed: 0 });
  await warn("2028-03-01");
  expect(await pool`select from inactivity_warning where learner_id = ${learnerId}`).toHaveLength(0);
  await warn("2029-12-30");
  expect(await warnings(email)).toEqual(["2028-03-01", "2028-03-01", "2030-02-28"]);
});

it("the last administrator's account does not expire; with a second administrator one of two goes", async () => {
  await pool`delete from learner`;
  const first = await warned();
  await grantRole(pool, { role: "administrator", email: first.email, actor: "test", now: start });
  expect(await retire("2028-06-01")).toEqual({ holders: 0, removed: 0 });
  expect(await pool`select from role_grant where learner_id = ${first.learnerId}`).toHaveLength(1);
  const second = await warned();
  await grantRole(pool, { role: "administrator", email: second.email, actor: "test", now: start });
  const both = await Promise.all(
    [first, second].map(({ learnerId }) =>
      retireAccountIfExpired(pool, { learnerId, now: at("2028-06-01"), forget: deleteCohortDataOfLearner }),
    ),
  );
  expect(both.toSorted()).toEqual(["removed", null].toSorted());
});

it("an open reset link keeps the account while the link works", async () => {
  const { email, learnerId } = await warned();
  await requestPasswordReset(pool, { ...tools.ports(), email, locale: "nl", now: at("2028-03-01") });
  expect(
    await retireAccountIfExpired(pool, { learnerId, now: at("2028-03-01"), forget: deleteCohortDataOfLearner }),
  ).toBeNull();
  expect(
    await retireAccountIfExpired(pool, { learnerId, now: at("2028-03-02"), forget: deleteCohortDataOfLearner }),
  ).toBe("removed");
});

it("a log-in at the same moment either comes first and keeps the account, or finds none", async () => {
  for (let race = 0; race < 8; race++) {
    const { email, learnerId } = await warned();
    const now = at("2028-03-01");
    const [entered, became] = await Promise.all([
      logIn(pool, { ...tools.ports(), email, password: testPassword, now }),
      // Checking the password takes time, so each run starts the job at another moment during it.
      new Promise((resolve) => setTimeout(resolve, race * 12)).then(() =>
        retireAccountIfExpired(pool, { learnerId, now, forget: deleteCohortDataOfLearner }),
      ),
    ]);
    expect(entered.ok).toBe(became === null);
    expect(await kindOf(learnerId)).toBe(entered.ok ? "account" : null);
    if (entered.ok) expect((await tools.viewerOf(entered.setCookie))?.learnerId).toBe(learnerId);
  }
});

it("the job skips an account that a log-in has locked, and a log-in that waits for the job is refused", async () => {
  const { email, learnerId } = await warned();
  const now = at("2028-03-01");
  await pool.begin(async (tx) => {
    await tx`select from account where learner_id = ${learnerId} for update`;
    expect(await retireAccountIfExpired(pool, { learnerId, now, forget: deleteCohortDataOfLearner })).toBeNull();
  });
  const outcome = await pool.begin(async (tx) => {
    expect(await lockAccountIfExpired(tx, { learnerId, now })).toBe(true);
    const waiting = logIn(pool, { ...tools.ports(), email, password: testPassword, now });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await tx`delete from learner where id = ${learnerId}`;
    return { waiting };
  });
  expect(await outcome.waiting).toEqual({ ok: false, reason: "log-in-wrong" });
});

it("seven years after issue a holder's certificate is deleted, its status stays without a person, and an empty holder is deleted", async () => {
  await pool`delete from learner where kind = 'account'`;
  const { learnerId } = await warned();
  const { learnerId: account } = await tools.account();
  await giveCertificate(learnerId, "AAAAAAAAAAAA");
  await giveCertificate(learnerId, "BBBBBBBBBBBB", new Date("2027-05-01T00:00:00Z"));
  await giveCertificate(account, "CCCCCCCCCCCC");
  await retireAccountIfExpired(pool, { learnerId, now: at("2028-03-01"), forget: deleteCohortDataOfLearner });
  const remove = (day: string) => eraseOldCertificatesWithoutAccount(pool, { now: at(day) });
  // Deletes the holder that the test above left, because their certificate would be deleted on the same day.
  await pool`delete from learner where kind = 'holder' and id <> ${learnerId}`;
  expect(await remove("2033-03-01")).toBe(0);
  expect(await remove("2033-03-02")).toBe(1);
  expect(await pool`select id from certificate order by id`).toMatchObject([
    { id: "BBBBBBBBBBBB" },
    { id: "CCCCCCCCCCCC" },
  ]);
  const [status] = await pool`select learner_id, state, name_shown from certificate_status where id = 'AAAAAAAAAAAA'`;
  expect(status).toEqual({ learnerId: null, state: "valid", nameShown: false });
  const events =
    await pool`select kind, actor from certificate_event where certificate_id = 'AAAAAAAAAAAA' order by no`;
  expect([...events]).toEqual([
    { kind: "issued", actor: "holder" },
    { kind: "erased", actor: "retention" },
  ]);
  expect(await kindOf(learnerId)).toBe("holder");
  expect(await remove("2034-05-02")).toBe(1);
  expect(await kindOf(learnerId)).toBeNull();
  // A learner with an account keeps their certificates.
  expect(await kindOf(account)).toBe("account");
});

/** Returns the names of the tables that still contain an address. */
async function tracesOf(email: string): Promise<string[]> {
  const tables = await pool<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await pool`select from ${pool(name)} t where t::text like ${`%${email}%`}`;
    if (rows.length > 0) found.push(name);
  }
  return found;
}
