/** A trainer withdraws a sitting with a wrong room in the browser, and opens another one. */
import { createSittingBrowsers, openSitting } from "../support/pages-of-sittings";
import { expect, expectAccessible, expectPageFitsPhoneScreen, test } from "../support/site";
import { loadSmallFinalTest, type SmallFinalTest } from "../support/small-final-test";

let small: SmallFinalTest;
test.beforeAll(async ({ site }) => {
  small = await loadSmallFinalTest(site, "toets-ingetrokken");
});

const browsers = createSittingBrowsers();
test.afterEach(() => browsers.close());

test("a sitting is withdrawn, the form for another one is filled in, and members see only the new one", async ({
  browser,
  site,
}) => {
  const { trainer, member, path } = await browsers.openGroup(browser, site, small);
  const one = await member();
  const { sitting, code } = await openSitting(trainer, path);
  const old = await trainer.context().newPage();
  await trainer.setViewportSize({ width: 390, height: 844 });
  for (const page of [trainer, old]) {
    await page.goto(sitting);
    await page.getByRole("link", { name: "Trek dit toetsmoment in" }).click();
    // Nothing is withdrawn yet.
    await expect(page.locator("main")).toContainText("Niemand kreeg van hier een bericht over dit toetsmoment.");
  }
  await expectAccessible(trainer);
  await expectPageFitsPhoneScreen(trainer);
  await trainer.getByRole("link", { name: "Nee, laat het staan" }).click();
  await expect(trainer.locator("main")).toContainText("De code werkt nu.");
  await expectAccessible(trainer);
  await expectPageFitsPhoneScreen(trainer);
  await trainer.getByRole("link", { name: "Trek dit toetsmoment in" }).click();
  await trainer.getByRole("button", { name: "Ja, trek het in" }).click();
  await expect(trainer.getByRole("status").filter({ hasText: "Het toetsmoment is ingetrokken." })).toBeVisible();
  await expect(trainer.getByLabel("Waar")).toHaveValue("Lokaal 2.14");
  await expectPageFitsPhoneScreen(trainer);
  await trainer.getByLabel("Waar").fill("Lokaal 3.01");
  await trainer.getByRole("button", { name: "Open dit toetsmoment" }).click();
  await trainer.waitForURL(/\?done=opened$/);
  // An older window, and the code on an old picture of the wall.
  await old.getByRole("button", { name: "Ja, trek het in" }).click();
  await expect(old.locator("main")).toContainText("Ingetrokken op");
  await expect(old.getByRole("button", { name: /^Trek|^Sluit/ })).toHaveCount(0);
  await expectAccessible(old);
  await one.page.goto(`${small.path}?code=${code.replace("-", "")}`);
  await expect(one.page.locator("#sitting")).toContainText("Lokaal 3.01");
  await expect(one.page.locator("#sitting")).not.toContainText("Lokaal 2.14");
  await one.page.getByRole("button", { name: "Begin onder toezicht" }).click();
  await expect(one.page.getByText("De code werkt niet meer.").first()).toBeVisible();
});
