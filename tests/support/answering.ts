/** Functions that answer questions in a browser, by filling in the fields of the form. */
import type { Locator, Page } from "@playwright/test";
import type { QuestionRecord } from "../../app/questions/table";
import { expect } from "./site";

export function findQuestionForm(page: Page, questionId: string): Locator {
  return page.locator("form", { has: page.locator(`input[name="question"][value="${questionId}"]`) });
}

/** Fills in the fields of a form with these values, whatever type the fields have. */
export async function fillInAnswerFields(form: Locator, fields: [string, string][]): Promise<void> {
  for (const [name, value] of fields) {
    const field = form.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type);
    if (kind === "select-one") await field.selectOption(value);
    else if (kind === "text" || kind === "textarea") await field.fill(value);
    else await form.locator(`[name="${name}"][value="${value}"]`).check();
  }
}

/**
 * Answers a question in a browser, and waits until its answer is final. If the question is asked once more, asks to see the answer.
 */
export async function answerQuestionInBrowser(
  page: Page,
  question: QuestionRecord,
  fields: [string, string][],
): Promise<void> {
  const form = findQuestionForm(page, question.id);
  await fillInAnswerFields(form, fields);
  await form.getByRole("button", { name: /^(Kijk na|Check)$/ }).click();
  await expect(page.locator(`[id="${question.id}"] :is(.verdict, .hint)`)).toBeVisible();
  const reveal = form.getByRole("button", { name: /^(Laat het antwoord zien|Show the answer)$/ });
  if ((await reveal.count()) > 0) await reveal.click();
  await expect(findQuestionForm(page, question.id)).toHaveCount(0);
  await expect(findAnswerVerdict(page, question.id)).toBeVisible();
}

export function findAnswerVerdict(page: Page, questionId: string): Locator {
  return page.locator(`[id="${questionId}"] .verdict`);
}
