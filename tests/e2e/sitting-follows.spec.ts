/** The trainer's page of a sitting while people begin and hand in. */
import {
  beginSittingWithCode,
  createSittingBrowsers,
  handInSittingTest,
  openSitting,
} from "../support/pages-of-sittings";
import { expect, expectAccessible, expectPageFitsPhoneScreen, test } from "../support/site";
import { loadSmallFinalTest, type SmallFinalTest } from "../support/small-final-test";

let small: SmallFinalTest;
test.beforeAll(async ({ site }) => {
  small = await loadSmallFinalTest(site, "toets-die-volgt");
});
const browsers = createSittingBrowsers();
test.afterEach(() => browsers.close());

test("the page follows who begins and hands in, and keeps the focus and ticks that are not saved", async ({
  browser,
  site,
}) => {
  const { trainer, member, path } = await browsers.openGroup(browser, site, small);
  const [zoe, bas] = [await member(undefined, "Zoë Zwart"), await member(undefined, "Bas Aalders")];
  const { sitting, code } = await openSitting(trainer, path);
  await trainer.clock.install();
  await trainer.goto(sitting);
  await expect(trainer.getByText("De pagina werkt zichzelf bij.")).toBeVisible();
  const told = trainer.locator("[data-live-region]");
  const row = (name: string) => trainer.getByRole("row").filter({ hasText: name });
  const wait = () => trainer.clock.runFor(11_000);

  await beginSittingWithCode(zoe.page, small.path, code);
  await zoe.page.waitForURL(/questions\/1$/);
  await wait();
  await expect(trainer.getByLabel("Zoë Zwart was hier")).toBeVisible();
  await wait();
  await expect(told).toHaveText("Eén iemand begon met de code, 0 leverden in.");

  // What the trainer is doing stays: the ticks, the box under them, and the place of the keyboard.
  await trainer.getByLabel("Identiteit van Zoë Zwart gezien").check();
  await trainer.getByLabel(/^Ik weet dat één deelnemer/).check();
  await trainer.getByLabel("Zoë Zwart was hier").check();
  await expect(trainer.getByLabel("Zoë Zwart was hier")).toBeFocused();
  await handInSittingTest(site, small, zoe);
  await wait();
  await expect(row("Zoë Zwart")).not.toContainText("Nog bezig");
  await expect(trainer.getByLabel(/^Ik weet dat één deelnemer/)).toBeChecked();
  await beginSittingWithCode(bas.page, small.path, code);
  await bas.page.waitForURL(/questions\/1$/);
  await wait();
  await expect(trainer.getByLabel("Bas Aalders was hier")).not.toBeChecked();
  await expect(trainer.getByRole("row").nth(1)).toContainText("Bas Aalders");
  await expect(trainer.getByLabel("Zoë Zwart was hier")).toBeChecked();
  await expect(trainer.getByLabel("Zoë Zwart was hier")).toBeFocused();
  await expect(trainer.getByLabel("Identiteit van Zoë Zwart gezien")).toBeChecked();
  // Who knows of one person does not know of the second one.
  await expect(trainer.getByLabel(/^Ik weet dat twee deelnemers/)).not.toBeChecked();

  // A tick of another trainer comes along, and so does the end of the connection.
  await site.pool`insert into sitting_attempt (learner_id, attempt_id, no, sitting_id, begun_with_code, present,
      identity_seen, after_pass, actor, at)
    select learner_id, attempt_id, 1, sitting_id, true, true, false, false, null, now() from sitting_attempt
     where learner_id = ${bas.learnerId}`;
  await wait();
  await expect(trainer.getByLabel("Bas Aalders was hier")).toBeChecked();
  await trainer.route(`**${sitting}`, (route) => route.abort());
  await wait();
  await expect(trainer.getByText("De pagina werkt zich nu niet bij. Je vinkjes blijven staan.")).toBeVisible();
  await trainer.unroute(`**${sitting}`);
  await trainer.getByRole("link", { name: "Kijk opnieuw" }).click();
  await expect(trainer.getByText("De pagina werkt zichzelf bij.")).toBeVisible();
  await trainer.getByRole("button", { name: "Bewaar de vinkjes" }).click();
  await expect(trainer.getByText("De vinkjes zijn bewaard.").first()).toBeVisible();
  await expect(trainer.getByLabel("Identiteit van Zoë Zwart gezien")).toBeChecked();
});

test("the page of the course tells of an open sitting, and the trainer reads what removing somebody takes from them", async ({
  browser,
  site,
}) => {
  const { trainer, member, path, cohortId } = await browsers.openGroup(browser, site, small);
  const [zoe, bas] = [await member(), await member()];
  const { code } = await openSitting(trainer, path);
  await zoe.page.goto(`/courses/${small.courseId}`);
  const told = zoe.page.getByRole("listitem").filter({ hasText: "Nu: eindtoets onder toezicht" });
  await expect(told).toContainText("Begin met de code die daar hangt.");
  await expect(zoe.page.locator("body")).not.toContainText(code);
  await expectPageFitsPhoneScreen(zoe.page);
  await expectAccessible(zoe.page);
  await told.getByRole("link", { name: "Naar de eindtoets" }).click();
  for (const each of [zoe, bas]) await beginSittingWithCode(each.page, small.path, code);
  await zoe.page.waitForURL(/questions\/1$/);
  await handInSittingTest(site, small, bas);
  const removal = ({ learnerId }: { learnerId: string }) => `/cohorts/${cohortId}/learners/${learnerId}/remove`;
  const main = trainer.locator("main");
  await trainer.goto(removal(zoe));
  await expect(main).toContainText("Deze deelnemer is bezig met een eindtoets onder toezicht.");
  await trainer.goto(removal(bas));
  await expect(main).toContainText("leverde een eindtoets in bij een toetsmoment dat nog niet is afgesloten.");
  // The same for several at once.
  await trainer.goto(`/cohorts/${cohortId}`);
  for (const { name } of [zoe, bas]) await trainer.getByRole("checkbox", { name: `Kies ${name}` }).check();
  await trainer.getByRole("button", { name: /^Haal uit/ }).click();
  await expect(main).toContainText("Eén is bezig met een eindtoets onder toezicht");
  await expect(main).toContainText("Eén leverde een eindtoets in bij een toetsmoment dat nog niet is afgesloten");
  await expectPageFitsPhoneScreen(trainer);
});
