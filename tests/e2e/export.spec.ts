/** These tests let a trainer export a group and read the files. Nobody else gets these files. */
import fs from "node:fs";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { accreditationPath } from "~/ui/addresses";
import { grantTrainerRole, insertCohort, insertMemberWithAccount } from "../support/cohorts";
import { readBuiltCourse } from "../support/course";
import { expect, type TestSite, test } from "../support/site";

const long = "Annelieke van der Heijden-Şahinoğlu";

async function openGroup(site: TestSite, learnerId: string): Promise<string> {
  const now = new Date();
  await grantTrainerRole(site.pool, learnerId, now);
  const { courseId } = readBuiltCourse().release;
  const cohortId = await insertCohort(site.pool, { trainerId: learnerId, courseId, now });
  for (const name of [long, "=HYPERLINK(1)"]) await insertMemberWithAccount(site.pool, { cohortId, name, now });
  return cohortId;
}

test("every file can be downloaded from the page and read", async ({ page, context, site }) => {
  const { learnerId } = await site.signIn(context, { name: "Marieke Postma" });
  const cohort = await openGroup(site, learnerId);
  await page.goto(`/cohorts/${cohort}/export`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Meenemen");
  const download = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) };
  };
  for (const [title, rows] of [
    ["Overzicht", 3],
    ["Resultaten", 1 + 2 * readBuiltCourse().release.lessons.length],
    ["Certificaten", 3],
  ] as const) {
    const csv = await download(`${title} als CSV`);
    expect(csv.name).toMatch(new RegExp(`^${title.toLowerCase()}-sw-2b-najaar-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
    const cells = parse(csv.bytes, { delimiter: ";", bom: true }) as string[][];
    expect(cells).toHaveLength(rows);
    expect(new Set(cells.slice(1).map(([name]) => name))).toEqual(new Set(["'=HYPERLINK(1)", long]));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await download(`${title} als Excel`)).bytes as never);
    expect(book.worksheets[0]?.name).toBe(title);
    expect(book.worksheets[0]?.rowCount).toBe(rows);
  }
  const report = await download("Verslag als PDF");
  expect(report.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  const events = await site.pool`select from audit_event where subject = ${cohort} and action = 'cohort-export'`;
  expect(events).toHaveLength(7);
});

test("who made too many files reads that on a page, and goes back to the files", async ({ page, context, site }) => {
  const { learnerId } = await site.signIn(context, { name: "Marieke Postma" });
  const cohort = await openGroup(site, learnerId);
  const limits = createRateLimiter(site.pool);
  while ((await limits.consume("trainer-export", learnerId)).ok);
  for (const [from, link] of [
    [`/cohorts/${cohort}/export`, "Verslag als PDF"],
    [accreditationPath(readBuiltCourse().release.courseId), "Download het pakket"],
  ] as const) {
    await page.goto(from);
    await page.getByRole("link", { name: link }).click();
    await expect(page.getByRole("main")).toContainText("Je hebt veel bestanden gemaakt in korte tijd. Wacht een uur");
    await page.getByRole("link", { name: "Terug naar de bestanden" }).click();
    await expect(page).toHaveURL(from);
  }
});

test("another trainer, a learner and a visitor get no file, and nothing is recorded", async ({
  page,
  browser,
  context,
  site,
}) => {
  const owner = await browser.newContext({ baseURL: site.url });
  const cohort = await openGroup(site, (await site.signIn(owner, { name: "Marieke" })).learnerId);
  const paths = [`/cohorts/${cohort}/export/matrix.csv`, `/cohorts/${cohort}/report.pdf`];
  for (const path of paths) {
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe("/login");
  }
  const { learnerId } = await site.signIn(context, { name: "Ander" });
  for (const path of paths) expect((await context.request.get(path)).status()).toBe(403);
  await openGroup(site, learnerId);
  for (const path of paths) expect((await context.request.get(path)).status()).toBe(404);
  expect((await owner.request.get(`/cohorts/${cohort}/export/answers.csv`)).status()).toBe(404);
  expect(await site.pool`select from audit_event where subject = ${cohort} and action = 'cohort-export'`).toHaveLength(
    0,
  );
});
