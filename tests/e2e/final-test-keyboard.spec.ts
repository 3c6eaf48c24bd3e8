/** A whole final test by keyboard only: a question of each kind that a pool may have, a flag, the overview, handing in and the result. */
import type { Locator, Page } from "@playwright/test";
import { listQuestionKinds } from "../../app/questions/table";
import { findCardAndSlot } from "../support/answering";
import { composeRightAnswerFields } from "../support/course";
import { expect, test } from "../support/site";
import { loadSmallFinalTest, type SmallFinalTest, signInExaminee } from "../support/small-final-test";

let small: SmallFinalTest;
test.beforeAll(async ({ site }) => {
  small = await loadSmallFinalTest(site, "toets-met-toetsen");
});

/** Presses Tab, or Shift and Tab if the element stands before, until it has the focus. On the way the focus must not be lost. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed <= 12; pressed++) {
    const way = await target.evaluate((element) => {
      const from = document.activeElement ?? document.body;
      if (from === element) return "here";
      if (from === document.body) return "lost";
      return from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab";
    });
    if (way === "here") return;
    if (way === "lost") expect(pressed, "the focus is lost").toBe(0);
    await page.keyboard.press(way === "lost" ? "Tab" : way);
  }
  throw new Error(`Tab does not lead to ${target}`);
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Answers the question of the page right: a choice with Space and arrows, a text by typing, a card with Enter. */
async function answerByKeys(page: Page): Promise<void> {
  const form = page.locator("#test-question");
  const question = small.record(await form.locator('input[name="question"]').inputValue());
  const choices = composeRightAnswerFields(question).map(([name, value]) => ({
    name,
    value,
    field: form.locator(`[name="${name}"]`).first(),
    choice: form.locator(`[name="${name}"][value="${value}"]`),
  }));
  if ((await form.locator("[data-cards]").count()) > 0) {
    const cards = await Promise.all(choices.map(({ choice }) => findCardAndSlot(choice)));
    return layByKeys(page, form, cards);
  }
  for (const { value, field, choice } of choices) {
    const type = await field.getAttribute("type");
    if (type === "radio") {
      // Tab reaches a group, and the arrows go to its buttons.
      await tabTo(page, field);
      await page.keyboard.press("Space");
      while (!(await hasFocus(choice))) await page.keyboard.press("ArrowDown");
    } else if (type === "checkbox") {
      await tabTo(page, choice);
      await page.keyboard.press("Space");
    } else {
      await tabTo(page, field);
      await page.keyboard.type(value);
    }
  }
}

async function layByKeys(page: Page, form: Locator, cards: Awaited<ReturnType<typeof findCardAndSlot>>[]) {
  const piled = cards[0]?.laidAs === "piled";
  for (const { card, slot } of cards.sort((a, b) => (piled ? a.card - b.card : a.slot - b.slot))) {
    const tile = form.locator(`.tile[data-card="${card}"] button`);
    await tabTo(page, piled ? form.locator(".onto").nth(slot) : tile);
    await page.keyboard.press("Enter");
    if (piled) continue;
    await expect(tile, "a card that is laid keeps the focus").toBeFocused();
  }
  await expect(page.locator("[data-live-region]"), "where the last card lies is said").not.toBeEmpty();
}

test("a whole test by keyboard only", async ({ page, site, context }) => {
  await signInExaminee(site, context, small);
  await page.goto(site.url + small.path);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Begin de eindtoets" }));
  await page.keyboard.press("Enter");

  const heading = page.getByRole("heading", { level: 1 });
  const kinds = new Set<string>();
  for (let position = 1; position <= 9; position++) {
    await expect(heading).toHaveText(`Eindtoets, vraag ${position} van 9`);
    await expect(heading).toBeFocused();
    const id = await page.locator('#test-question input[name="question"]').inputValue();
    kinds.add(small.record(id).type);
    if (position === 2) {
      await tabTo(page, page.getByLabel(/Zet een vlag/));
      await page.keyboard.press("Space");
    } else await answerByKeys(page);
    // The bar is a live region, so a screen reader says that the choice is saved.
    await expect(page.getByRole("status").filter({ hasText: /^Bewaard om \d\d:\d\d$/ })).toBeVisible();
    const state = position === 2 ? "nog open, met vlag" : "beantwoord";
    await expect(page.locator(`#test-item-${position}`)).toHaveAccessibleName(`${position} ${state}`);
    expect(await hasFocus(page.locator("body")), "saving does not take the focus").toBe(false);
    await tabTo(page, page.getByRole("button", { name: /^Bewaar en ga/ }));
    await page.keyboard.press("Enter");
  }
  expect([...kinds].sort()).toEqual(listQuestionKinds(({ scored }) => scored).sort());

  await expect(heading).toHaveText("Nog één vraag open");
  await expect(heading).toBeFocused();
  const handIn = page.getByRole("button", { name: "Lever in met 8 antwoorden" });
  await tabTo(page, handIn);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Zet een vinkje");
  await expect(page.getByLabel("Ik weet dat er nog één vraag open is")).toBeFocused();
  await page.keyboard.press("Space");
  await tabTo(page, handIn);
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("Geslaagd. Je straat is af");
  await expect(heading).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Haal je certificaat" }));
});
