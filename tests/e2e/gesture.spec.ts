/**
 * These tests lay cards: steps in order, cards in piles and texts that match; by touch, by dragging and by keys. The form posts the same
 * in every way.
 */
import type { Browser, CDPSession, Locator, Page } from "@playwright/test";
import { fillInAnswerFields, findAnswerVerdict, findQuestionForm, openAllPieces } from "../support/answering";
import { findCardQuestion } from "../support/card-questions";
import { composeRightAnswerFields } from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

async function openPhone(browser: Browser, site: TestSite, path: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: site.url, locale: "nl-NL", hasTouch: true, isMobile: true },
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(path);
  await openAllPieces(page);
  return page;
}

/** Returns the form fields that would be posted for the answer, by name. */
const readFields = (form: Locator) =>
  form.evaluate((element: HTMLFormElement) =>
    [...new FormData(element)].filter(([name]) => /^(step|card|left)-/.test(name)).sort(),
  );
const sorted = (fields: [string, string][]) => [...fields].sort();
const tile = (form: Locator, text: string) => form.locator(".tile", { hasText: text }).getByRole("button");
const placesOf = (form: Locator) => form.locator(".slot .tile").allInnerTexts();
const spoken = (page: Page) => page.locator("[data-live-region]");

/** Drags from the middle of one element to the middle of another, with a finger. */
async function dragWithFinger(touch: CDPSession, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error("nothing to drag");
  const [x, y] = [start.x + start.width / 2, start.y + start.height / 2];
  const [toX, toY] = [end.x + end.width / 2, end.y + end.height / 2];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (let step = 1; step <= 10; step++) {
    const point = { x: x + ((toX - x) * step) / 10, y: y + ((toY - y) * step) / 10 };
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

for (const type of ["order", "sort", "match"] as const) {
  test(`${type}: a right answer is tapped together on a phone`, async ({ browser, site }) => {
    const { question, path } = findCardQuestion(type);
    const page = await openPhone(browser, site, path);
    const form = findQuestionForm(page, question.id);
    const fields = composeRightAnswerFields(question);
    if (type === "sort") {
      const inTurn = await form
        .locator("[data-cards] input:first-of-type")
        .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLInputElement).name))]);
      fields.sort(([a], [b]) => inTurn.indexOf(a) - inTurn.indexOf(b));
    }
    await fillInAnswerFields(form, fields, "finger");
    expect(await readFields(form)).toEqual(sorted(fields));
    await expect(form.getByText("Nog te leggen")).toBeHidden();
    await expectPageFitsPhoneScreen(page);
    await expectAccessible(page, `[id="${question.id}"]`);
    await form.getByRole("button", { name: "Kijk na" }).tap();
    await expect(findAnswerVerdict(page, question.id)).toContainText("Goed");
    await expectAccessible(page, `[id="${question.id}"]`);
    await page.context().close();
  });
}

test("a card goes to the marked place, which moves on; two laid cards are swapped; a place is chosen by a tap", async ({
  browser,
  site,
}) => {
  const { question, path } = findCardQuestion("order");
  const page = await openPhone(browser, site, path);
  const form = findQuestionForm(page, question.id);
  const last = question.steps.length - 1;
  const [a = "", b = "", c = ""] = question.steps.map(({ text }) => text);
  await tile(form, a).tap();
  await expect(form.locator(".slot").nth(0).locator(".tile")).toContainText(a);
  await expect(form.locator(".slot").nth(1).locator(".next")).toHaveText("Tik op een kaart: hij komt hier");
  await expect(spoken(page)).toHaveText(`${a.replace(/\.$/, "")}: 1.`);
  await expect(form.locator(".keys")).toBeHidden();
  await tile(form, b).tap();
  await form.locator(".slot").nth(last).getByRole("button").tap();
  await tile(form, c).tap();
  expect(await placesOf(form)).toEqual([a, b, c]);
  await expect(form.locator(".slot").nth(last).locator(".tile")).toContainText(c);
  await expect(form.locator(".slot").nth(2).locator(".next")).toBeVisible();

  await tile(form, a).tap();
  await expect(tile(form, a)).toHaveAttribute("aria-pressed", "true");
  await tile(form, c).tap();
  expect(await placesOf(form)).toEqual([c, b, a]);
  await tile(form, b).tap();
  await form.getByRole("button", { name: "Haal deze kaart terug" }).tap();
  expect(await placesOf(form)).toEqual([c, a]);
  const id = (text: string) => question.steps.find((step) => step.text === text)?.id;
  expect(await readFields(form)).toEqual(
    sorted([
      [`step-${id(c)}`, "1"],
      [`step-${id(a)}`, String(last + 1)],
    ]),
  );
  await page.context().close();
});

test("a finger drags a card by its grip, and scrolls the page everywhere else", async ({ browser, site }) => {
  const { question, path } = findCardQuestion("order");
  const page = await openPhone(browser, site, path);
  const form = findQuestionForm(page, question.id);
  const touch = await page.context().newCDPSession(page);
  await form.locator(".slots").evaluate((places) => {
    document.documentElement.style.scrollBehavior = "auto";
    scrollBy(0, places.getBoundingClientRect().top - 100);
  });
  // The first cards lie far from the edge of the window, where a drag scrolls. Their order differs per learner.
  const [a = "", b = ""] = await form.locator(".tray .tile").allInnerTexts();
  const box = (text: string) => form.locator(".tile", { hasText: text });
  const before = await page.evaluate(() => scrollY);
  await dragWithFinger(touch, box(a).locator(".grip"), form.locator(".slot").nth(3));
  await expect(form.locator(".slot").nth(3).locator(".tile")).toContainText(a);
  await expect(page.locator(".ghost")).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await dragWithFinger(touch, box(b).locator(".grip"), form.locator(".slot").nth(3));
  expect(await placesOf(form)).toEqual([b]);
  await dragWithFinger(touch, box(b).locator(".grip"), form.locator(".tray"));
  expect(await placesOf(form)).toEqual([]);

  // The same move on the text of a card scrolls, and lays nothing.
  await dragWithFinger(touch, box(a).getByRole("button"), form.locator("legend"));
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
  expect(await placesOf(form)).toEqual([]);
  await page.context().close();
});

test("with a mouse a card is dragged on a pile, and Escape lets it go back", async ({ page }) => {
  const { question, path } = findCardQuestion("sort");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  await openAllPieces(page);
  const form = findQuestionForm(page, question.id);
  const first = (await form.locator(".deck p").innerText()).trim();
  const drag = async () => {
    await form.locator(".deck .grip").hover();
    await page.mouse.down();
    const pile = await form.locator(".pile").nth(1).boundingBox();
    if (!pile) throw new Error("no pile");
    await page.mouse.move(pile.x + 30, pile.y + pile.height - 20, { steps: 5 });
  };
  await drag();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(form.locator(".laid")).toHaveCount(0);
  await drag();
  await page.mouse.up();
  await expect(form.locator(".pile").nth(1).locator(".laid")).toHaveText(first);
  await expect(form.locator(".laying > .small").first()).toHaveText(`1 van ${question.cards.length} gelegd`);
  // A tap on a laid card brings it back, as the next card.
  await form.locator(".laid").click();
  await expect(form.locator(".deck p")).toHaveText(first);
});

test("keys lay, move and take back a card, the focus stays on it, and the status names it", async ({ page }) => {
  const { question, path } = findCardQuestion("order");
  await page.goto(path);
  await openAllPieces(page);
  const form = findQuestionForm(page, question.id);
  const [a = "", b = ""] = question.steps.map(({ text }) => text);
  const name = a.replace(/\.$/, "");
  await tile(form, b).focus();
  await page.keyboard.press("Enter");
  await tile(form, a).focus();
  await page.keyboard.press("Enter");
  await expect(tile(form, a)).toBeFocused();
  expect(await placesOf(form)).toEqual([b, a]);
  await expect(form.locator(".keys")).toBeVisible();
  await page.keyboard.press("ArrowUp");
  expect(await placesOf(form)).toEqual([a, b]);
  await expect(tile(form, a)).toBeFocused();
  await expect(spoken(page)).toHaveText(`${name}: 1.`);
  await page.keyboard.press("ArrowUp");
  expect(await placesOf(form)).toEqual([a, b]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(form.locator(".slot").nth(2).locator(".tile")).toContainText(a);
  await expect(spoken(page)).toHaveText(`${name}: 3.`);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  // A picked up card can be laid in an empty place.
  await page.keyboard.press("Enter");
  await expect(form.locator(".slot").nth(3).locator(".tile")).toContainText(a);
  await expect(tile(form, a)).toBeFocused();
  await page.keyboard.press("Backspace");
  expect(await placesOf(form)).toEqual([b]);
  await expect(tile(form, a)).toBeFocused();
  await expect(spoken(page)).toHaveText(`${name}: terug bij de kaarten.`);
});

test("keys lay card after card on one pile, and the focus stays on its button", async ({ page }) => {
  const { question, path } = findCardQuestion("sort");
  await page.goto(path);
  await openAllPieces(page);
  const form = findQuestionForm(page, question.id);
  const onto = form.locator(".onto").first();
  await onto.focus();
  for (let laid = 1; laid <= question.cards.length; laid++) {
    await page.keyboard.press("Enter");
    await expect(form.locator(".pile").first().locator(".laid")).toHaveCount(laid);
    await expect(onto).toBeFocused();
  }
  // A laid card that goes to the next pile keeps the focus too.
  const card = form.locator(".laid").first();
  const text = await card.innerText();
  await card.focus();
  await page.keyboard.press("ArrowDown");
  await expect(form.locator(".pile").nth(1).locator(".laid")).toHaveText(text);
  await expect(form.locator(".pile").nth(1).locator(".laid")).toBeFocused();
});

test("what was laid is still laid after a reload, and an error goes with its cause", async ({ page }) => {
  const { question, path } = findCardQuestion("order");
  await page.goto(path);
  await openAllPieces(page);
  const form = findQuestionForm(page, question.id);
  const [a = "", b = ""] = question.steps.map(({ text }) => text);
  await tile(form, a).click();
  await page.reload();
  await openAllPieces(page);
  expect(await placesOf(form)).toEqual([a]);
  await form.getByRole("button", { name: "Kijk na" }).click();
  const problem = page.locator(`[id="${question.id}-problem"]`);
  await expect(problem).toBeFocused();
  expect(await placesOf(form)).toEqual([a]);
  await expectAccessible(page, `[id="${question.id}"]`);
  await tile(form, b).click();
  await expect(problem).toHaveCount(0);
  await expect(form.locator("[aria-invalid]")).toHaveCount(0);
  expect(await placesOf(form)).toEqual([a, b]);
});

test("in forced colours the next slot and the card that was picked up can be recognised", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const { question, path } = findCardQuestion("order");
  await page.goto(path);
  await openAllPieces(page);
  const form = findQuestionForm(page, question.id);
  const [a = "", b = ""] = question.steps.map(({ text }) => text);
  const border = (slot: number) =>
    form
      .locator(".empty-slot")
      .nth(slot)
      .evaluate((each) => getComputedStyle(each).borderTopWidth);
  expect(await border(0)).not.toBe(await border(1));
  await tile(form, a).click();
  await tile(form, b).click();
  await tile(form, a).click();
  const outline = (text: string) =>
    form.locator(".tile", { hasText: text }).evaluate((each) => getComputedStyle(each).outlineStyle);
  expect([await outline(a), await outline(b)]).toEqual(["solid", "none"]);
});

test("an order that is not right comes back in blocks, and the answer shows where it breaks", async ({ page }) => {
  const { question, path } = findCardQuestion("order");
  await page.goto(path);
  await openAllPieces(page);
  const form = findQuestionForm(page, question.id);
  const names = composeRightAnswerFields(question).map(([name]) => name);
  const last = names.length - 1;
  // The last step, then the third and what follows it, then the first two: all transitions are right but two.
  const laid = [last, ...[...names.keys()].slice(2, last), 0, 1];
  const own = names.map((name, at): [string, string] => [name, String(laid.indexOf(at) + 1)]);
  await fillInAnswerFields(form, own);
  await form.getByRole("button", { name: "Kijk na" }).click();
  await expect(form.locator(".hint")).toBeVisible();
  await openAllPieces(page);
  await expect(form).toContainText("Stappen die al goed na elkaar komen, zitten nu aan elkaar vast.");
  const cards = form.locator(".tile");
  await expect(cards).toHaveCount(3);
  await expect(cards.filter({ has: page.locator(".after") })).toHaveCount(2);
  await expectPageFitsPhoneScreen(page);
  await expectAccessible(page, `[id="${question.id}"]`);
  for (const at of [last, 0, 2])
    await cards
      .filter({ hasText: question.steps[at]?.text ?? "" })
      .getByRole("button")
      .click();
  await form.getByRole("button", { name: "Kijk opnieuw na" }).click();

  const answered = page.locator(`[id="${question.id}"]`);
  await expect(findAnswerVerdict(page, question.id)).toContainText(
    `${last - 1} van ${last} keer klopt de volgende stap`,
  );
  await expect(answered.locator(".crack")).toHaveCount(1);
  await expect(answered.locator(".part-bricks i").first()).toHaveClass("no");
  await expectPageFitsPhoneScreen(page);
  await expectAccessible(page, `[id="${question.id}"]`);
});
