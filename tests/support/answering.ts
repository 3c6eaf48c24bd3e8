/** Functions that answer questions in a browser, by filling in the fields of the form. */
import type { Locator, Page } from "@playwright/test";
import type { BuiltCourse } from "../../app/content/release/release";
import type { QuestionRecord } from "../../app/questions/table";
import { composeRightAnswerFields } from "./course";
import { expect } from "./site";

export function findQuestionForm(page: Page, questionId: string): Locator {
  return page.locator("form", { has: page.locator(`input[name="question"][value="${questionId}"]`) });
}

/** Returns the questions that the page asks and that are not final, in the order of the page. */
export async function listOpenQuestions(page: Page, course: BuiltCourse): Promise<QuestionRecord[]> {
  const fields = page.locator('form input[name="question"]');
  const ids = await fields.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  return ids.map((id) => {
    const found = course.questions.find(({ record }) => record.id === id);
    if (!found) throw new Error(`There is no question ${id}`);
    return found.record;
  });
}

/** Opens the piece of a lesson around an element, if it is closed, as a reader does: by its title. */
export async function openPieceAround(target: Locator): Promise<void> {
  const closed = target.first().locator("xpath=ancestor::details[contains(@class, 'piece') and not(@open)]/summary");
  if ((await closed.count()) > 0) await closed.click();
}

/** Opens every piece of a lesson, so that all of it is in sight. */
export async function openAllPieces(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const piece of document.querySelectorAll<HTMLDetailsElement>("details.piece")) piece.open = true;
  });
}

/**
 * Opens the piece of a form, and fills in its fields with these values, whatever type the fields have. `hand`: what a person points with; a
 * browser needs touch for a finger.
 */
export async function fillInAnswerFields(
  form: Locator,
  fields: [string, string][],
  hand: "mouse" | "finger" = "mouse",
): Promise<void> {
  await openPieceAround(form);
  for (const [name, value] of fields) {
    const field = form.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type);
    const choice = form.locator(`[name="${name}"][value="${value}"]`);
    if (kind === "text" || kind === "textarea") await field.fill(value);
    else if (await choice.evaluate((radio) => radio.closest("[data-cards][hidden]") !== null)) {
      await layCard(form, choice, hand);
    } else await choice.check();
  }
}

/** Returns which card goes to which slot if this radio button is chosen, and how the script lays the cards of the question. */
export async function findCardAndSlot(choice: Locator): Promise<{ laidAs: string; card: number; slot: number }> {
  const { laidAs, row, column } = await choice.evaluate((radio) => {
    const fields = radio.closest<HTMLElement>("[data-cards]");
    const groups = [...(fields?.querySelectorAll("[role=radiogroup]") ?? [])];
    const group = groups.findIndex((each) => each.contains(radio));
    const buttons = [...(groups[group]?.querySelectorAll("input") ?? [])];
    return { laidAs: fields?.dataset.cards ?? "", row: group, column: buttons.indexOf(radio as HTMLInputElement) };
  });
  const [card, slot] = laidAs === "paired" ? [column, row] : [row, column];
  return { laidAs, card, slot };
}

/** Lays the card for which this radio button stands, as a person does when the script has hidden the radio buttons. */
async function layCard(form: Locator, choice: Locator, hand: "mouse" | "finger"): Promise<void> {
  const { laidAs, card, slot } = await findCardAndSlot(choice);
  const press = (button: Locator) => (hand === "finger" ? button.tap() : button.click());
  if (laidAs === "piled") {
    // Cards are laid in turn, so one that is not on top yet is chosen without a gesture.
    if ((await form.locator(".deck").getAttribute("data-card")) === String(card))
      await press(form.locator(".onto").nth(slot));
    else
      await choice.evaluate((radio: HTMLInputElement) => {
        radio.checked = true;
        radio.dispatchEvent(new Event("input", { bubbles: true }));
      });
    return;
  }
  await press(form.locator(".slot").nth(slot).locator(".empty-slot"));
  await press(form.locator(`.tile[data-card="${card}"] button`));
}

/**
 * Opens the piece of a question and answers it in a browser, and waits until its answer is final. If the question is asked once more, asks
 * to see the answer.
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

/**
 * Answers all questions of a lesson right, except the last one, and loads its page again. Only the first question is filled in; the others
 * are sent as their forms would send them, for tests that are about what follows.
 */
export async function sendRightAnswersBeforeLast(page: Page, path: string, questions: QuestionRecord[]): Promise<void> {
  await page.goto(path);
  const [first, ...others] = questions.slice(0, -1);
  if (first) await answerQuestionInBrowser(page, first, composeRightAnswerFields(first));
  for (const question of others) await sendRightAnswer(page, question);
  await page.goto(path);
}

async function sendRightAnswer(page: Page, question: QuestionRecord): Promise<void> {
  const fields = composeRightAnswerFields(question);
  const outcome = await findQuestionForm(page, question.id).evaluate(async (element, fields) => {
    const form = element as HTMLFormElement;
    const body = new URLSearchParams(fields);
    for (const { name, value } of form.querySelectorAll<HTMLInputElement>("input[type=hidden]"))
      body.append(name, value);
    // The page to which a stored answer leads is not fetched.
    const { type, status } = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    return type === "opaqueredirect" ? "stored" : `refused with ${status}`;
  }, fields);
  expect(outcome, question.id).toBe("stored");
}

export function findAnswerVerdict(page: Page, questionId: string): Locator {
  return page.locator(`[id="${questionId}"] .verdict`);
}
