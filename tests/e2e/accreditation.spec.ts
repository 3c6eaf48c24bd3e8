/** These tests follow a trainer to the accreditation pack, and a holder of a certificate to the evaluation. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { insertAccessTestPeople } from "../support/people";
import { expect, expectAccessible, expectPageFitsPhoneScreen, startTestSite, test } from "../support/site";

let site: Awaited<ReturnType<typeof startTestSite>>;
test.beforeAll(async () => {
  site = await startTestSite({ WORKER: "off" });
});
test.afterAll(() => site.stop());

test("a trainer downloads the pack of a course, and a holder evaluates it once", async ({ page, context }) => {
  const people = await insertAccessTestPeople(site);
  await people.restore();
  await site.signInAs(context, people.ids.trainer);
  await page.goto(`${site.url}/cohorts/${people.params.cohort}/export`);
  await page.getByRole("link", { name: "Pakket voor accreditatie" }).click();
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download het pakket" }).click(),
  ]);
  const index = execFileSync("unzip", ["-p", await download.path(), "index.html"]).toString();
  expect(index).toContain("Dit pakket is geen accreditatie");
  // The index works on its own, from a disk.
  const file = path.join(site.dataDir, "index.html");
  fs.writeFileSync(file, index);
  await page.goto(pathToFileURL(file).href);
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);

  await context.clearCookies();
  await site.signInAs(context, people.ids.learner);
  await page.goto(`${site.url}/certificates/${people.params.certificate}`);
  await page.getByRole("link", { name: "Geef je oordeel" }).click();
  const statements = page.getByRole("group");
  await statements.first().getByLabel("Helemaal mee eens").check();
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies hier een antwoord");
  await expect(statements.first().getByLabel("Helemaal mee eens")).toBeChecked();
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  for (let at = 1; at < 5; at++) await statements.nth(at).getByLabel("Ertussenin").check();
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dank je wel");
  await page.getByRole("link", { name: "Terug naar je certificaat" }).click();
  await expect(page.getByRole("link", { name: "Geef je oordeel" })).toHaveCount(0);
});
