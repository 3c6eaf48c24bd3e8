/** A sitting under supervision in the browser, with five members: from opening it to the certificate, and what nobody can forge. */
import type { Browser, Page } from "@playwright/test";
import { takeFinalTest } from "../support/final-test";
import { createPageMarkFields } from "../support/page-mark";
import {
  beginSittingWithCode,
  createSittingBrowsers,
  handInSittingTest,
  openSitting,
  type PersonInSitting as Person,
} from "../support/pages-of-sittings";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";
import { loadSmallFinalTest, type SmallFinalTest } from "../support/small-final-test";

let small: SmallFinalTest;
test.beforeAll(async ({ site }) => {
  small = await loadSmallFinalTest(site, "toets-onder-toezicht");
});
const browsers = createSittingBrowsers();
test.afterEach(() => browsers.close());

const openGroup = (browser: Browser, site: TestSite, name?: string) => browsers.openGroup(browser, site, small, name);
const beginWith = ({ page }: Person, code: string) => beginSittingWithCode(page, small.path, code);
const handIn = (site: TestSite, person: Person, right = true) => handInSittingTest(site, small, person, right);

async function claim({ page }: Person): Promise<void> {
  await page.goto(`/courses/${small.courseId}/certificate`);
  await page.getByLabel("Je naam, zoals hij op het certificaat komt").fill("Noor de Wit");
  await page.getByRole("button", { name: "Maak mijn certificaat" }).click();
  await page.waitForURL(/\/certificates\//);
}

test("a sitting with five members, from opening it to the certificates", async ({ browser, site }) => {
  test.slow();
  const { trainer, member, path } = await openGroup(browser, site);
  const [one, two, shy, late, passed] = [
    await member(),
    await member(),
    await member("2026-11"),
    await member(),
    await member(),
  ];
  // One began without a code before, and one passed and has a certificate.
  await takeFinalTest(
    { pool: site.pool, releases: small.releases, learnerId: late.learnerId, courseId: small.courseId },
    { right: 0, now: new Date(), handIn: false },
  );
  const yesterday = new Date(Date.now() - 3_600_000);
  await takeFinalTest(
    { pool: site.pool, releases: small.releases, learnerId: passed.learnerId, courseId: small.courseId },
    { right: 9, now: yesterday },
  );
  await claim(passed);
  const first = passed.page.url();

  const { sitting, code } = await openSitting(trainer, path);
  await expect(trainer.locator(".qr")).toBeVisible();
  await expect(trainer.locator("main")).not.toContainText(one.name);
  await expectAccessible(trainer);
  await trainer.goto(sitting);
  const row = (name: string) => trainer.getByRole("row").filter({ hasText: name });
  await expect(row(late.name)).toContainText("Is al bezig met een poging zonder code");
  await expect(row(shy.name)).toContainText("Weet je pas op het moment zelf");
  await expect(row(one.name)).toContainText("Kan beginnen");
  await expect(row(passed.name)).toContainText("kan het nog één keer onder toezicht maken");

  // The code is typed, or comes with the QR code. Who began without it reads that it can't count.
  await one.page.goto(small.path);
  await expect(one.page.getByText("Begin je zonder code, dan telt de poging als zonder toezicht.")).toBeVisible();
  await expect(one.page.getByText("Onder toezicht lever je in voor het einde van het toetsmoment.")).toBeVisible();
  await expect(one.page.getByText(/^Er loopt geen klok|^Je mag de lessen en je notities/)).toHaveCount(0);
  await expectAccessible(one.page);
  // The page of the group says when and where it is, and never the code.
  await one.page.goto(path.replace("/cohorts/", "/memberships/").replace("/sittings", ""));
  const moment = one.page
    .locator("section")
    .filter({ has: one.page.getByRole("heading", { name: /^Toets.?momenten$/ }) });
  await expect(moment).toContainText("Lokaal 2.14");
  await expect(one.page.locator("body")).not.toContainText(code);
  await moment.getByRole("link", { name: "Naar de eindtoets" }).click();
  await expect(one.page.getByLabel("Code die in het lokaal hangt")).toBeVisible();
  await beginWith(one, code.toLowerCase());
  await one.page.waitForURL(/1-1\/questions\/1$/);
  await two.page.goto(`${small.path}?code=${code.replace("-", "")}`);
  await two.page.getByRole("button", { name: "Begin onder toezicht" }).click();
  await two.page.waitForURL(/1-1\/questions\/1$/);
  await beginWith(shy, code);
  await shy.page.waitForURL(/1-1\/questions\/1$/);
  await beginWith(passed, code);
  await passed.page.waitForURL(/1-2\/questions\/1$/);
  await late.page.goto(small.path);
  await expect(late.page.getByText("Deze poging begon zonder code.")).toBeVisible();
  await expect(late.page.getByRole("button", { name: "Begin onder toezicht" })).toHaveCount(0);
  const mark = await createPageMarkFields(site.pool, late.page.request);
  const typed = { ...mark, code };
  const refused = await late.page.request.post(small.path, {
    form: typed,
    headers: { origin: site.url },
    maxRedirects: 0,
  });
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain("Je bent al bezig met een poging die niet met deze code begon.");

  await expect(one.page.locator("main")).toContainText("Zonder toezicht kun je stoppen en later verdergaan");
  for (const each of [one, two, shy, passed]) await handIn(site, each);
  await expect(one.page.getByText("Je certificaat wacht tot je trainer het toetsmoment afsluit.")).toBeVisible();
  await expect(one.page.getByRole("link", { name: "Haal je certificaat" })).toHaveCount(0);
  await expect(passed.page.getByText("Je tweede certificaat wacht tot je trainer")).toBeVisible();
  // Until the sitting is closed, the certificate waits, and the page says why.
  await one.page.goto(`/courses/${small.courseId}/certificate`);
  await expect(one.page.getByText("Je trainer moet dat nog afsluiten.")).toBeVisible();
  await expect(one.page.getByRole("button", { name: "Maak mijn certificaat" })).toHaveCount(0);

  await trainer.reload();
  // A row of a page has a heading and one body: a third part would stand on top of the heading.
  await expect(trainer.locator(".split > :nth-child(3)")).toHaveCount(0);
  // Everybody who began is ticked at once. Who was not in the room after all is unticked.
  await trainer.getByLabel(`Identiteit van ${one.name} gezien`).check();
  await trainer.getByRole("button", { name: "Vink iedereen aan die begon" }).click();
  for (const each of [one, two, shy, passed]) await expect(trainer.getByLabel(`${each.name} was hier`)).toBeChecked();
  await expect(trainer.getByRole("checkbox", { name: /^Identiteit van/, checked: true })).toHaveCount(1);
  await expect(trainer.getByRole("button", { name: "Vink iedereen aan die begon" })).toHaveCount(0);
  for (const each of [two, passed]) await trainer.getByLabel(`${each.name} was hier`).uncheck();
  await trainer.getByRole("button", { name: "Bewaar de vinkjes" }).click();
  await expect(trainer.getByRole("status").filter({ hasText: "De vinkjes zijn bewaard." })).toBeVisible();
  await expect(trainer.locator("main")).not.toContainText(/geslaagd/i);
  // Closing keeps a tick that is on the screen, also while the sitting stays open.
  await trainer.getByLabel(`${passed.name} was hier`).check();
  await trainer.getByRole("button", { name: "Sluit dit toetsmoment af" }).click();
  await expect(trainer.getByText("Nog niet afgesloten. Vink aan wie er was, of zet hier een vinkje.")).toBeVisible();
  await trainer.getByLabel(/^Ik weet dat één deelnemer/).check();
  await trainer.getByRole("button", { name: "Sluit dit toetsmoment af" }).click();
  await expect(trainer.getByText("Afgesloten op")).toBeVisible();
  await expect(trainer.getByRole("checkbox")).toHaveCount(0);
  await expectAccessible(trainer);

  const main = (person: Person) => person.page.locator("main");
  await claim(one);
  await expect(main(one)).toContainText("gemaakt onder toezicht van de groep SW-2B");
  await expect(main(one)).toContainText("Wat erbij mocht, is niet vastgelegd. Identiteit gecontroleerd");
  await expect(main(one)).not.toContainText("Marieke");
  await claim(shy);
  await expect(main(shy)).toContainText("gemaakt onder toezicht van de groep SW-2B");
  await expect(main(shy)).toContainText("Identiteit niet gecontroleerd");
  await claim(two);
  await expect(main(two)).toContainText("zonder toezicht gemaakt");
  await passed.page.goto(small.path);
  await passed.page.getByRole("link", { name: "Haal je tweede certificaat" }).click();
  await expect(main(passed)).toContainText("Dit wordt een tweede certificaat. Het eerste blijft geldig.");
  await claim(passed);
  expect(passed.page.url()).not.toBe(first);
  await expect(main(passed)).toContainText("gemaakt onder toezicht van de groep SW-2B");
  await passed.page.goto(first);
  await expect(main(passed)).toContainText("zonder toezicht gemaakt");
});

test("a code of another group, forged ticks and forms that come too late change nothing", async ({ browser, site }) => {
  const [mine, other] = [await openGroup(browser, site), await openGroup(browser, site, "Een andere")];
  const learner = await mine.member();
  const { code: foreign, sitting: theirs } = await openSitting(other.trainer, other.path);
  const { code, sitting } = await openSitting(mine.trainer, mine.path);
  await beginWith(learner, foreign);
  await expect(learner.page.getByText("Deze code klopt niet, of hij is niet van jouw groep.").first()).toBeVisible();
  await expect(learner.page.getByLabel("Code die in het lokaal hangt")).toHaveValue(foreign);
  for (const guess of ["000001", "000002", "000003", "000004", "000005", "000006", "000007", "000008", "000009"])
    await beginWith(learner, guess);
  await beginWith(learner, code);
  await expect(learner.page.getByText(/Te vaak geprobeerd|te vaak/i).first()).toBeVisible();
  await site.pool`delete from rate_limit`;
  await beginWith(learner, code);
  await learner.page.waitForURL(/1-1\/questions\/1$/);
  const [attempt] = await site.pool<{ id: string }[]>`
    select attempt_id as id from sitting_attempt where learner_id = ${learner.learnerId}`;

  const post = async ({ trainer }: { trainer: Page }, address: string, fields: [string, string][]) => {
    const mark = await createPageMarkFields(site.pool, trainer.request);
    const form = { ...mark, ...Object.fromEntries(fields) };
    return trainer.request.post(address, { form, headers: { origin: site.url }, maxRedirects: 0 });
  };
  const ticks = (id = ""): [string, string][] => [
    ["shown", `${id}:00`],
    ["present", id],
  ];
  expect((await post(other, sitting, ticks(attempt?.id))).status()).toBe(404);
  // An attempt of another sitting is passed over.
  expect((await post(other, theirs, ticks(attempt?.id))).status()).toBe(303);
  expect((await post(other, `${sitting}/close`, [["known", "1"]])).status()).toBe(404);
  expect((await post(mine, sitting, ticks("kwaad"))).status()).toBe(404);
  // A box that was ticked covers only who was on the page.
  await post(mine, `${sitting}/close`, [["known", "1"]]);
  const sittingId = sitting.split("/").at(-1) ?? "";
  const open = await site.pool`select from sitting where id = ${sittingId} and closed_at is null`;
  expect(open.count).toBe(1);
  const closing: [string, string][] = [
    ["shown", `${attempt?.id}:00`],
    ["known", "1"],
  ];
  expect((await post(mine, `${sitting}/close`, closing)).status()).toBe(303);
  for (const address of [sitting, `${sitting}/close`]) {
    const late = await post(mine, address, ticks(attempt?.id));
    expect([late.status(), late.headers().location]).toEqual([303, `${sitting}?late=1`]);
  }
  await mine.trainer.goto(`${sitting}?late=1`);
  await expect(mine.trainer.getByRole("alert")).toContainText(/^Je sloot dit toetsmoment al af om .*tellen niet/);
  const rows = await site.pool`select present from sitting_attempt where attempt_id = ${attempt?.id ?? ""}`;
  expect([...rows]).toEqual([{ present: false }]);
  // A closed sitting is not offered any more. Who still has the address of its QR code reads that it is over.
  const latecomer = await mine.member();
  await latecomer.page.goto(`${small.path}?code=${code.replace("-", "")}`);
  await latecomer.page.getByRole("button", { name: "Begin onder toezicht" }).click();
  await expect(latecomer.page.getByText("Dit toetsmoment is voorbij. De code werkt niet meer.").first()).toBeVisible();
  await mine.trainer.goto(`${sitting}/wall`);
  await expect(mine.trainer.locator("main")).toContainText("Deze code werkt niet meer.");
  await expect(mine.trainer.locator("main")).not.toContainText(code);
});

test("who leaves the group is told what it takes, and the trainer takes the tick of who left back", async ({
  browser,
  site,
}) => {
  const { trainer, member, path, cohortId } = await openGroup(browser, site);
  const [early, done, stays] = [await member(), await member(), await member()];
  const { sitting, code } = await openSitting(trainer, path);
  for (const each of [early, done, stays]) await beginWith(each, code);
  for (const each of [done, stays]) await handIn(site, each);
  await trainer.goto(sitting);
  for (const each of [early, done, stays]) await trainer.getByLabel(`${each.name} was hier`).check();
  await trainer.getByRole("button", { name: "Bewaar de vinkjes" }).click();
  const leave = async ({ page }: Person, told: string) => {
    await page.goto(`/memberships/${cohortId}/leave`);
    await expect(page.locator("main")).toContainText(told);
    await expectPageFitsPhoneScreen(page);
    await page.getByRole("button", { name: "Ja, verlaat de groep" }).click();
  };
  await leave(early, "Je bent bezig met een eindtoets onder toezicht.");
  await expect(early.page.getByText("telt nu als zonder toezicht. Je kunt hem gewoon afmaken.")).toBeVisible();
  await early.page.goto(small.path);
  await expect(early.page.locator("main")).toContainText("Je ging uit de groep, of je werd eruit gehaald");
  await leave(done, "Je leverde een eindtoets in bij een toetsmoment dat nog niet is afgesloten.");
  await trainer.goto(sitting);
  const main = trainer.locator("main");
  await expect(main).toContainText("Nog één iemand begon met de code en zit niet meer in de groep.");
  await expect(main.getByText("Er is één deelnemer aangevinkt die niet meer in de groep zit")).toHaveCount(2);
  await expect(main).not.toContainText(done.name);
  await expectAccessible(trainer);
  await trainer.getByLabel("Haal dat vinkje weg.").check();
  await trainer.getByRole("button", { name: "Sluit dit toetsmoment af" }).click();
  await expect(main).toContainText("Nog twee mensen begonnen met de code en zitten niet meer in de groep.");
  await expect(main).not.toContainText("Er is één deelnemer aangevinkt");
});

test("the pages of sittings fit a phone, with long names, and say what is wrong in the form", async ({
  browser,
  site,
}) => {
  const { trainer, member, path, cohortId } = await openGroup(browser, site);
  const { learnerId } = await member();
  await site.pool`update account set name = ${"Annelieke van der Heijden-Şahinoğlu"} where learner_id = ${learnerId}`;
  await site.pool`update cohort set name = 'Sociaalwetenschappelijke onderzoeksgroep van marieke postma' where id = ${cohortId}`;
  await trainer.setViewportSize({ width: 390, height: 844 });
  await trainer.goto(path);
  await trainer.getByLabel("Waar").fill("Bijeenkomstruimte Samenlevingsopbouwcentrum");
  await trainer.getByLabel("Tot", { exact: true }).fill("");
  await trainer.getByRole("button", { name: "Open dit toetsmoment" }).click();
  await expect(trainer.getByText("Vul een tijd in, zoals 13:30.").first()).toBeVisible();
  await expect(trainer.getByLabel("Waar")).toHaveValue("Bijeenkomstruimte Samenlevingsopbouwcentrum");
  await expectPageFitsPhoneScreen(trainer);
  await trainer.getByLabel("Tot", { exact: true }).fill("23:59");
  await expect(trainer.getByLabel(/^De aanbieder/)).toBeChecked();
  await trainer.getByLabel(/^De groep/).check();
  await trainer.getByRole("button", { name: "Open dit toetsmoment" }).click();
  await expect(trainer.getByText(/^In de naam van de groep staat de naam/).first()).toBeVisible();
  await trainer.getByLabel(/^De aanbieder/).check();
  await trainer.getByLabel("Van", { exact: true }).fill("12:00");
  // The message to all members is seen first, and has no code. The sitting is open already.
  await trainer.getByLabel(/^Schrijf daarna de deelnemers/).check();
  await trainer.getByRole("button", { name: "Open dit toetsmoment" }).click();
  await trainer.waitForURL(/\/batches\/[\w-]+\/preview$/);
  const [stored] = await site.pool<
    { id: string; code: string }[]
  >`select id, code from sitting where cohort_id = ${cohortId}`;
  await expect(trainer.getByText("We maken de eindtoets samen, onder toezicht.").first()).toBeVisible();
  await expect(trainer.locator("main")).not.toContainText(stored?.code ?? "-");
  await takeFinalTest(
    { pool: site.pool, releases: small.releases, learnerId, courseId: small.courseId },
    { right: 0, now: new Date(), handIn: false },
  );
  await trainer.reload();
  await trainer.getByRole("button", { name: "Laat deze ene weg" }).click();
  await trainer.getByRole("button", { name: "Schrijf deze ene toch" }).click();
  await expect(trainer.getByRole("button", { name: "Laat deze ene weg" })).toBeVisible();
  await expectPageFitsPhoneScreen(trainer);
  // After sending, the way goes on to the sitting with its code.
  await trainer.getByRole("button", { name: /^Verstuur/ }).click();
  await trainer.getByRole("link", { name: "Naar het toetsmoment" }).click();
  await expect(trainer).toHaveURL(new RegExp(`${path}/${stored?.id}$`));
  await expectPageFitsPhoneScreen(trainer);
  await trainer.getByRole("link", { name: "Zet de code op het scherm" }).click();
  await expectPageFitsPhoneScreen(trainer);
});
