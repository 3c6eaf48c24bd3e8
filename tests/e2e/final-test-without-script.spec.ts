/** A whole final test without JavaScript: answers that are not complete, handing in, the result, and the certificate. */
import type { Page } from "@playwright/test";
import { fillInAnswerFields } from "../support/answering";
import { composeRightAnswerFields } from "../support/course";
import { expect, test } from "../support/site";
import { loadSmallFinalTest, type SmallFinalTest, signInExaminee } from "../support/small-final-test";

test.use({ javaScriptEnabled: false });

let small: SmallFinalTest;
test.beforeAll(async ({ site }) => {
  small = await loadSmallFinalTest(site, "toets-zonder-script");
});

const formOf = (page: Page) => page.locator("#test-question");
const press = (page: Page) => page.getByRole("button", { name: /^Bewaar en ga/ }).click();
const countFields = (page: Page) => formOf(page).evaluate((form: HTMLFormElement) => [...new FormData(form)].length);

async function findFields(page: Page) {
  const question = small.record(await formOf(page).locator('input[name="question"]').inputValue());
  const fields = composeRightAnswerFields(question);
  return { fields, canBePartly: fields.length > 1 && question.type !== "multiple" };
}

/** Fills in one field of several and presses the button: that is saved, and the page says what is missing. A link goes on all the same. */
async function expectStaysAtIncomplete(page: Page, position: number): Promise<void> {
  const { fields } = await findFields(page);
  await fillInAnswerFields(formOf(page), fields.slice(0, 1));
  const filledIn = await countFields(page);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await press(page);
  expect((await answered).status()).toBe(400);
  const problem = formOf(page).locator(".problem");
  await expect(problem).toContainText("Wat er staat, is bewaard. Maar zo telt de vraag als open.");
  await expect(problem).toBeFocused();
  expect(await countFields(page)).toBe(filledIn);
  await expect(page.locator(`#test-item-${position}`)).toHaveAccessibleName(`${position} nog niet compleet`);
  await page.getByRole("link", { name: "Laat het zo en ga door" }).click();
  await expect(page).not.toHaveURL(new RegExp(`/questions/${position}$`));
  await page.goto(`${small.path}/1-1/questions/${position}`);
  await expect(page.locator("#test-incomplete")).toContainText("Zo telt de vraag als open.");
  expect(await countFields(page)).toBe(filledIn);
}

test("a whole test by the buttons of its questions, after the pass every key, and then the certificate", async ({
  page,
  site,
  context,
}) => {
  await signInExaminee(site, context, small);
  await page.goto(site.url + small.path);
  await expect(page.getByText("Daarna kun je je certificaat halen.")).toBeVisible();
  await page.getByRole("button", { name: "Begin de eindtoets" }).click();
  let partly = 0;
  for (let position = 1; position <= 9; position++) {
    await page.waitForURL(`${site.url}${small.path}/1-1/questions/${position}`);
    if (position === 1) await expect(page.getByText("Alleen met de knop ‘Bewaar en ga door’")).toBeVisible();
    if (position !== 8) {
      const { fields, canBePartly } = await findFields(page);
      if (canBePartly) {
        await expectStaysAtIncomplete(page, position);
        partly += 1;
      }
      await fillInAnswerFields(formOf(page), fields);
    }
    await press(page);
  }
  expect(partly).toBeGreaterThan(0);
  await expect(page.getByRole("heading", { name: "Nog één vraag open" })).toBeVisible();
  await page.goto(`${site.url}${small.path}/1-1/questions/9`);
  await expect(formOf(page).locator(":checked")).not.toHaveCount(0);
  await page.getByRole("link", { name: "Naar het overzicht" }).click();
  await page.getByLabel("Ik weet dat er nog één vraag open is").check();
  await page.getByRole("button", { name: "Lever in met 8 antwoorden" }).dblclick();
  await page.waitForURL(/\/1-1\/result$/);
  await expect(page.getByRole("heading", { name: "Geslaagd. Je straat is af" })).toBeVisible();
  await expect(page.getByText("8 van 9 goed", { exact: true })).toHaveCount(1);
  await expect(page.getByText("Je had er 8 nodig.")).toBeVisible();
  await expect(page.getByText("Eén vraag is niet beantwoord, of niet helemaal.")).toBeVisible();
  await expect(page.locator(".marked-test > li")).toHaveCount(9);
  await expect(page.getByText("Vraag 8: niet beantwoord")).toBeVisible();
  const result = page.url();

  // Who has the certificate is led to it, and not told to get it.
  await page.getByRole("link", { name: "Haal je certificaat" }).click();
  await page.getByLabel("Je naam, zoals hij op het certificaat komt").fill("Noor de Wit");
  await page.getByRole("button", { name: "Maak mijn certificaat" }).click();
  await page.waitForURL(/\/certificates\//);
  for (const address of [result, site.url + small.path]) {
    await page.goto(address);
    await expect(page.getByText("Je hebt het certificaat van deze cursus al.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Bekijk je certificaat" })).toBeVisible();
    await expect(page.locator("main")).not.toContainText(/Haal je certificaat|certificaat halen/);
  }
});
