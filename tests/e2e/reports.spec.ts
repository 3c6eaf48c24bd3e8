/** These tests report a problem at its place in a lesson. The report reaches the administrators, and nobody else sees it. */
import { openAllPieces } from "../support/answering";
import {
  deriveBuiltLessonPieces,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { createPageMarkFields } from "../support/page-mark";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const lesson = findLessonByNumber(course, 2);
const [first] = listLessonQuestions(course, lesson);
const address = `${lessonPath(lesson)}/report?place=question:${first?.id}`;

async function makeAdministrator(site: TestSite, learnerId: string): Promise<void> {
  await site.pool`insert into role_grant (id, learner_id, role, granted, actor, at)
    values (gen_random_uuid(), ${learnerId}, 'administrator', true, 'test', now())`;
}

const reports = (site: TestSite) => site.pool`select * from problem_report order by id`;

test("every question, passage and note of a lesson has one link that names its place", async ({ page }) => {
  await page.goto(lessonPath(lesson));
  const links = page.locator(".report a");
  const asked = deriveBuiltLessonPieces(course, lesson).places;
  const notes = lesson.segments.filter(({ kind }) => ["pre-question", "recall", "task"].includes(kind));
  await expect(links).toHaveCount(asked.length + lesson.passages.length + notes.length);
  const names = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute("aria-label") ?? link.textContent),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("Meld een fout bij vraag 1");
  expect(names).toContain(`Meld een fout: ‘${lesson.passages[0]?.title}’`);
  await openAllPieces(page);
  for (const link of await links.all()) {
    const box = await link.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
  }
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))) {
    expect((await page.request.get(href ?? "")).status(), href ?? "").toBe(200);
  }
});

test("without JavaScript and without an account, by keyboard, a report arrives with its place", async ({
  browser,
  site,
}) => {
  const before = (await reports(site)).length;
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(lessonPath(lesson));
  await page.locator(`[id="${first?.id}"] .report a`).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Meld een fout");
  await page.locator("main button[type=submit]").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Kies wat er aan de hand is.Schrijf op wat er niet klopt.");
  await page.getByLabel("Het goede antwoord klopt niet").focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Wat klopt er niet?").focus();
  await page.keyboard.type("Het jaartal is <b>2020</b>.");
  await page.locator("main button[type=submit]").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dank je, we hebben je melding");
  await page.getByRole("link", { name: "Terug naar de les" }).click();
  await expect(page).toHaveURL(new RegExp(`${lesson.id}#${first?.id}$`));
  const [row] = (await reports(site)).slice(before);
  expect(row).toMatchObject({ place: `question:${first?.id}`, kind: "key", text: "Het jaartal is <b>2020</b>." });
  expect((await context.cookies()).filter(({ name }) => name === "session")).toEqual([]);
  await context.close();
});

test("a forged place, 10,000 characters and another person's address are refused", async ({ site, page, context }) => {
  const before = (await reports(site)).length;
  const headers = { origin: site.url };
  const form = { "page-mark": "visitor", kind: "fact", text: "Klopt niet." };
  for (const place of ["question:L9-99", "html:x", "passage:../../etc", "x".repeat(5000)]) {
    const response = await page.request.post(`${lessonPath(lesson)}/report?place=${place}`, { headers, form });
    expect(response.status(), place).toBe(404);
  }
  const long = await page.request.post(address, { headers, form: { ...form, text: "x".repeat(10_000) } });
  expect(long.status()).toBe(400);
  expect(await long.text()).toContain("Gebruik hoogstens 2000 tekens");
  const wrong = await page.request.post(address, { headers, form: { ...form, email: "geen adres" } });
  expect(wrong.status()).toBe(400);
  expect((await reports(site)).length).toBe(before);
  // A logged-in person gets the reply at the address of their account, whatever the form says, and only if they asked for a reply.
  const { email, learnerId } = await site.signIn(context);
  const mark = await createPageMarkFields(site.pool, context.request);
  await page.request.post(address, { headers, form: { ...form, ...mark, email: "slachtoffer@example.org" } });
  await page.request.post(address, {
    headers,
    form: { ...form, ...mark, answer: "1", email: "slachtoffer@example.org" },
  });
  const sent = (await reports(site)).slice(before).map(({ id }) => id);
  expect(sent).toHaveLength(2);
  const senders = await site.pool`
    select email, learner_id from problem_report_sender where report_id in ${site.pool(sent)}`;
  expect([...senders]).toEqual([{ email, learnerId }]);
});

test("reports are limited by session, and what was typed stays", async ({ site, page, context }) => {
  await site.signIn(context);
  const form = { ...(await createPageMarkFields(site.pool, context.request)), kind: "fact", text: "Steeds weer." };
  const statuses: number[] = [];
  let last = "";
  for (let n = 0; n < 9; n++) {
    const response = await page.request.post(address, { headers: { origin: site.url }, form, maxRedirects: 0 });
    statuses.push(response.status());
    last = await response.text();
    if (response.status() === 429) expect(Number(response.headers()["retry-after"])).toBeGreaterThan(0);
  }
  expect(statuses).toEqual([...Array(8).fill(303), 429]);
  expect(last).toContain("Steeds weer.</textarea>");
});

test("an administrator sees a report, answers it by mail and closes it; a script in it stays text", async ({
  site,
  page,
  context,
}) => {
  const headers = { origin: site.url };
  const text = '<script>document.title = "kwaad"</script><img src=x onerror=alert(1)>';
  const form = { "page-mark": "visitor", kind: "technical", text, email: "lezer@example.org" };
  await page.request.post(address, { headers, form });
  const { learnerId } = await site.signIn(context, { name: "Beheerder" });
  await makeAdministrator(site, learnerId);
  await page.goto("/account");
  await page.getByRole("link", { name: "Naar het beheer van deze site" }).click();
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page
    .getByRole("navigation", { name: "Onderdelen van het beheer" })
    .getByRole("link", { name: "Meldingen" })
    .click();
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.locator("table.stack tbody a").first().click();
  await expect(page.locator("blockquote")).toHaveText(text);
  await expect(page).not.toHaveTitle("kwaad");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.getByLabel("Je antwoord").fill("Dank je, het is hersteld.");
  await page.getByRole("button", { name: "Verstuur het antwoord" }).click();
  await expect(page.getByText("Het is bewaard.")).toBeVisible();
  expect(await site.readMail("lezer@example.org")).toContain("Dank je, het is hersteld.");
  await page.getByRole("button", { name: "Sluit de melding" }).click();
  await expect(page.locator("ol.rows")).toContainText("gesloten door Beheerder");
  await page.goto("/admin/reports?closed=1");
  await expect(page.locator("table.stack tbody tr")).toHaveCount(1);
});

const pages = ["/admin", "/admin/accounts", "/admin/reports", "/admin/mail", "/admin/courses"];

test("only administrators can read or write there", async ({ site, page, context, playwright }) => {
  const headers = { origin: site.url };
  const visitor = await playwright.request.newContext({ baseURL: site.url });
  for (const path of pages) {
    const response = await visitor.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(302);
    expect(response.headers().location).toBe(`/login?next=${encodeURIComponent(path)}`);
  }
  const { learnerId } = await site.signIn(context);
  const [report] = await reports(site);
  const own = `/admin/accounts/${learnerId}`;
  for (const path of [...pages, own, `/admin/reports/${report?.id}`]) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(403);
    expect(response.headers()["cache-control"]).toBe("no-store");
  }
  const writes: [string, Record<string, string>][] = [
    [own, { role: "administrator", change: "grant", reason: "ik wil het" }],
    [`/admin/reports/${report?.id}`, { kind: "closed" }],
    ["/admin/mail", { mail: learnerId }],
  ];
  const mark = await createPageMarkFields(site.pool, context.request);
  for (const [path, form] of writes) {
    expect((await page.request.post(path, { headers, form: { ...mark, ...form } })).status(), path).toBe(403);
    expect((await page.request.post(`${path}.data`, { headers, form: { ...mark, ...form } })).status(), path).toBe(404);
    const other = await visitor.post(path, { headers, form: { "page-mark": "visitor", ...form }, maxRedirects: 0 });
    expect(other.status()).toBe(302);
  }
  expect((await site.pool`select from role_grant where learner_id = ${learnerId}`).length).toBe(0);
});

test("an administrator grants and withdraws a role with a reason; the last one stays, and loses no page", async ({
  site,
  page,
  context,
  browser,
}) => {
  await site.pool.begin(async (tx) => {
    await tx`set local leerdossier.retention = 'on'`;
    await tx`delete from role_grant`;
  });
  const { learnerId } = await site.signIn(context, { name: "Enige Beheerder" });
  await makeAdministrator(site, learnerId);
  const other = await browser.newContext({ baseURL: site.url });
  const { email } = await site.signIn(other, { name: "Sanne Zoekmij", email: "zoekmij@example.org" });
  await page.goto("/admin/accounts");
  await page.getByLabel("Zoek op naam of e-mailadres").fill("zoekmij@");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await expect(page.locator("table.stack tbody tr")).toHaveCount(1);
  await expect(page.locator("table.stack")).toContainText(email);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sanne Zoekmij" }).click();
  await page.getByLabel("Rol", { exact: true }).selectOption("trainer");
  await page.getByRole("button", { name: "Geef deze rol" }).click();
  await expect(page.getByRole("alert")).toContainText("Schrijf op waarom.");
  await expectAccessible(page);
  await page.getByLabel("Waarom?").fill("Geeft les aan groep 3");
  await page.getByRole("button", { name: "Geef deze rol" }).click();
  await expect(page.getByText("De rollen zijn gewijzigd.")).toBeVisible();
  await expect(page.locator("table.stack")).toContainText("Geeft les aan groep 3");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.goto(`/admin/accounts/${learnerId}`);
  await page.getByLabel("Rol", { exact: true }).selectOption("administrator");
  await page.getByLabel("Waarom?").fill("Ik stop");
  await page.getByRole("button", { name: "Trek deze rol in" }).click();
  await expect(page.getByRole("alert")).toContainText("Dit is de laatste beheerder.");
  for (const path of ["/admin/mail", "/admin/courses", "/admin/accounts/geen-id", "/admin/reports/geen-id"]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(path.endsWith("geen-id") ? 404 : 200);
    await expectAccessible(page);
    await expectPageFitsPhoneScreen(page);
  }
  await other.close();
});

test("an unsent mail is sent again from the page", async ({ site, page, context }) => {
  const { learnerId } = await site.signIn(context);
  await makeAdministrator(site, learnerId);
  await site.pool`
    insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at, tries, last_error)
    values (gen_random_uuid(), 'stuck', 'stuck@example.org', 'no-account', '{"locale":"nl","name":"Noor"}', now(), 3, 'ECONNREFUSED')`;
  await page.goto("/admin/mail");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Probeer nu opnieuw: de mail aan stuck@example.org" }).click();
  await expect(page.getByText("De mail staat opnieuw in de rij.")).toBeVisible();
  expect(await site.readMail("stuck@example.org")).toContain("Dag Noor,");
});
