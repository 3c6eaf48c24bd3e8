/** These tests answer questions with cards without JavaScript: rows of radio buttons, on a phone. */
import type { Page } from "@playwright/test";
import type { QuestionRecord } from "../../app/questions/table";
import { findQuestionForm } from "../support/answering";
import { findCardQuestion } from "../support/card-questions";
import { composeWrongAnswerFields } from "../support/course";
import { expect, expectPageFitsPhoneScreen, test } from "../support/site";

test.use({ javaScriptEnabled: false });

for (const type of ["order", "sort", "match"] as const) {
  test(`${type}: radio buttons, and what is missing or twice stands beside its row`, async ({ page }) => {
    const { question, path } = findCardQuestion(type);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await openPiecesByHand(page, question);
    const form = findQuestionForm(page, question.id);
    await expect(form.locator("select")).toHaveCount(0);
    const fields = composeWrongAnswerFields(question);
    const [[first = ""] = [], [second = "", value = ""] = []] = fields;
    for (const [name, chosen] of fields.slice(1)) await form.locator(`[name="${name}"][value="${chosen}"]`).check();
    if (type === "order") await form.locator(`[name="${first}"][value="${value}"]`).check();
    await form.getByRole("button", { name: "Kijk na" }).click();
    await openPiecesByHand(page, question);
    await expect(page.locator(`[id="${question.id}-problem"]`)).toBeVisible();
    const said = type === "order" ? `Plaats ${value} koos je meer dan één keer.` : "Hier koos je nog niets.";
    await expect(form.locator(".row-problem")).toHaveText(type === "order" ? [said, said] : [said]);
    await expect(form.locator(`[name="${second}"][value="${value}"]`)).toBeChecked();
    await expectPageFitsPhoneScreen(page);
    for (const [name, chosen] of fields) await form.locator(`[name="${name}"][value="${chosen}"]`).check();
    await form.getByRole("button", { name: "Kijk na" }).click();
    await expect(page.locator(`[id="${question.id}"]`).locator(".verdict, .hint").first()).toBeAttached();
  });
}

/** Opens the piece of a question without a script, if it is closed. */
async function openPiecesByHand(page: Page, question: QuestionRecord): Promise<void> {
  const piece = page.locator("details:not([open])", { has: page.locator(`[id="${question.id}"]`) });
  if ((await piece.count()) > 0) await piece.locator("summary").first().click();
}

test("five places are as wide as five thumbs on a phone", async ({ page }) => {
  const { question, path } = findCardQuestion("order");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path);
  await openPiecesByHand(page, question);
  const labels = findQuestionForm(page, question.id).locator("[role=radiogroup]").first().locator("label");
  expect(await labels.count()).toBe(question.steps.length);
  const boxes = await Promise.all((await labels.all()).map((label) => label.boundingBox()));
  for (const box of boxes) expect(box?.width).toBeGreaterThanOrEqual(44);
  expect(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size).toBe(1);
});
