/** By keyboard, at 390 pixels, in both themes, with axe on every page. */
import type { Page } from "@playwright/test";
import type { QuestionRecord } from "../../app/content/question";
import { formOf, verdictOf } from "../support/answering";
import { builtCourse, courseId, lessonOf, lessonPath, questionsOf, rightFields } from "../support/course";
import { expect, expectAccessible, expectFits, loadExampleCourse, startSite, test } from "../support/site";

const course = builtCourse();

const publicPages = [
  "/",
  `/courses/${courseId}`,
  `/courses/${courseId}/sources`,
  `/courses/${courseId}/glossary`,
  ...course.release.lessons.map((lesson) => lessonPath(lesson)),
  "/learning",
  "/register",
  "/login",
  "/logout",
  "/forgot-password",
  "/reset-password?token=none",
  "/confirm?token=none",
  "/mails",
  "/bestaat-niet",
];

for (const address of publicPages) {
  test(`${address} has no accessibility violations and fits a phone`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).not.toHaveTitle("Leerdossier");
    await expectAccessible(page);
    await expectFits(page);
  });
}

test("the pages of an account have no violations and fit a phone, with a very long name too", async ({
  page,
  context,
  site,
}) => {
  await site.signIn(context, {
    name: "Maria-Annunziata Wilhelmina van der Heijden-Öztürk de Grootenhuijsen van Waterschoot",
  });
  for (const address of [
    "/account",
    "/account/name",
    "/account/email",
    "/account/password",
    "/account/delete",
    "/learning",
    "/",
  ]) {
    await page.goto(address);
    await expectAccessible(page);
    await expectFits(page);
  }
});

test("a form with errors has no violations", async ({ page }) => {
  await page.goto("/register");
  await page.locator("main form").evaluate((form) => form.setAttribute("novalidate", ""));
  await page.locator("main").getByRole("button", { name: "Maak account" }).click();
  await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
  await expectAccessible(page);
});

/** Presses Tab until a field has the focus: no pointer, and no focus that a script sets. */
async function tabTo(page: Page, questionId: string, name: string): Promise<void> {
  const field = formOf(page, questionId).locator(`[name="${name}"]`).first();
  await formOf(page, questionId).evaluate((form) => {
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
  const form = formOf(page, question.id);
  for (const [name, value] of rightFields(question)) {
    await tabTo(page, question.id, name);
    const focused = page.locator(":focus");
    const kind = await focused.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName,
    );
    if (kind === "radio") {
      // Space chooses the first; arrows go round the group.
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
  await expect(verdictOf(page, question.id)).toBeVisible();
  await expect(verdictOf(page, question.id)).toContainText(question.type === "short" ? "Bewaard" : "Goed");
}

for (const lesson of course.release.lessons) {
  test(`${lesson.id} is answered by keyboard alone, the verdict gets the focus, and the answered lesson has no violations`, async ({
    page,
  }) => {
    await page.goto(lessonPath(lesson));
    for (const question of questionsOf(course, lesson)) {
      await answerByKeyboard(page, question);
      await expect(page.locator(":focus")).toHaveCount(1);
      expect(
        await page.locator(`[id="${question.id}"]`).evaluate((article) => article.contains(document.activeElement)),
      ).toBe(true);
    }
    await expect(page.locator("#lesson-result")).toContainText("Je hebt deze les gehaald");
    await expectAccessible(page);
    await expectFits(page);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`all nine question types are answered by keyboard ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const site = await startSite();
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
    try {
      const example = await loadExampleCourse(site.pool);
      const { courseId: id, lessons } = example.release;
      const page = await context.newPage();
      const types = new Set<string>();
      for (const lesson of lessons) {
        await page.goto(lessonPath(lesson, id));
        for (const question of questionsOf(example, lesson)) {
          types.add(question.type);
          await answerByKeyboard(page, question);
        }
        await expect(page.locator("#lesson-result")).toContainText("Je hebt deze les gehaald");
        if (javaScriptEnabled) await expectAccessible(page);
      }
      expect(types.size).toBe(9);
    } finally {
      await context.close();
      await site.stop();
    }
  });
}

test("a term opens by keyboard and by pointer, and Escape closes it", async ({ page }) => {
  await page.goto(lessonPath(lessonOf(course, 3)));
  const term = page.locator("button.term").first();
  const note = page.locator(".note").first();
  await term.focus();
  await page.keyboard.press("Enter");
  await expect(note).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
});

test("at 400 % zoom nothing needs scrolling in two directions", async ({ page }) => {
  // WCAG 1.4.10: 1280 pixels at 400 % are 320 pixels.
  await page.setViewportSize({ width: 320, height: 256 });
  for (const address of ["/", lessonPath(lessonOf(course, 3)), "/register"]) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
  }
});
