/**
 * These tests use the site by keyboard alone, and check with axe (a checker of accessibility) what the script changes on a page.
 * pages.spec.ts checks pages as they are loaded.
 */
import type { Page } from "@playwright/test";
import { listQuestionKinds, type QuestionRecord } from "../../app/questions/table";
import { findAnswerVerdict, findQuestionForm, openPieceAround } from "../support/answering";
import {
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { expect, expectAccessible, loadExampleCourse, startTestSite, test } from "../support/site";

const course = readBuiltCourse();

/** Presses Tab, beginning at a question's form, until one of its fields has the focus. */
async function tabTo(page: Page, questionId: string, name: string): Promise<void> {
  const field = findQuestionForm(page, questionId).locator(`[name="${name}"]`).first();
  await findQuestionForm(page, questionId).evaluate((form) => {
    const anchor = document.createElement("span");
    anchor.tabIndex = -1;
    form.prepend(anchor);
    anchor.focus();
    anchor.remove();
  });
  for (let presses = 0; presses < 80; presses++) {
    if (
      await field.evaluate(
        (element) =>
          (element as HTMLInputElement).name === (document.activeElement as HTMLInputElement | null)?.name &&
          element.closest("form") === document.activeElement?.closest("form"),
      )
    )
      return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name} of ${questionId}`);
}

async function answerByKeyboard(page: Page, question: QuestionRecord): Promise<void> {
  const form = findQuestionForm(page, question.id);
  await openPieceAround(form);
  for (const [name, value] of composeRightAnswerFields(question)) {
    await tabTo(page, question.id, name);
    const focused = page.locator(":focus");
    const kind = await focused.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName,
    );
    if (kind === "radio") {
      // In a group of radio buttons, Space chooses the first option and arrow keys choose another.
      await page.keyboard.press("Space");
      for (let presses = 0; presses < 8 && (await page.locator(":focus").getAttribute("value")) !== value; presses++) {
        await page.keyboard.press("ArrowDown");
      }
    } else if (kind === "checkbox") {
      for (let presses = 0; presses < 8 && (await page.locator(":focus").getAttribute("value")) !== value; presses++) {
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Space");
    } else if (kind === "SELECT") {
      for (let presses = 0; presses < 12 && (await focused.inputValue()) !== value; presses++)
        await page.keyboard.press("ArrowDown");
    } else {
      await page.keyboard.type(value);
    }
  }
  await page.keyboard.press("Tab");
  const button = form.getByRole("button", { name: "Kijk na" });
  for (
    let presses = 0;
    presses < 20 && !(await button.evaluate((element) => element === document.activeElement));
    presses++
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(findAnswerVerdict(page, question.id)).toBeVisible();
  await expect(findAnswerVerdict(page, question.id)).toContainText(question.type === "short" ? "Bewaard" : "Goed");
}

for (const lesson of course.release.lessons) {
  test(`${lesson.id} is answered by keyboard alone, and the verdict gets the focus`, async ({ page }) => {
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
}

for (const javaScriptEnabled of [true, false]) {
  test(`every kind of question is answered by keyboard ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const site = await startTestSite();
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
      await site.stop();
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
