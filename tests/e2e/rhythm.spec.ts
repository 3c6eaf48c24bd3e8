/** A learner chooses a rhythm, asks for the review mail, takes a pause and unsubscribes: with and without JavaScript, in both themes. */
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { sendReviewMails } from "../../app/learning/rhythm/send-review-mails.server";
import { computeMomentFromAmsterdamTime, formatAmsterdamDay } from "../../app/platform/amsterdam";
import { createMailQueue } from "../../app/platform/mail/mail-queue.server";
import { expect, expectAccessible, expectPageFitsPhoneScreen, test } from "../support/site";
import { workInBuiltCourse } from "../support/today";

for (const javaScriptEnabled of [true, false]) {
  test(`a rhythm is chosen and a week is lit, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
    const { learnerId, email } = await site.signIn(context);
    await workInBuiltCourse(site.pool, { learnerId, passed: 0, answers: [true], now: new Date() });
    const page = await context.newPage();
    await page.setViewportSize({ width: javaScriptEnabled ? 1280 : 390, height: 900 });
    const week = page.getByRole("region", { name: "Jouw week" });
    await page.goto("/today");
    await expect(week).toContainText("Je koos geen ritme. We tellen niets. Een donker raam kost je niets.");
    await expect(week.getByRole("listitem")).toHaveCount(7);
    await expect(week.locator(".lit")).toHaveText(/: vandaag, geleerd$/);

    await week.getByRole("link", { name: "Kies een ritme" }).click();
    const told = page.locator("p.state[role=status]");
    const save = page.getByRole("button", { name: "Bewaar" });
    const days = page.getByRole("group", { name: "Welke dagen?" });
    await expect(page.getByLabel("Geen ritme")).toBeChecked();
    await expect(page.getByLabel("Gewoon.")).toBeChecked();
    await expect(page.getByText(`De mail gaat naar ${email}`)).toBeVisible();
    await expect(days).toBeHidden();
    // The last choice of the group, by keyboard.
    await page.getByLabel("Geen ritme").focus();
    await page.keyboard.press("ArrowUp");
    await expect(page.getByLabel("Vaste dagen")).toBeChecked();
    await expect(days).toBeVisible();
    await page.getByLabel("Vraag bij het herhalen hoe zeker ik ben").check();
    await save.click();
    await expect(page.getByRole("alert")).toContainText("Kies minstens één dag.");
    await expect(days).toContainText("Kies minstens één dag.");
    await expect(page.getByLabel("Vaste dagen")).toBeChecked();
    await expect(page.getByLabel("Vraag bij het herhalen hoe zeker ik ben")).toBeChecked();
    await expectPageFitsPhoneScreen(page);
    if (javaScriptEnabled) await expectAccessible(page);

    for (const day of ["maandag", "donderdag"]) await days.getByLabel(day).check();
    await page.getByLabel("Stuur me hoogstens één mail per week").check();
    await save.click();
    await expect(told).toContainText("Bewaard.");
    await expect(days.getByLabel("donderdag")).toBeChecked();
    await expect(days.getByLabel("dinsdag")).not.toBeChecked();
    await page.getByRole("link", { name: "Naar Vandaag" }).click();
    await expect(week).toContainText("1 van 2 dagen");
    await expect(week).toContainText("Je koos maandag en donderdag. Een andere dag telt ook.");
    await expect(week.locator(".chosen")).toHaveText([/^ma.*door jou gekozen$/, /^do.*door jou gekozen$/]);
    await expectPageFitsPhoneScreen(page);
    if (javaScriptEnabled) await expectAccessible(page, "[aria-labelledby=week-heading]");

    await week.getByRole("link", { name: "Kies een ander ritme" }).click();
    await page.getByLabel("1 dag per week").check();
    await save.click();
    await page.goto("/today");
    await expect(week).toContainText("1 van 1 dag");
    await expect(week).toContainText("Eén dag licht. Zo was het plan.");

    await week.getByRole("button", { name: "Neem pauze" }).click();
    const resting = page.getByText("Je hebt pauze. Je hoeft niets te herhalen, en we mailen je daar niet over.");
    await expect(resting).toHaveCount(1);
    await expect(week.locator(".lit")).toHaveCount(1);
    await page.getByRole("button", { name: "Ga weer verder" }).click();
    await expect(resting).toHaveCount(0);
    await week.getByRole("button", { name: "Neem pauze" }).click();
    await page.goto("/today/settings");
    await expect(page.getByLabel("1 dag per week")).toBeChecked();
    await page.getByRole("button", { name: "Ga weer verder" }).click();
    await expect(told).toContainText("Je pauze is voorbij.");
    await page.goto("/today");
    await expect(week.getByRole("button", { name: "Neem pauze" })).toBeVisible();
    await context.close();
  });
}

test("settings that are changed say that they are not saved yet, and keep what was chosen until they are", async ({
  page,
  site,
}) => {
  await site.signIn(page.context());
  await page.goto("/today/settings");
  const status = page.locator("form [data-saved-state]");
  const lost = page.getByRole("region", { name: "Dit is nog niet bewaard" });
  const save = page.getByRole("button", { name: "Bewaar" });
  await expect(status).toHaveText("");
  await page.getByLabel("2 dagen per week").check();
  await expect(status).toHaveText("Nog niet bewaard.");
  await expectAccessible(page, "main");
  await page.getByLabel("Geen ritme").check();
  await expect(status).toHaveText("");
  await page.goto("/logout");
  await expect(page.getByRole("button", { name: "Log uit" })).toBeVisible();
  await expect(lost).toBeHidden();

  // A form that was refused is not saved, also on the way back to it.
  await page.goto("/today/settings");
  await page.getByLabel("Vaste dagen").check();
  await save.click();
  await expect(page.getByRole("alert")).toContainText("Kies minstens één dag.");
  await page.goto("/logout");
  await lost.getByRole("link", { name: "Zo wil ik leren" }).click();
  await expect(page.getByLabel("Vaste dagen")).toBeChecked();
  await expect(status).toHaveText("Nog niet bewaard.");
  await expect(page.locator("[data-live-region]")).toHaveText("Nog niet bewaard.");

  // The day is hidden by the choice after it, so it is not saved; and the page says no such thing.
  await page.getByRole("group", { name: "Welke dagen?" }).getByLabel("maandag").check();
  await page.getByLabel("2 dagen per week").check();
  await save.click();
  await expect(page.locator("p.state[role=status]")).toContainText("Bewaard.");
  await expect(page.getByLabel("2 dagen per week")).toBeChecked();
  await expect(status).toHaveText("");

  await page.goto("/account/name");
  await page.getByLabel("Naam").fill("Iemand Anders");
  await expect(status).toHaveText("Nog niet bewaard.");
  await page.goto("/account/password");
  await page.getByLabel("Wachtwoord dat je nu hebt").fill("nooit-bewaard");
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("nooit-bewaard");
  await page.goto("/logout");
  await expect(lost.getByRole("link")).toContainText(["Naam wijzigen"]);
  await lost.getByRole("link").click();
  await save.click();
  await expect(page.getByRole("heading", { name: "Je account" })).toBeVisible();
  await page.goto("/logout");
  await expect(page.getByRole("button", { name: "Log uit" })).toBeVisible();
  await expect(lost).toBeHidden();
});

test("the mail about questions that are ready is stopped by its link, by a button or by the mail program, without a session", async ({
  page,
  browser,
  site,
}) => {
  const context = await browser.newContext({ baseURL: site.url });
  const { learnerId, email } = await site.signIn(context);
  const today = formatAmsterdamDay(new Date());
  const morning = computeMomentFromAmsterdamTime(today, "10:00") ?? new Date();
  const yesterday = new Date(morning.getTime() - 86_400_000);
  await workInBuiltCourse(site.pool, { learnerId, passed: 0, answers: [false], now: yesterday });
  await site.pool`update review_card set due_on = ${today}::text::date where learner_id = ${learnerId}`;
  await site.pool`insert into review_setting (learner_id, weekly_mail) values (${learnerId}, true)`;
  const mail = createMailQueue({ send: async () => {} });
  await sendReviewMails(site.pool, createReleaseCache(), { mail, now: morning });
  const [sent] = await site.pool<{ data: { token: string; questions: number } }[]>`
    select data from mail_outbox where recipient = ${email}`;
  expect(sent?.data.questions).toBe(1);
  const address = `${site.url}/unsubscribe/${sent?.data.token}`;
  const wantsMail = async () =>
    (await site.pool`select weekly_mail from review_setting where learner_id = ${learnerId}`)[0]?.weeklyMail;

  await page.goto(address);
  await expect(page).toHaveTitle(/^Geen mail meer over je vragen/);
  expect(await wantsMail()).toBe(true);
  await expectAccessible(page, "main");
  await page.getByRole("button", { name: "Zet de mail uit" }).click();
  await expect(page.getByRole("heading", { name: "De mail staat uit" })).toBeVisible();
  expect(await wantsMail()).toBe(false);

  await site.pool`update review_setting set weekly_mail = true where learner_id = ${learnerId}`;
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const answer = await fetch(address, { method: "POST", headers, body: "List-Unsubscribe=One-Click" });
  expect([answer.status, await wantsMail()]).toEqual([200, false]);
  await context.close();
});
