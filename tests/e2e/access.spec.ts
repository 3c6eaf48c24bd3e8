/**
 * These tests use the site by keyboard alone, and check with axe (a checker of accessibility) what the script changes on a page.
 * pages.spec.ts checks pages as they are loaded.
 */
import type { Locator, Page } from "@playwright/test";
import { listQuestionKinds, type QuestionRecord } from "../../app/questions/table";
import { findAnswerVerdict, findCardAndSlot, findQuestionForm, openPieceAround } from "../support/answering";
import {
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { expect, expectAccessible, loadExampleCourse, test } from "../support/site";

const course = readBuiltCourse();

/** Presses Tab, beginning at a question's form, until this element has the focus, or another radio button of its group. */
async function tabTo(page: Page, form: Locator, target: Locator): Promise<void> {
  await form.evaluate((element) => {
    const anchor = document.createElement("span");
    anchor.tabIndex = -1;
    element.prepend(anchor);
    anchor.focus();
    anchor.remove();
  });
  for (let presses = 0; presses < 80; presses++) {
    const reached = await target.evaluate((element) => {
      const focused = document.activeElement;
      const isOfGroup = element instanceof HTMLInputElement && focused instanceof HTMLInputElement;
      return element === focused || (isOfGroup && element.name === focused.name && element.form === focused.form);
    });
    if (reached) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${target}`);
}

async function answerByKeyboard(page: Page, question: QuestionRecord): Promise<void> {
  const form = findQuestionForm(page, question.id);
  await openPieceAround(form);
  const fields = composeRightAnswerFields(question);
  const withCards = (await form.locator("[data-cards][hidden]").count()) > 0;
  if (withCards) await layCardsByKeyboard(page, form, fields);
  else for (const field of fields) await fillInByKeyboard(page, form, field);
  await tabTo(page, form, form.getByRole("button", { name: "Kijk na" }));
  await page.keyboard.press("Enter");
  await expect(findAnswerVerdict(page, question.id)).toBeVisible();
  await expect(findAnswerVerdict(page, question.id)).toContainText(question.type === "short" ? "Bewaard" : "Goed");
}

async function fillInByKeyboard(page: Page, form: Locator, [name, value]: [string, string]): Promise<void> {
  await tabTo(page, form, form.locator(`[name="${name}"]`).first());
  const focused = page.locator(":focus");
  const kind = await focused.evaluate((element) => (element as HTMLInputElement).type);
  const isWanted = async () => (await focused.getAttribute("value")) === value;
  if (kind === "radio") {
    // In a group of radio buttons, Space chooses the first option and arrow keys choose another.
    await page.keyboard.press("Space");
    for (let presses = 0; presses < 8 && !(await isWanted()); presses++) await page.keyboard.press("ArrowDown");
  } else if (kind === "checkbox") {
    for (let presses = 0; presses < 8 && !(await isWanted()); presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
  } else {
    await page.keyboard.type(value);
  }
}

/** Lays the cards for these fields by Enter: a card goes to the slot that is next, and the card on top goes to the pile with the focus. */
async function layCardsByKeyboard(page: Page, form: Locator, fields: [string, string][]): Promise<void> {
  const wanted = await Promise.all(
    fields.map(([name, value]) => findCardAndSlot(form.locator(`[name="${name}"][value="${value}"]`))),
  );
  const isPiled = wanted[0]?.laidAs === "piled";
  for (const { card, slot } of wanted.sort((a, b) => (isPiled ? a.card - b.card : a.slot - b.slot))) {
    await tabTo(
      page,
      form,
      isPiled ? form.locator(".onto").nth(slot) : form.locator(`.tile[data-card="${card}"] button`),
    );
    await page.keyboard.press("Enter");
  }
}

test("a lesson is answered by keyboard alone, and the verdict gets the focus", async ({ page }) => {
  const lesson = findLessonByNumber(course, 1);
  await page.goto(lessonPath(lesson));
  for (const question of listLessonQuestions(course, lesson)) {
    await answerByKeyboard(page, question);
    await expect(page.locator(":focus")).toHaveCount(1);
    expect(
      await page.locator(`[id="${question.id}"]`).evaluate((article) => article.contains(document.activeElement)),
    ).toBe(true);
  }
  await expect(page.locator("#lesson-result")).toContainText(/Les \d+ gehaald/);
});

for (const javaScriptEnabled of [true, false]) {
  test(`every kind of question is answered by keyboard ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
    try {
      const example = await loadExampleCourse(site.pool);
      const { courseId: id, lessons } = example.release;
      const page = await context.newPage();
      const types = new Set<string>();
      for (const lesson of lessons) {
        await page.goto(lessonPath(lesson, id));
        for (const question of listLessonQuestions(example, lesson)) {
          types.add(question.type);
          await answerByKeyboard(page, question);
        }
        await expect(page.locator("#lesson-result")).toContainText(/Les \d+ gehaald/);
        if (javaScriptEnabled) await expectAccessible(page);
      }
      expect([...types].sort()).toEqual(listQuestionKinds(() => true).sort());
    } finally {
      await context.close();
    }
  });
}

test("a term opens by keyboard and by pointer, and Escape closes it", async ({ page }) => {
  await page.goto(lessonPath(findLessonByNumber(course, 3)));
  const term = page.locator("button.term").first();
  const note = page.locator(".note").first();
  await openPieceAround(term);
  await term.focus();
  await page.keyboard.press("Enter");
  await expect(note).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
});
