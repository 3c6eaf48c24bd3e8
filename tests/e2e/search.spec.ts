/** These tests search in a real browser, as a visitor and as a learner: by keyboard, at two widths, in both themes, with and without script. */
import { newId } from "../../app/platform/ids";
import { readBuiltCourse } from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, test } from "../support/site";

const { release } = readBuiltCourse();
const note = "Mijn eigen gedachte over zwaluwstaartverbinding.";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor searches by keyboard, reads the hit in its lesson, and comes back", async ({ page }) => {
      await page.goto("/");
      const sign = page.getByRole("banner").getByRole("link", { name: "Zoeken" });
      await sign.focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Zoeken" })).toBeVisible();
      await page.getByRole("searchbox").focus();
      await page.keyboard.type("Mésoniveau");
      await page.keyboard.press("Enter");
      await expect(page).toHaveTitle(/^Zoeken: Mésoniveau/);
      await expect(page.locator(".meaning h2").first()).toHaveText("Mesoniveau");
      const hit = page.locator("#passages .hits a").first();
      const found = page.locator("#passages .hits li").first();
      await expect(found.locator("mark").first()).toHaveText(/meso/i);
      const title = await hit.innerText();
      const id = (await hit.getAttribute("id")) ?? "";
      const words = new URLSearchParams((await hit.getAttribute("href"))?.split(":~:")[1]).get("text") ?? "";
      await hit.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/courses\/[^/]+\/lessons\/.*#/);
      const piece = page.locator("details.piece", { has: page.locator(":target") });
      await expect(piece).toHaveAttribute("open", "");
      await expect(piece.locator("summary h2")).toContainText(title.replace(/\u00ad/g, ""));
      // The browser opened the piece at the sentence, by words of it.
      const target = page.locator(".piece :target");
      await expect(target).toContainText(words);
      expect(await target.evaluate((element) => element.matches(".body, .case"))).toBe(false);
      await expect(target).toBeInViewport();
      const back = page.getByRole("link", { name: "Terug naar je vraag ‘Mésoniveau’" });
      await expect(back).toBeInViewport();
      await back.focus();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(`/search?q=M%C3%A9soniveau#${id}`);
      await expect(page.getByRole("searchbox")).toHaveValue("Mésoniveau");
      await expect(hit).toBeFocused();
      await expect(hit).toBeInViewport();
    });
  });
}

test("a typing error leads to a question that finds something, and nothing found leads to all terms", async ({
  page,
}) => {
  await page.goto("/search?q=mezo");
  await expect(page.getByText("Niets gevonden voor ‘mezo’.")).toBeVisible();
  // Specs share a site, so there may be more courses: then each has a link.
  await expect(page.locator('main a[href$="/glossary"]').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "meso" }).click();
  await expect(page.locator(".count b")).toHaveText(/^\d+ plekken$/);
  await page.goto("/search?q=de");
  await expect(page.getByText("Naar ‘de’ zoeken we niet, want dat staat in bijna elke tekst.")).toBeVisible();
  await page.goto("/search?q=samenlevingsopbouw");
  await page
    .locator("#passages")
    .getByRole("link", { name: /^Alle \d+ plekken/ })
    .click();
  const shown = page.locator("#passages .hits > li");
  const total = Number(/\d+/.exec(await page.locator('.count a[href="#passages"]').innerText())?.[0]);
  await expect(shown).toHaveCount(Math.min(50, total));
});

test("a learner finds their note, nobody else does, and everything fits and can be read", async ({
  page,
  site,
  browser,
}) => {
  test.setTimeout(120_000);
  const { learnerId } = await site.signIn(page.context());
  const [lesson] = release.lessons;
  const place = `passage:${lesson?.passages[0]?.id}`;
  await site.pool`
    insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
    values (${learnerId}, ${newId(new Date())}, ${release.courseId}, ${lesson?.id ?? ""}, ${place}, ${note}, now())`;
  for (const [width, colorScheme] of [
    [390, "light"],
    [390, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await page.goto("/search?q=zwaluwstaart");
    await expect(page.locator("#notes mark")).toHaveText("zwaluwstaartverbinding");
    await page.goto("/search?q=movisie");
    await expectAccessible(page);
    if (width === 390) await expectPageFitsPhoneScreen(page);
  }
  await page.goto("/search?q=zwaluwstaart");
  await page.locator("#notes .hits a").click();
  await expect(page.getByRole("link", { name: "Terug naar je vraag ‘zwaluwstaart’" })).toBeVisible();
  // A typing error of a word that only their note has is put right in the search of notes.
  await page.goto("/search?q=zwaluwstaartverbindign");
  await page.getByRole("link", { name: "alleen daar" }).click();
  await page.getByRole("link", { name: "zwaluwstaartverbinding" }).click();
  await expect(page.locator("mark")).toHaveText("zwaluwstaartverbinding");
  const other = await browser.newContext({ baseURL: site.url });
  await site.signIn(other);
  for (const context of [other, await browser.newContext({ baseURL: site.url })]) {
    const others = await context.newPage();
    await others.goto("/search?q=zwaluwstaartverbinding");
    await expect(others.getByText("Niets gevonden")).toBeVisible();
    expect(await others.content()).not.toContain("eigen gedachte");
    await context.close();
  }
});

test("a hostile question is shown as text, and the way back leads nowhere else", async ({ page }) => {
  for (const question of [
    "<script>alert(1)</script>",
    "//evil.example",
    "a & | ! :* '\\",
    "x".repeat(5000),
    "%00%ff",
    "\u0002meso\u0003",
  ]) {
    const response = await page.goto(`/search?q=${encodeURIComponent(question)}&more=%27`);
    expect(response?.status(), question).toBe(200);
  }
  expect((await page.request.get("/search?q=%ff%00%ed%a0%80&q=b")).status()).toBe(200);
  const [lesson] = release.lessons;
  await page.goto(
    `/courses/${release.courseId}/lessons/${lesson?.id}?at=source-x&q=${encodeURIComponent('//evil.example/?x="><b>')}`,
  );
  const back = page.getByRole("link", { name: /Terug naar je vraag ‘/ });
  await expect(back).toHaveAttribute("href", `/search?q=${encodeURIComponent('//evil.example/?x="><b>')}`);
});
