import { createHash } from "node:crypto";
import path from "node:path";
import { expect, it } from "vitest";
import { createAccountTestHelpers, testPassword } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { deleteAccount } from "./accounts/identity/delete-account.server";
import { requestEmailChange } from "./accounts/identity/request-email-change.server";
import { hashPassword } from "./accounts/password/passwords.server";
import { requestPasswordReset } from "./accounts/password/request-password-reset.server";
import { listAccounts, listEmailAddressesOfSeveralAccounts } from "./accounts/role/list-accounts.server";
import { logIn } from "./accounts/session/log-in.server";
import { createEmailNormalisationMigration } from "./email-normalisation-migration.server";
import { runDataMigrations } from "./platform/database/data-migrations.server";
import { createPool } from "./platform/database/database.server";
import { migrate } from "./platform/database/migrate.mjs";
import { newId } from "./platform/ids";
import { createLogger } from "./platform/log.server";

const { pool, options, countStatements } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { now } = tools;
const log = createLogger("silent");
const step = (on = pool) => createEmailNormalisationMigration({ pool: on, log, now });
const fold = () => step().run();
let domains = 0;
/** Returns a new international domain in two spellings: as people type it, and in ASCII. */
function newDomain(): { typed: string; ascii: string } {
  const url = new URL(`http://bücher${++domains}.example`);
  return { typed: `bücher${domains}.example`, ascii: url.hostname };
}

/** Stores an account as it was stored before e-mail addresses had one normal spelling. Returns its learner id. */
async function oldAccount(email: string, { active = "2026-01-01", own = testPassword } = {}): Promise<string> {
  const id = newId(now);
  await pool`
    insert into learner (id, kind, created_at, last_active_on) values (${id}, 'account', ${now}, ${active}::date)`;
  await pool`
    insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    values (${id}, ${email}, ${now}, ${await hashPassword(own)}, ${`Jan ${email}`})`;
  return id;
}
const stored = async (learnerId: string) =>
  (await pool`select email, yielded_email from account where learner_id = ${learnerId}`)[0];
const enter = async (email: string, own = testPassword) => {
  const outcome = await logIn(pool, { ...tools.ports(), email, password: own });
  return outcome.ok ? outcome.learnerId : outcome.reason;
};

it("an account has its address in normal spelling, and logs in by every way of typing it", async () => {
  const { typed, ascii } = newDomain();
  const jan = await oldAccount(`jan@${typed}`);
  expect(await fold()).toBe(true);
  expect(await stored(jan)).toEqual({ email: `jan@${ascii}`, yieldedEmail: null });
  for (const spelling of [`jan@${typed}`, `JAN@${ascii}`, `ja\u00adn@${typed.toUpperCase()}`])
    expect(await enter(spelling)).toBe(jan);
  const { accounts } = await listAccounts(pool, { search: typed, page: 1 });
  expect(accounts).toMatchObject([{ learnerId: jan, email: `jan@${typed}` }]);
});

it.each([
  ["the one in letters", "2026-02-02", "2026-01-01"],
  ["the one in ASCII", "2026-01-01", "2026-02-02"],
])(
  "if two accounts get one address, %s that was active last has it, and both log in",
  async (_which, letters, inAscii) => {
    const { typed, ascii } = newDomain();
    const one = await oldAccount(`jan@${typed}`, { active: letters, own: "eerste wachtwoord van jan" });
    const two = await oldAccount(`jan@${ascii}`, { active: inAscii, own: "tweede wachtwoord van jan" });
    expect(await fold()).toBe(true);
    const [winner, other] = letters > inAscii ? [one, two] : [two, one];
    expect(await stored(winner)).toEqual({ email: `jan@${ascii}`, yieldedEmail: null });
    expect(await stored(other)).toEqual({
      email: `jan@${other === one ? typed : ascii}`,
      yieldedEmail: `jan@${ascii}`,
    });
    expect(await enter(`jan@${typed}`, "eerste wachtwoord van jan")).toBe(one);
    expect(await enter(`jan@${ascii}`, "tweede wachtwoord van jan")).toBe(two);
    // Chromium converts the domain of a typed address to ASCII, so people who type the other spelling send this one.
    expect(await enter(`jan@${ascii}`, "eerste wachtwoord van jan")).toBe(one);
    expect(await enter(`jan@${typed}`, "geen van beide")).toBe("log-in-wrong");
    expect(await tools.audit(other)).toMatchObject([{ action: "email-yielded", actor: "folding" }]);
    const shared = (await listEmailAddressesOfSeveralAccounts(pool)).find(({ email }) => email === `jan@${typed}`);
    expect(shared?.accounts.map(({ learnerId }) => learnerId)).toEqual([winner, other]);
    // A second run of the migration changes nothing.
    const before = await pool`select * from account order by learner_id`;
    expect(await fold()).toBe(true);
    expect(await pool`select * from account order by learner_id`).toEqual(before);
  },
);

it("both accounts of a pair get a reset link in their own mailbox, and registering reveals nothing", async () => {
  const { typed, ascii } = newDomain();
  await oldAccount(`jan@${typed}`, { active: "2026-01-01" });
  await oldAccount(`jan@${ascii}`, { active: "2026-02-02" });
  await fold();
  await requestPasswordReset(pool, { ...tools.ports(), email: `jan@${typed}`, locale: "nl" });
  for (const mailbox of [`jan@${typed}`, `jan@${ascii}`])
    expect((await tools.mailsTo(mailbox)).map(({ template }) => template)).toEqual(["reset-password"]);
  const known = await tools.register({ email: `jan@${ascii}` });
  expect(known).toEqual(await tools.register({ email: tools.newEmail() }));
  expect((await tools.mailsTo(`jan@${ascii}`)).map(({ template }) => template)).toContain("account-exists");
});

it("an account that gave up its address gets it by asking, after the other account was deleted", async () => {
  const { typed, ascii } = newDomain();
  const other = await oldAccount(`jan@${typed}`, { active: "2026-01-01" });
  const holder = await oldAccount(`jan@${ascii}`, { active: "2026-02-02" });
  await fold();
  const ask = () =>
    requestEmailChange(pool, { ...tools.ports(), learnerId: other, email: `jan@${ascii}`, password: testPassword });
  expect(await ask()).toEqual({ ok: true });
  expect((await tools.mailsTo(`jan@${ascii}`)).map(({ template }) => template)).toContain("email-taken");
  expect(await deleteAccount(pool, { ...tools.ports(), learnerId: holder, password: testPassword })).toEqual({
    ok: true,
  });
  expect(await listEmailAddressesOfSeveralAccounts(pool)).not.toContainEqual(
    expect.objectContaining({ email: `jan@${typed}` }),
  );
  expect(await ask()).toEqual({ ok: true });
  expect((await tools.mailsTo(`jan@${ascii}`)).map(({ template }) => template)).toContain("confirm-email");
});

it("after the other account of a pair is deleted, mails to the address stay with the account that has it", async () => {
  const { typed, ascii } = newDomain();
  const holder = await oldAccount(`jan@${typed}`, { active: "2026-02-02" });
  const other = await oldAccount(`jan@${ascii}`, { active: "2026-01-01" });
  await fold();
  const link = { ...tools.ports(), email: `jan@${typed}`, locale: "nl" as const };
  await requestPasswordReset(pool, link);
  await pool`delete from learner where id = ${other}`;
  expect((await tools.mailsTo(`jan@${ascii}`)).length).toBeGreaterThan(0);
  expect(await pool`select learner_id from email_token where email = ${`jan@${ascii}`}`).toEqual([
    { learnerId: holder },
  ]);
  await pool`delete from learner where id = ${holder}`;
  expect(await tools.mailsTo(`jan@${ascii}`)).toHaveLength(0);
});

it("an account never gets an address whose mailbox it did not confirm, whoever was active last", async () => {
  const { ascii } = newDomain();
  const attacks = ["ｊan", "jan\ufe0f", "jan\u3164"].map((local) => `${local}@${ascii}`);
  attacks.push(`jan@${ascii.replace("example", "ｅxample")}`);
  const victim = await oldAccount(`jan@${ascii}`, { own: "wachtwoord van het slachtoffer" });
  const attackers = [];
  for (const email of attacks)
    attackers.push(await oldAccount(email, { active: "2026-02-28", own: "wachtwoord van de dief" }));
  const sharp = await oldAccount(`jan@straße${domains}.example`, { active: "2026-02-28" });
  const plain = await oldAccount(`jan@strasse${domains}.example`);
  expect(await fold()).toBe(true);
  expect(await stored(victim)).toEqual({ email: `jan@${ascii}`, yieldedEmail: null });
  expect(await enter(`jan@${ascii}`, "wachtwoord van de dief")).toBe("log-in-wrong");
  expect(await enter(`jan@${ascii}`, "wachtwoord van het slachtoffer")).toBe(victim);
  for (const [at, learnerId] of attackers.entries())
    expect(await stored(learnerId)).toEqual({ email: attacks[at], yieldedEmail: null });
  // The attackers can still log in with the address that they typed at registration.
  expect(await enter(attacks[0] as string, "wachtwoord van de dief")).toBe(attackers[0]);
  expect(await stored(plain)).toEqual({ email: `jan@strasse${domains}.example`, yieldedEmail: null });
  expect((await stored(sharp))?.email).toMatch(/^jan@xn--strae/);
});

it("links, invitations, mails, reports and used tries are normalised too", async () => {
  const { typed, ascii } = newDomain();
  const [old, folded] = [`eva@${typed}`, `eva@${ascii}`];
  const key = (email: string) => `log-in-account:${createHash("sha256").update(email).digest("base64url")}`;
  await pool`
    insert into email_token (token_hash, purpose, email, created_at, expires_at)
    values (${Buffer.from(old)}, 'confirm', ${old}, ${now}, ${now})`;
  await pool`
    insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at)
    values (${newId(now)}, ${old}, ${old}, 'x', '{}', ${now})`;
  await pool`insert into course (id, origin) values ('vouwen', 'files')`;
  const reportId = newId(now);
  await pool`
    insert into problem_report (id, at, course_id, label, release_id, lesson_id, place, lesson_title, place_title, kind, text)
    values (${reportId}, ${now}, 'vouwen', '1', ${reportId}, 'les', '', 'Les', 'Les', 'other', 'Fout')`;
  await pool`insert into problem_report_sender (report_id, email, locale) values (${reportId}, ${old}, 'nl')`;
  const [{ id: cohortId } = { id: "" }] = await pool<{ id: string }[]>`
    insert into cohort (id, course_id, name, starts_on, ends_on, created_at)
    values (${newId(now)}, 'vouwen', 'Groep', '2026-01-01', '2026-12-31', ${now}) returning id`;
  const invite = (email: string) => pool`
    insert into invitation (id, cohort_id, email, token_hash, mail_key, invited_at, expires_at)
    values (${newId(now)}, ${cohortId}, ${email}, ${Buffer.from(email)}, '', ${now}, ${now})`;
  for (const email of [old, `twee@${typed}`, `twee@${ascii}`]) await invite(email);
  await pool`insert into rate_limit values (${key(old)}, 7, 1), (${key(folded)}, 2, 5)`;
  expect(await fold()).toBe(true);
  expect(await pool`select email from email_token where email like ${"eva@%"}`).toEqual([{ email: folded }]);
  expect(await pool`select recipient from mail_outbox where idempotency_key = ${old}`).toEqual([{ recipient: folded }]);
  expect(await pool`select email from problem_report_sender`).toEqual([{ email: folded }]);
  // Two open invitations to one person, in two spellings of the address, both stay, and both links work.
  const invited = await pool`select email from invitation where cohort_id = ${cohortId} order by email`;
  expect(invited.map(({ email }) => email).sort()).toEqual([folded, `twee@${ascii}`, `twee@${typed}`].sort());
  expect(
    await pool`select key, points, expire::int from rate_limit where key in (${key(old)}, ${key(folded)})`,
  ).toEqual([{ key: key(folded), points: 9, expire: 5 }]);
});

it("it happens once, however many processes start, and costs one statement later", async () => {
  const { typed, ascii } = newDomain();
  const jan = await oldAccount(`jan@${typed}`);
  let runs = 0;
  const start = async () => {
    const own = createPool(options, { max: 2 });
    const { run, name } = step(own);
    const counted = {
      name,
      run: () => {
        runs += 1;
        return run();
      },
    };
    const afterwards = () => runDataMigrations(own, { steps: [counted], log, now });
    await migrate(own, path.resolve("db/migrations"), { afterwards });
    await own.end();
  };
  await Promise.all([start(), start(), start(), start()]);
  expect(runs).toBe(1);
  expect(await stored(jan)).toMatchObject({ email: `jan@${ascii}` });
  const later = await countStatements((on) => runDataMigrations(on, { steps: [step(on)], log, now }));
  expect(later.statements).toHaveLength(1);
});

it("an error stops nothing: the other addresses are normalised, and the next start tries again", async () => {
  const [broken, whole] = [newDomain(), newDomain()];
  const one = await oldAccount(`jan@${broken.typed}`);
  const two = await oldAccount(`jan@${whole.typed}`);
  await pool.unsafe(`
    create function refuse_one() returns trigger language plpgsql as $$
      begin if new.email = 'jan@${broken.ascii}' then raise exception 'broken'; end if; return new; end $$;
    create trigger refuse_one before update on account for each row execute function refuse_one()`);
  await pool`delete from stored_step`;
  await runDataMigrations(pool, { steps: [step()], log, now });
  expect(await stored(one)).toMatchObject({ email: `jan@${broken.typed}` });
  expect(await stored(two)).toMatchObject({ email: `jan@${whole.ascii}` });
  expect(await pool`select from stored_step`).toHaveLength(0);
  await pool.unsafe("drop trigger refuse_one on account");
  await runDataMigrations(pool, { steps: [step()], log, now });
  expect(await stored(one)).toMatchObject({ email: `jan@${broken.ascii}` });
  expect(await pool`select from stored_step`).toHaveLength(1);
  const throwing = { name: "throws", run: () => Promise.reject(new Error("no")) };
  await expect(runDataMigrations(pool, { steps: [throwing], log, now })).resolves.toBeUndefined();
});
