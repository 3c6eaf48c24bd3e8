/** Moving to another edition while a certificate of this one can still be claimed. */
import { takeFinalTest } from "../support/final-test";
import { expect, expectAccessible, expectPageFitsPhoneScreen, storeBuiltCourse, test } from "../support/site";
import { loadSmallFinalTest, signInExaminee } from "../support/small-final-test";

test("who passed is led to the certificate first, and moves without it only by saying so", async ({
  context,
  page,
  site,
}) => {
  const small = await loadSmallFinalTest(site, "overgang");
  const { built, releases, courseId } = small;
  const { learnerId } = await signInExaminee(site, context, small);
  await takeFinalTest({ pool: site.pool, releases, learnerId, courseId }, { right: 9, now: new Date() });
  const { finalTest } = built.release.rules;
  const rules = { ...built.release.rules, ...(finalTest && { finalTest: { ...finalTest, pool: "andere" } }) };
  await storeBuiltCourse(site.pool, { ...built, release: { ...built.release, label: "later", rules } });

  await page.goto("/learning");
  await expect(page.getByText("Er is een nieuwe editie van deze cursus.")).toBeVisible();
  await page.goto(`/courses/${courseId}`);
  const offer = page.locator("#edition");
  await expect(page.getByRole("link", { name: "Haal je certificaat" })).toHaveCount(1);
  await offer.getByRole("link", { name: "Bekijk wat er verandert" }).click();
  await expect(page).toHaveURL(`/courses/${courseId}/edition`);
  await expect(page.getByRole("heading", { name: "Dit stopt" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Haal je certificaat" })).toHaveAttribute(
    "href",
    `/courses/${courseId}/certificate`,
  );
  await page.getByRole("button", { name: "Ja, ga over naar editie later" }).click();

  const box = page.getByRole("checkbox", { name: "Ik ga over zonder dit certificaat" });
  await expect(box).toHaveAccessibleDescription(/Haal het eerst, of zet een vinkje/);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectPageFitsPhoneScreen(page);
  await expectAccessible(page);
  expect(await site.pool`select from enrolment where learner_id = ${learnerId}`).toHaveLength(1);

  await box.check();
  await page.getByRole("button", { name: "Ja, ga over naar editie later" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Je volgt nu editie later." })).toBeVisible();
  await expect(page.getByText("Cursus, later", { exact: true })).toBeVisible();
  await expect(page.locator("#edition")).toHaveCount(0);
});
