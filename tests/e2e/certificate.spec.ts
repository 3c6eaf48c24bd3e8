/** These tests follow a learner from the last question to a certificate that a stranger checks, and try what nobody else may do with it. */
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import type { BuiltCourse } from "../../app/content/release/release";
import { answerQuestionInBrowser, sendRightAnswersBeforeLast } from "../support/answering";
import { composeRightAnswerFields, lessonPath, listLessonQuestions } from "../support/course";
import { createPageMarkFields } from "../support/page-mark";
import {
  expect,
  expectAccessible,
  expectPageFitsPhoneScreen,
  loadExampleCourse,
  startTestSite,
  test,
} from "../support/site";

let site: Awaited<ReturnType<typeof startTestSite>>;
let course: BuiltCourse;

test.beforeAll(async () => {
  site = await startTestSite();
  course = await loadExampleCourse(site.pool);
});
test.afterAll(() => site.stop());

const claimCertificatePath = "/courses/fiets/certificate";

async function passAll(page: Page): Promise<void> {
  for (const lesson of course.release.lessons) {
    const questions = listLessonQuestions(course, lesson);
    await sendRightAnswersBeforeLast(page, site.url + lessonPath(lesson, "fiets"), questions);
    for (const last of questions.slice(-1)) await answerQuestionInBrowser(page, last, composeRightAnswerFields(last));
  }
}

async function claim(page: Page, name: string, register = ""): Promise<string> {
  await page.goto(site.url + claimCertificatePath);
  await page.getByLabel("Je naam").fill(name);
  await page.getByLabel("Je registernummer").fill(register);
  await page.getByRole("button", { name: "Maak mijn certificaat" }).click();
  await expect(page).toHaveURL(/\/certificates\/[0-9A-Z]{12}$/);
  return page.url();
}

async function compare(page: Page, name: string): Promise<void> {
  await page.getByLabel("Naam op het papier").fill(name);
  await page.getByRole("button", { name: "Vergelijk" }).click();
}

async function check(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the last answer leads to a certificate, and a stranger checks it", async ({ page, context, browser }) => {
      const { email } = await site.signIn(context, { name: "Noor van den Berg" });
      await page.goto(site.url + claimCertificatePath);
      await expect(page.locator("main")).toContainText("Je haalde er geen van de twee.");
      await passAll(page);
      await expect(page.locator("#lesson-result")).toContainText("Je hebt de hele cursus gehaald.");
      for (const address of ["/courses/fiets", "/learning"]) {
        await page.goto(site.url + address);
        await expect(page.getByRole("link", { name: "Haal je certificaat" })).toBeVisible();
      }
      await page.getByRole("link", { name: "Haal je certificaat" }).click();
      await expect(page).toHaveURL(site.url + claimCertificatePath);
      await expect(page.getByLabel("Je naam")).toHaveValue("Noor van den Berg");
      await expect(page.getByLabel("Toon mijn naam op de openbare pagina")).not.toBeChecked();
      await page.getByLabel("Je naam").fill("Noor 王🎉");
      await page.getByRole("button", { name: "Maak mijn certificaat" }).click();
      await expect(page.locator("main")).toContainText("Op de PDF staat daarom: Noor Wang:tada:.");
      await expect(page.getByLabel("Je naam")).toHaveValue("Noor 王🎉");
      await page.getByLabel("Je registernummer").fill("漢字");
      await page.getByRole("button", { name: "Maak mijn certificaat" }).click();
      await expect(page.locator("#register-problem")).toContainText("alleen gewone letters");
      const address = await claim(page, "Noor van den Berg-Yılmaz", "SKJ 100123");
      await expect(page.locator("main")).toContainText("SKJ 100123");
      await expect(page.locator("main")).toContainText("sleutels nog door niemand nagekeken");
      await expect(page.locator(".status")).toContainText("PROEF");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Noor van den Berg-Yılmaz");
      expect(await site.readMail(email)).toContain(new URL(address).pathname);

      const pdf = await page.request.get(`${address}/pdf`);
      expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);
      expect(pdf.headers()["content-disposition"]).toMatch(/^attachment; filename="certificaat-[0-9A-Z-]{14}\.pdf"$/);
      const print = createHash("sha256")
        .update(await pdf.body())
        .digest("hex");
      await expect(page.locator("main")).toContainText(print);

      const stranger = await browser.newContext({ baseURL: site.url, javaScriptEnabled, locale: "nl-NL" });
      const other = await stranger.newPage();
      await other.goto("/certificates");
      const code = new URL(address).pathname.slice(-12);
      await other.getByLabel("Code van het certificaat").fill(code.toLowerCase().replace(/(.{4})(?=.)/g, "$1-"));
      await other.getByRole("button", { name: "Zoek" }).click();
      await expect(other).toHaveURL(address);
      await expect(other.locator("main")).toContainText(print);
      await expect(other.locator("body")).not.toContainText("Noor");
      await expect(other.locator("body")).not.toContainText("SKJ");
      await expect(other.locator("main")).toContainText("De houder laat dit nummer hier niet zien.");
      expect((await stranger.request.get(`${address}/pdf`)).status()).toBe(404);
      await compare(other, "noor  van den berg - yılmaz");
      await expect(other.locator("#name-check [role=status]")).toContainText("Deze naam staat op het certificaat.");
      await compare(other, "Noor Jansen");
      await expect(other.locator("#name-check [role=status]")).toContainText(
        "Deze naam staat niet op het certificaat.",
      );

      await page.goto(`${site.url}/certificates`);
      await page.getByRole("button", { name: /Toon mijn naam/ }).click();
      await expect(page.locator("#own")).toContainText("Je naam staat op deze pagina.");
      await other.goto(address);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Noor van den Berg-Yılmaz");
      await expect(other.locator("main")).toContainText("SKJ 100123");
      expect((await stranger.request.get(`${address}/pdf`)).status()).toBe(200);
      await page.getByRole("button", { name: "Verberg mijn naam" }).click();
      await other.reload();
      await expect(other.locator("body")).not.toContainText("Noor");
      await page.goto(site.url + claimCertificatePath);
      await expect(page.getByRole("link", { name: "Bekijk je certificaat" })).toHaveAttribute(
        "href",
        new URL(address).pathname,
      );
      await stranger.close();
    });
  });
}

test("another learner can't show, download or claim it, and a guest must make an account first", async ({
  page,
  context,
  browser,
}) => {
  await site.signIn(context);
  await passAll(page);
  const address = await claim(page, "Zeer Bijzondere Naam");
  const attacker = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  await site.signIn(attacker, { name: "Iemand Anders" });
  const headers = { origin: site.url };
  const mark = await createPageMarkFields(site.pool, attacker.request);
  const shown = await attacker.request.post(`${address}/name`, {
    headers,
    form: { ...mark, shown: "1" },
    maxRedirects: 0,
  });
  expect(shown.status()).toBe(303);
  const seen = await attacker.request.get(address);
  expect(seen.headers()["cache-control"]).toBe("no-store");
  expect(await seen.text()).not.toContain("Bijzondere");
  expect((await attacker.request.get(`${address}/pdf`)).status()).toBe(404);
  const asked = await attacker.request.post(claimCertificatePath, {
    headers,
    form: { ...mark, name: "Ik", learnerId: "x", score: "1" },
    maxRedirects: 0,
  });
  expect([asked.status(), asked.headers().location]).toEqual([303, claimCertificatePath]);
  const mine = await (await attacker.request.get("/certificates")).text();
  expect(mine).toContain("Nog geen certificaat");
  await attacker.close();

  const guest = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  const child = await guest.newPage();
  await passAll(child);
  await child.getByRole("link", { name: "Naar je certificaat" }).click();
  await expect(child.getByRole("heading", { level: 1 })).toHaveText("Maak eerst een account");
  await check(child);
  const refused = await guest.request.post(claimCertificatePath, {
    headers,
    form: { "page-mark": "visitor", name: "Ik" },
    maxRedirects: 0,
  });
  expect([refused.status(), refused.headers().location]).toEqual([303, claimCertificatePath]);
  await guest.close();
});

test("an invented code is not found, and the page accepts another", async ({ page }) => {
  for (const code of ["ZZZZZZZZZZZZ", "onzin", "%00", "..%2f..%2faccount"]) {
    const response = await page.goto(`${site.url}/certificates/${code}`);
    expect(response?.status(), code).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Niet gevonden");
  }
  await check(page);
  await page.getByLabel("Code van het certificaat").fill("geen code");
  await page.getByRole("button", { name: "Zoek" }).click();
  await expect(page.locator("main")).toContainText("Dit is geen code van een certificaat.");
  await check(page);
});

// The pages that a certificate changes elsewhere, such as the list of certificates, are in pages.spec.ts.
test("claiming and checking a certificate has no violations and fits a phone, with the longest names too", async ({
  page,
  context,
  browser,
}) => {
  await site.signIn(context);
  await passAll(page);
  await page.goto(site.url + claimCertificatePath);
  await check(page);
  await page.getByLabel("Je naam").fill("محمد العلي");
  await page.getByRole("button", { name: "Maak mijn certificaat" }).click();
  await expect(page.locator("[aria-invalid=true]")).toBeVisible();
  await check(page);
  const name = "Wilhelmina Annunziata van der Heijden-Öztürk de Grootenhuijsen-Đorđević Nguyễn-Szőllősi van Łukasz";
  const address = await claim(page, name);
  await check(page);
  const stranger = await browser.newContext({ baseURL: site.url, locale: "en-GB" });
  const other = await stranger.newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 2, name: "All facts" })).toBeVisible();
  await check(other);
  await other.getByLabel("Name on the paper").fill("Wilhelmina");
  await other.getByRole("button", { name: "Compare" }).click();
  await check(other);
  await site.pool`delete from learner where id in (select learner_id from certificate_status where id = ${address.slice(-12)})`;
  await other.goto(address);
  await expect(other.locator(".status")).toContainText("The holder has had the data erased");
  await check(other);
  await stranger.close();
});
