/** This test goes by keyboard and pointer from the words of a source to the note that they show, in a window that is wide enough for it. */
import { openPieceAround } from "../support/answering";
import { findLessonByNumber, lessonPath, readBuiltCourse } from "../support/course";
import { expect, test } from "../support/site";

const path = lessonPath(findLessonByNumber(readBuiltCourse(), 3));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a source shows its note on focus, and the focus goes on to the link in it", async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      await openPieceAround(page.locator("button.cite"));
      const source = page.locator("button.cite").first();
      const note = page.locator(`[id="${await source.getAttribute("popovertarget")}"]`);
      const link = note.getByRole("link");
      await source.focus();
      await expect(note).toBeInViewport();
      await page.keyboard.press("Tab");
      await expect(link).toBeFocused();
      await expect(note).toBeInViewport();
      await page.keyboard.press("Shift+Tab");
      await expect(source).toBeFocused();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await expect(note).toBeHidden();
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
      await source.hover();
      await expect(note).toBeInViewport();
      await page.mouse.move(0, 0);
      await expect(note).toBeHidden();
      if (!javaScriptEnabled) return;
      // Esc sends the note away however it was opened, and the focus stays in the text.
      for (const opening of ["Tab", "Enter"] as const) {
        await source.blur();
        await source.focus();
        if (opening === "Enter") await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        await expect(link).toBeFocused();
        await page.keyboard.press("Escape");
        await expect(note).toBeHidden();
        await expect(source).toBeFocused();
      }
      await source.hover();
      await expect(note).toBeInViewport();
      await page.keyboard.press("Escape");
      await expect(note).toBeHidden();
    });
  });
}
