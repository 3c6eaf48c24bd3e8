/** These tests do a closing case and a task for one's own neighbourhood in a browser, with and without JavaScript. */
import type { Page } from "@playwright/test";
import { findLearnerIdOfBrowser } from "../support/page-mark";
import { expect, expectAccessible, expectPageFitsPhoneScreen, loadExampleCourse, test } from "../support/site";

const course = "/courses/fiets";
const closingCase = `${course}/closing-case`;
const hanna = "Samen tellen maakt dat niemand het getal wegwuift.";

async function choose(page: Page, option: string, reason: string): Promise<void> {
  await page.getByLabel(option).check();
  await page.getByLabel("Waarom kies je dit?").fill(reason);
  await page.getByRole("button", { name: "Bewaar" }).click();
}

/** The tests of a page are scripts themselves, so they run only where the browser runs any. */
async function expectGoodPage(page: Page, javaScriptEnabled: boolean): Promise<void> {
  if (!javaScriptEnabled) return;
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a closing case is chosen in steps, and laid beside others only after that", async ({ page, site }) => {
      await loadExampleCourse(site.pool);
      await page.goto(course);
      await page.getByRole("link", { name: "Naar de slotcasus" }).click();
      await expectGoodPage(page, javaScriptEnabled);
      await page.getByRole("link", { name: "Wat de buren zeggen" }).click();
      await expect(page.locator(":target")).toHaveText("Wat de buren zeggen");
      // The way to the first step stands above the dossier and below it.
      await expect(page.getByRole("link", { name: "Begin met stap 1" })).toHaveCount(2);
      await page.getByRole("link", { name: "Begin met stap 1" }).first().click();
      const sent: string[] = [];
      page.on("response", async (response) => sent.push(await response.text().catch(() => "")));
      await choose(page, "Je vraagt de gemeente om tien rekken.", "Er is te weinig plek.");
      await expect(page.getByRole("heading", { level: 1, name: "April: de brief" })).toBeFocused();
      await expect(page.getByText("Je keuze bij stap 1 is bewaard.")).toBeVisible();
      await expectGoodPage(page, javaScriptEnabled);
      await page.goto(closingCase);
      await expect(page.getByRole("link", { name: "Verder met stap 2" })).toHaveCount(2);
      // Another choice at the first step is taken as long as a step is open.
      await page.goto(`${closingCase}/steps/maart`);
      await choose(page, "Je haalt de oude fietsen weg.", "Dan is er meteen ruimte.");
      await expect(page.getByRole("heading", { level: 1, name: "April: de brief" })).toBeVisible();
      expect(sent.join()).not.toContain(hanna);
      const other = await page.context().newPage();
      await other.goto(`${closingCase}/steps/maart`);
      await choose(page, "De buren, want zij wonen er.", "");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jouw keuzes naast die van anderen");
      await expect(page.getByText(hanna)).toBeVisible();
      await expect(page.getByText("Dan is er meteen ruimte.")).toBeVisible();
      await expect(page.getByRole("heading", { name: "Stap 1. Maart: de stalling is vol" })).toBeVisible();
      await expectGoodPage(page, javaScriptEnabled);
      await page.getByRole("link", { name: "Naar je notities" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mijn notities");
      await page.goto(`${closingCase}/steps/maart`);
      await expect(page.getByText("Je keuzes staan nu vast.")).toBeVisible();
      await expect(page.getByRole("radio")).toHaveCount(0);
      // A form in another tab, from before the last choice: nothing changes, and what was typed is not lost.
      await choose(other, "Je haalt de oude fietsen weg.", "Een reden uit een ander tabblad.");
      await expect(other.getByText("Je koos al bij alle stappen")).toBeVisible();
      await expect(other.getByLabel("Reden")).toHaveValue("Een reden uit een ander tabblad.");
      await other.close();
      await page.goto(`${closingCase}/print?guide=1`);
      const guide = page.getByRole("region", { name: "Voor wie de groep begeleidt" });
      await expect(guide.getByText("Les 1: ")).toBeVisible();
      const learnerId = await findLearnerIdOfBrowser(site.pool, page.context());
      const rows = await site.pool`select from closing_case_choice where learner_id = ${learnerId}`;
      expect(rows).toHaveLength(3);
    });

    test("what is written at a task stands with one's own notes", async ({ page, site }) => {
      await loadExampleCourse(site.pool);
      await page.goto(`${course}/lessons/ketting`);
      const task = page.locator("#task-straat");
      await task.getByLabel("Jouw notitie").fill("Twaalf fietsen.\nGeen rekken.");
      await task.getByRole("button", { name: "Bewaar" }).click();
      await expect(page.locator("#task-straat-saved")).toHaveText("Bewaard.");
      await page.locator("#task-straat").getByRole("link", { name: "Al mijn notities" }).click();
      await expect(page.getByText("Twaalf fietsen.")).toBeVisible();
      await expectGoodPage(page, javaScriptEnabled);
    });
  });
}

test("paper has only what people around a table need", async ({ page, site }) => {
  await loadExampleCourse(site.pool);
  await page.emulateMedia({ media: "print" });
  await page.goto(`${closingCase}/print`);
  const seen = async () => (await page.locator("body").innerText()).replace(/\s+/g, " ");
  expect(await seen()).toMatch(
    /^Een fiets die rijdt.*Naam of groep.*Stap 1\. Maart: de stalling is vol.*Wij kiezen, omdat:/,
  );
  expect(await seen()).not.toMatch(/Leerdossier|printfunctie|Druk deze|begeleidt/);
});

test("a visitor finds no reason of others on any page of the case", async ({ page, site }) => {
  await loadExampleCourse(site.pool);
  for (const path of ["", "/steps/maart", "/choices", "/print?guide=1"]) {
    const response = await page.goto(`${closingCase}${path}`);
    expect(await response?.text(), path).not.toContain(hanna);
    await expectPageFitsPhoneScreen(page);
  }
});

test("what is typed at a step and not sent yet survives a reload and a refusal, and goes when it is saved", async ({
  page,
  site,
}) => {
  await loadExampleCourse(site.pool);
  const step = `${closingCase}/steps/maart`;
  const reason = page.getByLabel("Waarom kies je dit?");
  const option = page.getByLabel("Je vraagt de gemeente om tien rekken.");
  await page.goto(step);
  await reason.fill("Half getypt.");
  await page.reload();
  await expect(reason).toHaveValue("Half getypt.");
  // Without a choice it is refused, and a page that is opened anew still has the text.
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("#option-problem")).toBeVisible();
  await page.goto(step);
  await expect(reason).toHaveValue("Half getypt.");
  await option.check();
  await page.reload();
  await expect(option).toBeChecked();
  // The connection fails while it is sent.
  await page.route(`**${step}`, (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.waitForURL("chrome-error://**");
  await page.unroute(`**${step}`);
  await page.goto(step);
  await expect(reason).toHaveValue("Half getypt.");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Je keuze bij stap 1 is bewaard.")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("maart")))).toEqual([]);
  await page.goto(step);
  await expect(reason).toHaveValue("Half getypt.");
});
