/** These tests let a trainer invite a group by a pasted or uploaded list, and see the state of each invitation. Nobody else can do so. */
import { spawnSync } from "node:child_process";
import ExcelJS from "exceljs";
import { grantTrainerRole, insertCohort, insertMemberWithAccount } from "../support/cohorts";
import { readBuiltCourse } from "../support/course";
import { createPageMarkFields } from "../support/page-mark";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

const long = "Annelieke van der Heijden-Şahinoğlu";

async function openGroup(site: TestSite, learnerId: string): Promise<string> {
  const now = new Date();
  await grantTrainerRole(site.pool, learnerId, now);
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const { courseId } = readBuiltCourse().release;
  return insertCohort(site.pool, { trainerId: learnerId, courseId, startsOn: day(-3), endsOn: day(60), now });
}

/** Returns an e-mail address that no other test uses. */
const fresh = (name: string) => `${name}-${Math.random().toString(36).slice(2, 10)}@example.org`;

async function workbook(rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Klas").addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

for (const javaScriptEnabled of [true, false]) {
  test(`a CSV file is shown line by line, sent once, and its states are shown (${javaScriptEnabled ? "with" : "without"} JavaScript)`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled, locale: "nl-NL" });
    const { learnerId } = await site.signIn(context, { name: "Marieke Postma" });
    const cohort = await openGroup(site, learnerId);
    const page = await context.newPage();
    await page.goto(`/cohorts/${cohort}/invitations`);
    await expect(page.getByText("Nog niemand uitgenodigd")).toBeVisible();
    const noor = fresh("noor");
    const csv = `E-mail;Naam\r\n${noor};Zo\xeb Annelieke\r\n;Bo\r\n${noor};Nog eens\r\nfout@;Fout\r\n`;
    await page.getByLabel("Of kies een bestand").setInputFiles({
      name: "klas.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csv, "latin1"),
    });
    await page.getByRole("button", { name: "Bekijk wat we lezen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Klopt dit?");
    const rows = page.locator("table.stack tbody tr");
    await expect(rows).toHaveCount(4);
    await expect(rows.nth(0)).toContainText("Wordt uitgenodigd");
    await expect(rows.nth(0)).toContainText("Zoë Annelieke");
    await expect(rows.nth(1)).toContainText("Hier staat geen e-mailadres. Verwacht: Naam <naam@voorbeeld.nl>");
    await expect(rows.nth(2)).toContainText("Staat al op regel 2.");
    await expect(rows.nth(3)).toContainText("Wat na de @ staat, klopt niet");
    // The text of the uploaded file is in the text field, so that the trainer can correct it.
    await expect(page.getByLabel("Plak je lijst")).toHaveValue(/Nog eens/);
    await expectPageFitsPhoneScreen(page);
    if (javaScriptEnabled) await expectAccessible(page);
    expect(await site.pool`select from invitation where cohort_id = ${cohort}`).toHaveLength(0);

    await page.getByRole("button", { name: "Verstuur 1 uitnodiging" }).click();
    await expect(page.locator("p.state[role=status]")).toContainText("1 uitnodiging staat klaar");
    const mail = await site.readMail(noor);
    expect(mail).toContain("Subject: Marieke Postma nodigt je uit voor");
    expect(mail).toMatch(/\/join\/[\w-]{43}\r?\n/);
    await page.reload();
    await expect(page.getByRole("row", { name: /Zoë/ })).toContainText("Verstuurd");
    await expectPageFitsPhoneScreen(page);
    if (javaScriptEnabled) await expectAccessible(page);

    await page.getByRole("button", { name: /^Stuur opnieuw: aan Zoë/ }).click();
    await expect(page.locator("p.state[role=status]")).toContainText("De oude link werkt niet meer");
    await expect.poll(async () => (await site.pool`select from mail_outbox where recipient = ${noor}`).length).toBe(2);
    await page.getByRole("button", { name: /^Trek in: van Zoë/ }).click();
    await expect(page.locator("p.state[role=status]")).toContainText("ingetrokken");
    // The button is gone, so the message takes the focus.
    await expect(page.locator(":focus")).toContainText("ingetrokken");
    await expect(page.getByRole("row", { name: /Zoë/ })).toContainText("Ingetrokken");
    await context.close();
  });
}

test("an XLSX file and a pasted list; a bounced invitation is marked, and an accepted one shows only the name", async ({
  page,
  context,
  site,
}) => {
  const { learnerId } = await site.signIn(context, { name: "Marieke Postma" });
  const cohort = await openGroup(site, learnerId);
  const [one, two, three] = [fresh("een"), fresh("twee"), fresh("drie")];
  await page.goto(`/cohorts/${cohort}/invitations`);
  const sheet = await workbook([
    ["Voornaam", "Tussenvoegsel", "Achternaam", "E-mailadres"],
    ["Noor", "van der", "Berg", one],
    ["Bram", "", "Wit", two],
  ]);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("Of kies een bestand").setInputFiles({ name: "klas.xlsx", mimeType, buffer: sheet });
  await page.getByRole("button", { name: "Bekijk wat we lezen" }).click();
  await expect(page.locator("table.stack tbody tr").first()).toContainText("Noor van der Berg");
  await page.getByRole("button", { name: "Verstuur 2 uitnodigingen" }).click();
  await expect(page.locator("p.state[role=status]")).toContainText("2 uitnodigingen staan klaar");

  await page.getByLabel("Plak je lijst").fill(`${long} <${three}>\n${one}`);
  await page.getByRole("button", { name: "Bekijk wat we lezen" }).click();
  await expect(page.locator("table.stack tbody tr").nth(1)).toContainText("Al uitgenodigd");
  await page.getByRole("button", { name: "Verstuur 1 uitnodiging" }).click();
  await site.readMail(three);

  // A delivery report says that the mail to `two` did not arrive. It comes in through `npm run bounce`, as from a mail server.
  await site.readMail(two);
  const [outbox] = await site.pool<{ id: string }[]>`select id from mail_outbox where recipient = ${two}`;
  const report = [
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "",
    "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1\n",
    `--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${outbox?.id}@localhost>\n`,
    "--b--",
  ].join("\n");
  const env = { ...process.env, NODE_ENV: "production" as const, DATA_DIR: site.dataDir };
  const bounced = spawnSync(process.execPath, ["build/bounce.js"], { input: report, env, encoding: "utf8" });
  expect(bounced.stderr).toBe("");
  expect(bounced.stdout).toContain("is marked as refused (5.1.1)");

  const now = new Date();
  const member = await insertMemberWithAccount(site.pool, { cohortId: cohort, name: "Noor B.", now });
  await site.pool`update invitation set accepted_at = ${now}, accepted_by = ${member} where email = ${one}`;
  await page.goto(`/cohorts/${cohort}/invitations`);
  const row = (name: string) => page.locator("table.stack tbody tr", { hasText: name });
  await expect(row("Bram Wit")).toContainText("Niet aangekomen");
  await expect(row("Bram Wit")).toContainText("Dit adres bestaat niet (5.1.1).");
  await expect(row(long)).toContainText("Verstuurd");
  await expect(row("Noor B.")).toContainText("Doet mee");
  await expect(page.locator("main")).not.toContainText(one);
  await expectPageFitsPhoneScreen(page);
  await expectAccessible(page);
});

test("an unreadable list comes back with what was typed, a long one is refused, and another trainer sees nothing", async ({
  page,
  context,
  site,
}) => {
  const { learnerId } = await site.signIn(context);
  const cohort = await openGroup(site, learnerId);
  const path = `/cohorts/${cohort}/invitations`;
  await page.goto(path);
  await page.getByLabel("Plak je lijst").fill("Noor <noor@example.org>");
  await page
    .getByLabel("Of kies een bestand")
    .setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("x@y.nl") });
  await page.getByRole("button", { name: "Bekijk wat we lezen" }).click();
  await expect(page.locator(".problem")).toContainText("Kies er één van");
  await expect(page.getByLabel("Plak je lijst")).toHaveValue("Noor <noor@example.org>");
  await page.getByLabel("Plak je lijst").fill("");
  await page
    .getByLabel("Of kies een bestand")
    .setInputFiles({ name: "a.xlsx", mimeType: "x/y", buffer: Buffer.from("PK\x03\x04kapot") });
  await page.getByRole("button", { name: "Bekijk wat we lezen" }).click();
  await expect(page.locator(".problem")).toContainText("Dit bestand konden we niet lezen");
  await expectAccessible(page);

  const headers = { origin: site.url };
  const mark = await createPageMarkFields(site.pool, context.request);
  const lines = Array.from(
    { length: 2000 },
    (_, at) => `Een heel lange naam van ${at} <persoon-${at}@example.org>`,
  ).join("\n");
  const large = await page.request.post(`${path}/preview`, { headers, multipart: { ...mark, list: lines } });
  expect(large.status()).toBe(200);
  expect(await large.text()).toContain("Verstuur 2000 uitnodigingen");
  // The server closes the connection when it refuses a request that is too large, so these requests do not keep it open.
  const closing = { ...headers, connection: "close" };
  const tooLarge = await page.request.post(`${path}/preview`, {
    headers: closing,
    multipart: { list: "x".repeat(1_200_000) },
  });
  expect(tooLarge.status()).toBe(413);
  const elsewhere = await page.request.post(`${path}/0/again`, {
    headers: closing,
    form: { times: "x".repeat(200_000) },
  });
  expect(elsewhere.status()).toBe(413);
  const broken = await page.request.post(`${path}/preview`, {
    headers: { ...headers, "content-type": "multipart/form-data; boundary=x" },
    data: "--y",
  });
  expect(broken.status()).toBe(400);
  const foreign = await page.request.post(`${path}/send`, {
    headers: { origin: "https://evil.example" },
    form: { list: "a@example.org" },
  });
  expect(foreign.status()).toBe(403);

  const other = await openGroup(site, (await site.signIn(context)).learnerId);
  const stranger = await createPageMarkFields(site.pool, context.request);
  expect((await page.request.get(path)).status()).toBe(404);
  expect(
    (await page.request.post(`${path}/send`, { headers, form: { ...stranger, list: "a@example.org" } })).status(),
  ).toBe(404);
  expect(await site.pool`select from invitation where cohort_id in (${cohort}, ${other})`).toHaveLength(0);
});

test("a mail program unsubscribes with one request, a person by a button; a calendar address is made and renewed", async ({
  page,
  context,
  site,
}) => {
  const { learnerId } = await site.signIn(context);
  const cohort = await openGroup(site, learnerId);
  const member = await insertMemberWithAccount(site.pool, { cohortId: cohort, name: long, now: new Date() });
  const token = "one-click-token-of-the-member-0123456789";
  await site.pool`
    insert into email_token (token_hash, purpose, learner_id, email, data, created_at, expires_at)
    values (sha256(${token}::text::bytea), 'unsubscribe', ${member}, 'x@example.org', ${site.pool.json({ from: cohort })}, now(), now() + interval '1 day')`;
  const choice = () => site.pool`select reminders from member_choice where learner_id = ${member}`;
  await context.clearCookies();
  await page.goto(`/unsubscribe/${token}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Geen herinneringen meer?");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  expect(await choice()).toHaveLength(0);
  const body = "List-Unsubscribe=One-Click";
  const type = { "content-type": "application/x-www-form-urlencoded" };
  expect((await fetch(`${site.url}/unsubscribe/${token}`, { method: "POST", headers: type, body })).status).toBe(200);
  expect([...(await choice())]).toEqual([{ reminders: false }]);
  // A form without an Origin header is accepted at the address for unsubscribing and nowhere else. With the Origin of another site it is
  // refused there too.
  const forged = { ...type, origin: "https://evil.example" };
  expect((await fetch(`${site.url}/unsubscribe/${token}`, { method: "POST", headers: forged, body })).status).toBe(403);
  expect((await fetch(`${site.url}/calendar`, { method: "POST", headers: type, body })).status).toBe(403);
  await page.getByRole("button", { name: "Zet herinneringen uit" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Herinneringen staan uit");

  await site.signInAs(context, member);
  await page.goto("/calendar");
  await page.getByRole("button", { name: "Maak een agenda-adres" }).click();
  const address = async () => (await page.getByRole("link", { name: /\.ics$/ }).getAttribute("href")) ?? "";
  const first = await address();
  const feed = await fetch(first);
  expect(feed.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(feed.headers.get("cache-control")).toMatch(/^private/);
  expect(await feed.text()).toContain("BEGIN:VCALENDAR");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Maak een nieuw adres" }).click();
  await expect.poll(address).not.toBe(first);
  expect((await fetch(first)).status).toBe(404);
  expect((await fetch(await address())).status).toBe(200);
});
