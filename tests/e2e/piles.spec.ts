/** These tests look at the piles of a question with cards on a phone. */
import { findQuestionForm } from "../support/answering";
import { findCardQuestion } from "../support/card-questions";
import { expect, test } from "../support/site";

test("a long word in the name of a pile stands on one line on a phone", async ({ page }) => {
  const { question, path } = findCardQuestion("sort");
  const [{ text: name = "" } = {}] = question.categories;
  const word = "visiedocument";
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(`>${name}<`, `>Het ${word}<`) });
  });
  await page.goto(path);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const pile = findQuestionForm(page, question.id).locator(".onto span", { hasText: word }).first();
    const lines = await pile.evaluate((element, searched) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(searched));
      range.setEnd(text, text.data.indexOf(searched) + searched.length);
      return range.getClientRects().length;
    }, word);
    expect(lines, `${width} pixels`).toBe(1);
  }
});

test("four piles stand in one row, or two and two", async ({ page }) => {
  const { question, path } = findCardQuestion("sort");
  await page.goto(path);
  const piles = findQuestionForm(page, question.id).locator(".piles");
  await piles.evaluate((row) => {
    const [pile] = row.children;
    row.replaceChildren(...Array.from({ length: 4 }, () => pile?.cloneNode(true) as Node));
  });
  for (const name of ["piles", "piles wide"]) {
    await piles.evaluate((row, className) => Object.assign(row, { className }), name);
    const columns = [];
    for (const width of [320, 390, 430, 540, 640, 768, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      columns.push(await piles.evaluate((row) => getComputedStyle(row).gridTemplateColumns.split(" ").length));
    }
    expect(columns.filter((count) => count !== 2 && count !== 4)).toEqual([]);
    expect([columns.at(0), columns.at(-1)]).toEqual([2, 4]);
  }
});
