/** These tests invite a trainer by mail, over real SMTP, and attack the link of such an invitation. */
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { hashToken } from "../../app/platform/hash.server";
import { newId } from "../../app/platform/ids";
import { insertLearnerWithAccount } from "../support/cohorts";
import { sendRequestAsLearner } from "../support/people";
import {
  expect,
  expectAccessible,
  expectPageFitsPhoneScreen,
  startTestSite,
  type TestSite,
  test,
} from "../support/site";

const password = "de kat zit op de mat";

async function insertAdministrator(site: Pick<TestSite, "pool">): Promise<string> {
  const now = new Date();
  const id = await insertLearnerWithAccount(site.pool, "Ada Beheer", now);
  await site.pool`insert into role_grant (id, learner_id, role, granted, actor, at)
    values (${newId(now)}, ${id}, 'administrator', true, 'test', ${now})`;
  return id;
}

/** Starts a mail server that keeps what it receives. It refuses mail to `weg@…`, as a server that knows no such address. */
async function startMailServer() {
  const inbox: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith("weg@")) return done(Object.assign(new Error("5.1.1 unknown"), { responseCode: 550 }));
      done();
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((received) => {
        inbox.push(received);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  const readLink = async (to: string, pattern: RegExp) => {
    const find = () =>
      inbox.filter((mail) => JSON.stringify(mail.to).includes(to)).map(({ text = "" }) => text.match(pattern)?.[0]);
    await expect.poll(() => find().some(Boolean), { timeout: 20_000 }).toBe(true);
    return find().findLast(Boolean) ?? "";
  };
  return { port, readLink, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

test("an administrator invites by mail; a newcomer registers, confirms, accepts and makes a group", async ({
  browser,
}) => {
  test.slow();
  const post = await startMailServer();
  const site = await startTestSite({ SMTP_URL: `smtp://127.0.0.1:${post.port}`, OPERATOR_NAME: "Hogeschool Noord" });
  const email = "annelieke.van-der-heijden@school.example.org";
  try {
    const admin = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
    await site.signInAs(admin, await insertAdministrator(site));
    const page = await admin.newPage();
    await page.goto("/admin/trainers");
    await page.getByLabel("E-mailadres").fill("geen adres");
    await page.getByRole("button", { name: "Verstuur de uitnodiging" }).click();
    await expect(page.locator("#email-problem")).toContainText("er staat geen @ in");
    await expect(page.getByLabel("E-mailadres")).toHaveValue("geen adres");
    await expectAccessible(page);
    for (const to of ["weg@school.example.org", email]) {
      await page.getByLabel("E-mailadres").fill(to);
      await page.getByRole("button", { name: "Verstuur de uitnodiging" }).click();
      await expect(page.locator("p.state[role=status]")).toContainText("De uitnodiging is onderweg.");
    }
    const link = await post.readLink(email, /http:\S+\/trainer-invitations\/[\w-]{43}/);
    await page.reload();
    await expect(page.getByRole("row", { name: email })).toContainText("Ada Beheer");
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("row", { name: "weg@" })).toContainText("Dit adres bestaat niet (5.1.1).", {
        timeout: 500,
      });
    }).toPass();
    await expectAccessible(page);
    await expectPageFitsPhoneScreen(page);

    const own = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
    const mine = await own.newPage();
    await mine.goto(link);
    await expect(mine.locator("main")).toContainText("Hogeschool Noord nodigt je uit om trainer te worden");
    await expectAccessible(mine);
    await expectPageFitsPhoneScreen(mine);
    await mine.getByRole("link", { name: "Maak een account" }).click();
    await mine.getByLabel("Naam").fill("Annelieke van der Heijden");
    await mine.getByLabel("E-mailadres").fill(email);
    await mine.getByLabel("Wachtwoord", { exact: true }).fill(password);
    await mine.getByRole("button", { name: /account/ }).click();
    await mine.goto(await post.readLink(email, /http:\S+\/confirm\?token=[\w-]+/));
    await mine.getByLabel("Wachtwoord", { exact: true }).fill(password);
    await mine.getByRole("button", { name: /Bevestig/ }).click();
    await expect(mine).toHaveURL(link);
    await expectAccessible(mine);
    await mine.getByRole("button", { name: "Ja, word trainer" }).click();
    await expect(mine.locator("p.state[role=status]")).toContainText("Je bent nu trainer");
    await mine.getByRole("link", { name: "Maak een groep" }).click();
    await mine.getByLabel("Naam van de groep").fill("SW-1A");
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await mine.getByLabel("Eerste dag").fill(day(0));
    await mine.getByLabel("Laatste dag").fill(day(60));
    await mine.getByRole("button", { name: "Maak de groep" }).click();
    await expect(mine).toHaveURL(/\/cohorts\/[\da-f-]{36}/);
    expect(await site.pool`select name from cohort`).toMatchObject([{ name: "SW-1A" }]);
    await mine.goto(link);
    await expect(mine.getByRole("heading", { level: 1 })).toHaveText("Je bent al trainer");
    await page.reload();
    await expect(page.getByRole("row", { name: /Annelieke/ })).toContainText("1");
    await expect(page.getByRole("button", { name: `Stuur opnieuw: aan ${email}` })).toHaveCount(0);
  } finally {
    await site.stop();
    await post.close();
  }
});

async function invite(site: TestSite, administrator: string, email: string): Promise<string> {
  const body = new URLSearchParams({ email, role: "administrator" }).toString();
  const sent = await sendRequestAsLearner(site, administrator, "/admin/trainers", { body });
  expect(sent.headers.get("location")).toBe("/admin/trainers?done=invited");
  return /\/trainer-invitations\/[\w-]{43}/.exec(await site.readMail(email))?.[0] ?? "";
}

test("a link gives the role to the invited address only, once, and no form makes it more", async ({ site }) => {
  const administrator = await insertAdministrator(site);
  const [invited, other] = [
    await insertLearnerWithAccount(site.pool, "Noor", new Date()),
    await insertLearnerWithAccount(site.pool, "Otto", new Date()),
  ];
  const path = await invite(site, administrator, `${invited}@example.org`);
  const rolesOf = async (learnerId: string) =>
    (await site.pool`select role from role_grant where learner_id = ${learnerId}`).map(({ role }) => role);
  const accept = async (learnerId: string | null, body = "") => {
    const { status, headers } = await sendRequestAsLearner(site, learnerId, path, { body });
    return `${status} ${headers.get("location") ?? ""}`.trim();
  };
  // Opening the page changes nothing, also not by a program that follows links.
  expect((await sendRequestAsLearner(site, invited, path)).status).toBe(200);
  expect(await rolesOf(invited)).toEqual([]);
  const stolen = await sendRequestAsLearner(site, other, path);
  expect(stolen.status).toBe(403);
  expect(await stolen.text()).not.toContain(invited);
  expect(await accept(other, `learner=${invited}&email=${invited}@example.org`)).toBe("403");
  expect(await accept(null)).toBe(`303 /login?next=${encodeURIComponent(path)}`);
  // Without the mark of the page, as from another site, the form is refused.
  expect((await sendRequestAsLearner(site, invited, path, { body: "", mark: null })).status).toBeGreaterThan(399);
  expect(await rolesOf(invited)).toEqual([]);
  const tabs = await Promise.all([accept(invited, "role=administrator"), accept(invited), accept(other)]);
  expect(tabs).toEqual(["303 /cohorts?done=trainer", "303 /cohorts?done=trainer", expect.stringMatching(/^4(03|10)$/)]);
  expect(await rolesOf(invited)).toEqual(["trainer"]);
  expect(await rolesOf(other)).toEqual([]);
  expect(await accept(other)).toBe("410");
  const [row] = await site.pool`select email from trainer_invitation where token_hash = ${hashToken(path.slice(-43))}`;
  expect(row?.email).toBe("");
});

test("only an administrator invites, and nobody reads from an answer who has an account", async ({ site }) => {
  const administrator = await insertAdministrator(site);
  const learner = await insertLearnerWithAccount(site.pool, "Noor", new Date());
  for (const email of [`${learner}@example.org`, `niemand-${learner}@example.org`]) {
    const body = new URLSearchParams({ email }).toString();
    const refused = await sendRequestAsLearner(site, learner, "/admin/trainers", { body });
    expect(refused.status).toBe(403);
    // To an administrator both look the same, too.
    const path = await invite(site, administrator, email);
    const seen = await (await sendRequestAsLearner(site, null, path)).text();
    expect(seen).toContain("Maak een account");
    expect(seen).toContain("Log in");
    expect(seen).not.toContain(email);
    const again = await sendRequestAsLearner(site, administrator, "/admin/trainers", { body });
    expect(again.headers.get("location")).toBe("/admin/trainers?done=open");
  }
  const [open] = await site.pool<
    { id: string }[]
  >`select id from trainer_invitation where email = ${`${learner}@example.org`}`;
  for (const step of ["again", "withdraw"]) {
    const address = `/admin/trainers/invitations/${open?.id}/${step}`;
    expect((await sendRequestAsLearner(site, learner, address, { body: "times=1" })).status).toBe(403);
  }
  const once = `/admin/trainers/invitations/${open?.id}/again`;
  const send = async () =>
    (await sendRequestAsLearner(site, administrator, once, { body: "times=1" })).headers.get("location");
  expect([await send(), await send()]).toEqual(["/admin/trainers?done=again", "/admin/trainers?done=gone"]);
  const withdraw = await sendRequestAsLearner(site, administrator, `/admin/trainers/invitations/${open?.id}/withdraw`, {
    body: "",
  });
  expect(withdraw.headers.get("location")).toBe("/admin/trainers?done=withdrawn");
  expect(await site.pool`select from trainer_invitation where email = ${`${learner}@example.org`}`).toHaveLength(0);
});
