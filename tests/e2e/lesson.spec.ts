/** These tests read a lesson in pieces: opening them, answering in them, and always seeing where one is. */
import type { Locator, Page } from "@playwright/test";
import type { CompiledLesson } from "../../app/content/release/release";
import type { QuestionRecord } from "../../app/questions/table";
import {
  answerQuestionInBrowser,
  fillInAnswerFields,
  findQuestionForm,
  openAllPieces,
  openPieceAround,
} from "../support/answering";
import {
  composeRightAnswerFields,
  composeWrongAnswerFields,
  deriveBuiltLessonPieces,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, test } from "../support/site";

const course = readBuiltCourse();
const lesson = findLessonWithCardsAndGuess();
const questions = listLessonQuestions(course, lesson);
const path = lessonPath(lesson);
const phone = { width: 390, height: 844 };

const pieces = (page: Page) => page.locator("details.piece");
const outlineStyle = (element: Locator) => element.evaluate((each) => getComputedStyle(each).outlineStyle);
const stateOf = (piece: Locator) => piece.evaluate((element) => (element as HTMLDetailsElement).open);

/** Returns a lesson that asks a question with cards, one that is asked twice, and a pre-question that comes back in a piece. */
function findLessonWithCardsAndGuess(): CompiledLesson {
  const found = course.release.lessons.find((each) => {
    const kinds = listLessonQuestions(course, each).map(({ type }) => type);
    const asks = (...some: QuestionRecord["type"][]) => some.some((type) => kinds.includes(type));
    const comesBack = deriveBuiltLessonPieces(course, each).pieces.some(({ guesses }) => guesses.length > 0);
    return asks("match", "sort") && asks("single", "case") && comesBack;
  });
  if (!found) throw new Error("no lesson with cards and a pre-question");
  return found;
}

/** Answers the questions of the lesson that a first round asks, one after another. */
async function answer(page: Page, count: number): Promise<void> {
  for (const question of questions.slice(0, count)) {
    await answerQuestionInBrowser(page, question, composeRightAnswerFields(question));
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a piece opens and closes by keyboard, and nothing is locked", async ({ page }) => {
      await page.goto(path);
      expect(await stateOf(pieces(page).first())).toBe(true);
      const last = pieces(page).last();
      expect(await stateOf(last)).toBe(false);
      await last.locator("> summary").focus();
      await page.keyboard.press("Enter");
      await expect(last.locator(".body")).toBeVisible();
      await page.keyboard.press("Space");
      await expect(last.locator(".body")).toBeHidden();
    });

    test("a link to a passage or a case gives it the focus, which the title shows", async ({ page }) => {
      for (const { id } of lesson.passages.slice(1)) {
        await page.goto(path);
        const piece = pieces(page).filter({ has: page.locator(`[id="${id}"]`) });
        await page.locator(`.plan-list a[href="#${id}"]`).press("Enter");
        const target = page.locator(`[id="${id}"]`);
        await expect(target).toBeFocused();
        const title = piece.locator("summary h2");
        expect([await outlineStyle(target), await outlineStyle(title)]).toEqual(["none", "solid"]);
        await expect(target).toHaveAccessibleName(/./);
      }
    });

    test("a link to a passage or a case opens its piece and shows its title", async ({ page }) => {
      await page.setViewportSize(phone);
      for (const { id } of lesson.passages) {
        await page.goto("about:blank");
        await page.goto(`${path}#${id}`);
        const piece = pieces(page).filter({ has: page.locator(`[id="${id}"]`) });
        await expect(page.locator(`[id="${id}"]`)).toBeVisible();
        const { y } = (await piece.locator("summary h2").boundingBox()) ?? { y: -1 };
        const bar = (await page.locator(".lbar").boundingBox()) ?? { y: 0, height: 0 };
        expect(y, id).toBeGreaterThanOrEqual(bar.y + bar.height - 1);
      }
    });

    test("an answer leads on in its piece, and the next visit opens where one stopped", async ({ page }) => {
      await page.goto(path);
      await answer(page, 2);
      const [, second, third] = questions;
      await expect(page.locator(`[id="${second?.id}"]`)).toBeVisible();
      await expect(page.locator(".lbar b")).toHaveText(`2 van ${questions.length} klaar`);
      const [onward] = await page.locator(`[id="${second?.id}"] .row a.btn`).all();
      await onward?.click();
      await page.goto(path);
      await expect(page.locator(".here")).toContainText("Je stopte bij stuk");
      await expect(findQuestionForm(page, third?.id ?? "")).toBeVisible();
      await expect(page.locator('.plan-list [aria-current="step"]')).toHaveCount(1);
    });

    test("a source opens at its place in the text, and Esc closes it", async ({ page }) => {
      await page.setViewportSize(phone);
      await page.goto(path);
      await openPieceAround(page.locator("button.cite"));
      const source = page.locator("button.cite").first();
      const note = page.locator(`[id="${await source.getAttribute("popovertarget")}"]`);
      await source.focus();
      await expect(note).toBeHidden();
      const scrolled = await page.evaluate(() => window.scrollY);
      await page.keyboard.press("Enter");
      await expect(note).toBeInViewport();
      await expect(source).toBeInViewport();
      expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
      await page.keyboard.press("Tab");
      await expect(note.getByRole("link")).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(note).toBeHidden();
      await expect(source).toBeFocused();
    });

    test("terms and sources are folded until a link leads to one of them", async ({ page }) => {
      await page.goto(path);
      const folded = page.locator("details:has(> #begrippen)");
      expect(await stateOf(folded)).toBe(false);
      await page.goto(`${path}#${await page.locator('[id^="source-"]').first().getAttribute("id")}`);
      await expect(page.locator('[id^="source-"]:target')).toBeInViewport();
      expect(await stateOf(folded)).toBe(true);
      await page.goto(`${path}#begrippen`);
      await page.reload();
      expect(await stateOf(folded)).toBe(true);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the question of the address has a frame around its heading, and none around itself", async ({ page }) => {
    await page.setViewportSize(phone);
    const question = questions[0];
    await page.goto(path);
    const form = findQuestionForm(page, question?.id ?? "");
    await openPieceAround(form);
    await form.getByRole("button", { name: "Kijk na" }).click();
    await expect(page).toHaveURL(new RegExp(`#${question?.id}$`));
    const target = page.locator(`[id="${question?.id}"]`);
    await expect(target).toBeFocused();
    expect([await outlineStyle(target), await outlineStyle(target.locator("h3.over"))]).toEqual(["none", "solid"]);
    await expectPageFitsPhoneScreen(page);
  });
});

test("the piece of the address is open after a reload and after Back", async ({ page }) => {
  const target = page.locator(`[id="${lesson.passages.at(-1)?.id}"]`);
  await page.goto(`${path}#${lesson.passages.at(-1)?.id}`);
  await expect(target).toBeVisible();
  await page.reload();
  await expect(target).toBeInViewport();
  await page.goto("/");
  await page.goBack();
  await expect(target).toBeInViewport();
});

test("a question that is asked once more is in sight with its hint after a reload and after Back", async ({ page }) => {
  await page.setViewportSize(phone);
  const question = questions.filter(({ type }) => type === "single" || type === "case").at(-1);
  if (!question) throw new Error("no question with two tries");
  await page.goto(`${path}#${question.id}`);
  const form = findQuestionForm(page, question.id);
  await fillInAnswerFields(form, composeWrongAnswerFields(question));
  await form.getByRole("button", { name: "Kijk na" }).click();
  const hint = form.locator(".hint");
  await expect(hint).toBeInViewport();
  await page.reload();
  await expect(hint).toBeInViewport();
  await page.goto("/");
  await page.goBack();
  await expect(hint).toBeInViewport();
});

test("printing shows what is folded away, and questions with cards as rows to fill in", async ({ page }) => {
  await page.goto(path);
  await page.emulateMedia({ media: "print" });
  for (const body of await page.locator("details.piece > .body, #begrippen").all())
    expect((await body.boundingBox())?.height ?? 0).toBeGreaterThan(50);
  // Where no note is written, paper has nothing of it.
  for (const folded of await page.locator("main details:not(.no-print) > :not(summary)").all())
    expect((await folded.boundingBox())?.height ?? 0).toBeGreaterThan(0);
  await expect(page.locator(".lbar")).toBeHidden();
  await expect(page.locator(".laying")).not.toHaveCount(0);
  for (const cards of await page.locator(".laying").all()) await expect(cards).toBeHidden();
  for (const row of await page.locator("[data-cards] [data-row]").all()) await expect(row).toBeVisible();
});

test("choosing a theme or a language leads back to the last piece that is open", async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(path);
  const third = pieces(page).nth(2);
  await third.locator("> summary").click();
  for (const name of ["Donker", "English"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page).toHaveURL(/#lesson-piece-3$/);
    await expect(third.locator(".body")).toBeVisible();
    await expect(third.locator("> summary")).toBeInViewport();
  }
});

test("the plan opens over a phone, leads to a piece and closes; on a wide screen it stands beside the text", async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto(path);
  const plan = page.locator("#lesson-plan");
  await expect(plan).toBeHidden();
  await page.getByRole("button", { name: "Inhoud van deze les" }).click();
  await plan.getByRole("link", { name: new RegExp(lesson.passages[2]?.title ?? "") }).click();
  await expect(plan).toBeHidden();
  expect(await stateOf(pieces(page).nth(2))).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(plan).toBeVisible();
  await expect(page.locator(".lbar")).toBeHidden();
});

test("what has the focus never stands under the bar", async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(path);
  await openAllPieces(page);
  const covered: string[] = [];
  // Backwards, because the bar is at the top.
  await page.locator("footer a").last().focus();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Shift+Tab");
    const found = await page.evaluate(() => {
      const [focused, bar] = [document.activeElement, document.querySelector(".lbar")];
      if (!focused || !bar || bar.contains(focused) || !document.querySelector("main")?.contains(focused)) return null;
      return focused.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom ? focused.outerHTML : null;
    });
    if (found) covered.push(found);
  }
  expect(covered).toEqual([]);
});

test("the page is accessible with pieces open and closed, narrow and wide, in both themes", async ({ page }) => {
  await page.goto(path);
  await answer(page, 1);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
  }
  await openAllPieces(page);
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
});

test("the pre-question comes back in the piece that answers it, as soon as it is saved", async ({ page }) => {
  await page.goto(path);
  const form = page.locator("form.pre");
  await form.getByRole("radio").first().check();
  await form.getByRole("button", { name: "Bewaar" }).click();
  await expect(form.getByRole("link", { name: /zie je dit terug/ })).toBeVisible();
  await openPieceAround(page.locator(".thought"));
  await expect(page.locator(".thought")).toContainText("Nu weet je");
});
