/** These tests post an answer that is not complete, for every kind of question, and check what the form shows when it comes back. */
import { fillInAnswerFields, findQuestionForm, openPieceAround } from "../support/answering";
import { composeRightAnswerFields, lessonPath, listLessonQuestions } from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, loadExampleCourse, test } from "../support/site";

/**
 * Typed texts that make an answer invalid, by field: a number without digits, and a text that is too long. Other questions are sent with at
 * most one field filled in.
 */
const refusedTexts: Record<string, string> = { number: "ongeveer twaalf", text: "x".repeat(2001) };

for (const javaScriptEnabled of [true, false]) {
  test(`a refused answer stays, with its error beside it, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    site,
  }) => {
    const example = await loadExampleCourse(site.pool);
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
    const page = await context.newPage();
    for (const lesson of example.release.lessons) {
      await page.goto(lessonPath(lesson, example.release.courseId));
      for (const question of listLessonQuestions(example, lesson)) {
        const form = findQuestionForm(page, question.id);
        await openPieceAround(form);
        const fields = composeRightAnswerFields(question);
        const [name = "", value = ""] = fields[0] ?? [];
        const typed = refusedTexts[name] ?? value;
        const field = form.locator(`[name="${name}"]`).first();
        const type = await field.evaluate((element) => (element as HTMLInputElement).type);
        // A question with only one field to choose from is sent without a choice.
        const isFilledIn = fields.length > 1 && question.type !== "multiple" && question.type !== "case";
        if (type === "text" || type === "textarea") await field.fill(typed);
        else if (isFilledIn) await fillInAnswerFields(form, [[name, value]]);
        await form.getByRole("button", { name: "Kijk na" }).click();

        const message = page.locator(`[id="${question.id}-problem"]`);
        await expect(message).toBeVisible();
        if (question.type === "cloze") await expect(message).toContainText("Er is nog iets leeg");
        const invalid = form.locator('[aria-invalid="true"]');
        for (const each of await invalid.all())
          expect(await each.getAttribute("aria-describedby"), question.id).toContain(`${question.id}-problem`);
        // With the script, cards stand in place of radio buttons.
        const shown = invalid.or(form.locator(".laying")).filter({ visible: true }).first();
        const [told, wrong] = [await message.boundingBox(), await shown.boundingBox()];
        expect(told && wrong && wrong.y - told.y, question.id).toBeGreaterThan(0);
        if (type === "text" || type === "textarea") await expect(field).toHaveValue(typed);
        else if (isFilledIn) await expect(form.locator(`[name="${name}"][value="${value}"]`)).toBeChecked();
        if (javaScriptEnabled) await expect(message).toBeFocused();
      }
      if (javaScriptEnabled) await expectAccessible(page);
    }
    await context.close();
  });
}

test("a long word in a gap stays in sight, also on a phone", async ({ page, site }) => {
  const example = await loadExampleCourse(site.pool);
  const lesson = example.release.lessons.find((each) =>
    listLessonQuestions(example, each).some(({ type }) => type === "cloze"),
  );
  if (!lesson) throw new Error("no lesson with a text with gaps");
  await page.goto(lessonPath(lesson, example.release.courseId));
  const gap = page.locator(".cloze input").first();
  const empty = await gap.boundingBox();
  await gap.fill("gemeenschapskrachtontwikkeling");
  const hidden = await gap.evaluate((field) => field.scrollWidth - field.clientWidth);
  expect(hidden).toBeLessThanOrEqual(0);
  expect((await gap.boundingBox())?.width).toBeGreaterThan(empty?.width ?? 0);
  await gap.fill("w".repeat(90));
  await expectPageFitsPhoneScreen(page);
});
