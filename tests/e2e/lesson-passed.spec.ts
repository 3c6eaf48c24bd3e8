/** These tests check the moment at which a lesson is passed: in the answer that brings it, once, and still with reduced motion. */
import type { Locator, Page } from "@playwright/test";
import { answerQuestionInBrowser, listOpenQuestions, sendRightAnswersBeforeLast } from "../support/answering";
import {
  composeRightAnswerFields,
  composeWrongAnswerFields,
  findLessonByNumber,
  lessonPath,
  readBuiltCourse,
} from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, test } from "../support/site";

const course = readBuiltCourse();
const lesson = findLessonByNumber(course, 2);
const path = lessonPath(lesson);

/** Answers the open questions of the lesson right, and stops before the last one. Returns a function that answers that one. */
async function answerAllButLast(page: Page) {
  await page.goto(path);
  const questions = await listOpenQuestions(page, course);
  await sendRightAnswersBeforeLast(page, path, questions);
  await expect(page.locator(".scene")).toHaveCount(0);
  return async () => {
    for (const last of questions.slice(-1)) await answerQuestionInBrowser(page, last, composeRightAnswerFields(last));
  };
}

const animationsOf = (scene: Locator) =>
  scene.evaluate((element) =>
    element.getAnimations({ subtree: true }).map((each) => [(each as CSSAnimation).animationName, each.playState]),
  );

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the house goes up in the answer that passes the lesson, and stands at rest after it", async ({ page }) => {
      const answerLast = await answerAllButLast(page);
      await answerLast();
      const result = page.locator("#lesson-result");
      await expect(result.getByRole("status")).toHaveText(/^Les 2 gehaald, \d½? van \d stenen$/);
      await expect(result.getByRole("heading", { name: "Huis twee staat" })).toBeVisible();
      await expect(result.getByRole("link", { name: /^Verder met les 3/ })).toBeVisible();
      await expect(result.locator(".by-goal li").first()).toBeVisible();
      await expect(page.locator(".scene.fresh")).toHaveCount(1);
      if (!javaScriptEnabled) await expect(page).toHaveURL(/#lesson-result$/);

      await page.goto(path);
      await expect(result.getByRole("heading", { name: "Huis twee staat" })).toBeVisible();
      await expect(page.locator(".scene")).toHaveCount(1);
      await expect(page.locator(".fresh")).toHaveCount(0);
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("passed");
    });

    test("a later pass of the same lesson brings no second moment", async ({ page }) => {
      await (await answerAllButLast(page))();
      await page.goto(path);
      await page.getByRole("button", { name: "Begin een nieuwe ronde" }).click();
      await expect(page.locator('form input[name="question"]').first()).toBeAttached();
      await (await answerAllButLast(page))();
      await expect(page.locator("#lesson-result")).toContainText("Huis twee staat");
      await expect(page.locator(".fresh")).toHaveCount(0);
    });
  });
}

test("the drawing waits until it is seen, moves for 2.4 seconds at most, and a screen reader hears that the lesson is passed", async ({
  page,
}) => {
  const answerLast = await answerAllButLast(page);
  await page.setViewportSize({ width: 390, height: 300 });
  await answerLast();
  const scene = page.locator(".scene.fresh");
  await expect(page.locator("body > [role=status]")).toHaveText(/^Les 2 gehaald/);
  const waiting = await animationsOf(scene);
  expect(new Set(waiting.map(([name]) => name))).toEqual(new Set(["lay", "light", "hang"]));
  expect(waiting.every(([, state]) => state === "paused")).toBe(true);
  await page.setViewportSize({ width: 390, height: 844 });
  await scene.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await animationsOf(scene)).every(([, state]) => state !== "paused")).toBe(true);
  const ends = await scene.evaluate((element) =>
    element.getAnimations({ subtree: true }).map((each) => Number(each.effect?.getComputedTiming().endTime)),
  );
  expect(Math.max(...ends)).toBeLessThanOrEqual(2400);
});

test("with reduced motion nothing moves, and the house simply stands", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await (await answerAllButLast(page))();
  const scene = page.locator(".scene.fresh");
  await expect(scene.locator(".lights")).toBeVisible();
  expect(await animationsOf(scene)).toEqual([]);
});

test("a failed round stays calm: no house, but what to read again, and progress leads back to it", async ({ page }) => {
  await page.goto(path);
  for (const question of await listOpenQuestions(page, course))
    await answerQuestionInBrowser(page, question, composeWrongAnswerFields(question));
  await expect(page.locator("#lesson-result")).toContainText("Deze les is nog niet gehaald");
  await expect(page.locator(".scene")).toHaveCount(0);
  await page.goto("/learning");
  await page.getByRole("link", { name: "Ga verder", exact: true }).click();
  await expect(page).toHaveURL(/#lesson-result$/);
  await expect(page.locator("#lesson-result").getByRole("heading").first()).toBeInViewport();
});

test("the field is accessible in both themes, and fits a phone", async ({ page }) => {
  await (await answerAllButLast(page))();
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    if (process.env.SHOTS) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page
          .locator("#lesson-result")
          .screenshot({ path: `${process.env.SHOTS}/passed-${width}-${colorScheme}.png` });
      }
    }
  }
  await expectPageFitsPhoneScreen(page);
});
