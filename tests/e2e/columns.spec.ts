/** These tests let a trainer fill columns of their own from a pasted list, in a browser, and let others try what they may not. */
import fs from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { newId } from "../../app/platform/ids";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import { readBuiltCourse } from "../support/course";
import { sendRequestAsLearner } from "../support/people";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

const { courseId } = readBuiltCourse().release;

async function insertGroup(site: TestSite, names: string[]) {
  const now = new Date();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, now });
  const members: string[] = [];
  for (const name of names) members.push(await insertMemberWithAccount(site.pool, { cohortId, name, now }));
  return { trainerId, cohortId, members, path: `/cohorts/${cohortId}` };
}
const addColumn = async (site: TestSite, cohortId: string, given: { name?: string; position?: number } = {}) => {
  const id = newId(new Date());
  const { name = "Klas", position = 1 } = given;
  await site.pool`
    insert into cohort_column (cohort_id, id, name, position) values (${cohortId}, ${id}, ${name}, ${position})`;
  return id;
};
const valuesOf = async (site: TestSite, cohortId: string) => {
  const rows = await site.pool<{ value: string }[]>`
    select value from cohort_column_value where cohort_id = ${cohortId} order by value`;
  return rows.map(({ value }) => value);
};
async function openAs(browser: Browser, site: TestSite, learnerId: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled, locale: "nl-NL" });
  await site.signInAs(context, learnerId);
  return { context, page: await context.newPage() };
}
const told = (page: Page) => page.locator("p.state[role=status]");

test("without JavaScript a pasted list fills a new column: preview, doubt, what is left, the member, and the files", async ({
  browser,
  site,
}) => {
  const names = ["Noor Bakker", "Zoë Öz", "Sam Smit", "Sam Smit"];
  const { trainerId, cohortId, members, path } = await insertGroup(site, names);
  const { context, page } = await openAs(browser, site, trainerId, false);
  await page.goto(`${path}/columns`);
  await page.getByLabel("Naam", { exact: true }).fill("Klas");
  await page.getByRole("button", { name: "Maak de kolom" }).click();
  await expect(told(page)).toContainText("De kolom is gemaakt");
  await page.getByLabel("Plak je lijst").fill("Naam;Klas\nNoor Bakker;2A\nöz zoë;2B\nSam Smit;2C\nNiemand Hier;2D\n");
  await page.getByRole("button", { name: "Bekijk wat we lezen" }).click();
  const lines = page.getByRole("table", { name: "Regel voor regel" });
  await expect(lines.getByRole("row", { name: "Zoë Öz" })).toContainText("Gevonden");
  await expect(lines.getByRole("row", { name: "Sam Smit" })).toContainText("Meer deelnemers heten zo");
  await expect(lines.getByRole("row", { name: "Niemand Hier" })).toContainText("Niet gevonden");
  expect(await valuesOf(site, cohortId)).toEqual([]);
  await expectPageFitsPhoneScreen(page);
  await page.getByLabel("Wie is regel 4?").selectOption(members[2] ?? "");
  await page.getByRole("button", { name: "Sla op" }).click();
  await expect(told(page)).toContainText("Opgeslagen bij 3 deelnemers");
  await expect(page.getByLabel("Plak je lijst")).toHaveValue("Niemand Hier;2D");
  expect(await valuesOf(site, cohortId)).toEqual(["2A", "2B", "2C"]);

  // On the page of one member the rest is filled in.
  await page.goto(path);
  await expect(page.getByRole("row", { name: /Zoë Öz/ })).toContainText("2B");
  await page.goto(`${path}/learners/${members[3]}`);
  await page.getByRole("link", { name: "Vul de eigen kolommen in" }).click();
  await page.getByLabel("Klas", { exact: true }).fill("x".repeat(121));
  await page.getByRole("button", { name: "Sla op" }).click();
  await expect(page.getByRole("alert")).toContainText("Klas: Dit is te lang");
  await expect(page.getByLabel("Klas", { exact: true })).toHaveValue("x".repeat(121));
  await page.getByLabel("Klas", { exact: true }).fill("2E");
  await page.getByRole("button", { name: "Sla op" }).click();
  await expect(told(page)).toHaveText("Opgeslagen.");
  await expect(page.getByRole("definition").filter({ hasText: "2E" })).toBeVisible();

  const download = async (format: string) => {
    await page.goto(`${path}/export`);
    const link = page.getByRole("link", { name: `Overzicht als ${format}` });
    const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
    return fs.readFileSync(await file.path());
  };
  const [head, ...rows] = parse(await download("CSV"), { delimiter: ";", bom: true }) as string[][];
  const at = head?.indexOf("Klas") ?? -1;
  expect(rows.map((row) => row[at]).sort()).toEqual(["2A", "2B", "2C", "2E"]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await download("Excel")) as never);
  const cells = book.worksheets[0]?.getColumn(at + 1).values.map(String);
  expect(cells).toEqual(expect.arrayContaining(["Klas", "2A", "2B", "2C", "2E"]));

  const member = await openAs(browser, site, members[0] ?? "", false);
  await member.page.goto(`/memberships/${cohortId}`);
  await expect(member.page.getByRole("definition").filter({ hasText: "2A" })).toBeVisible();
  for (const each of [context, member.context]) await each.close();
});

test("an open overview shows a value that a co-trainer saves, and the pages are accessible", async ({
  browser,
  site,
}) => {
  const { trainerId, cohortId, members, path } = await insertGroup(site, ["Noor Bakker"]);
  const column = await addColumn(site, cohortId);
  const { context, page } = await openAs(browser, site, trainerId, true);
  await page.goto(path);
  const row = page.locator(`#member-${members[0]}`);
  await expect(page.locator("#matrix-status")).not.toBeEmpty();
  await expect(row).not.toContainText("3B");
  const other = await context.newPage();
  await other.goto(`${path}/learners/${members[0]}/columns`);
  await expectAccessible(other);
  await other.getByLabel("Klas", { exact: true }).fill("3B");
  await other.getByRole("button", { name: "Sla op" }).click();
  await expect(told(other)).toHaveText("Opgeslagen.");
  await expect(row).toContainText("3B", { timeout: 20_000 });
  await other.goto(`${path}/columns/${column}`);
  await expectAccessible(other);
  await context.close();
});

test("too many columns, too long values and unknown columns are refused", async ({ browser, site }) => {
  const { trainerId, cohortId, members, path } = await insertGroup(site, ["Noor Bakker"]);
  const column = await addColumn(site, cohortId);
  const { context, page } = await openAs(browser, site, trainerId, false);
  await page.goto(`${path}/columns`);
  // While the form is open, other windows fill the group up.
  for (const position of [2, 3, 4, 5, 6]) await addColumn(site, cohortId, { name: `Kolom ${position}`, position });
  await page.getByLabel("Naam", { exact: true }).fill("Zevende");
  await page.getByRole("button", { name: "Maak de kolom" }).click();
  await expect(page.getByRole("alert")).toContainText("Je groep heeft al zes kolommen");
  await expect(page.getByLabel("Naam", { exact: true })).toHaveValue("Zevende");
  await page.goto(`${path}/columns/${column}`);
  await page.getByLabel("Plak je lijst").fill(`Noor Bakker;${"x".repeat(121)}`);
  await page.getByRole("button", { name: "Bekijk wat we lezen" }).click();
  await expect(page.getByRole("table", { name: "Regel voor regel" })).toContainText("Dit is te lang");
  await page.getByRole("button", { name: "Sla op" }).click();
  expect(await valuesOf(site, cohortId)).toEqual([]);
  const send = (at: string, body?: string) => sendRequestAsLearner(site, trainerId, `${path}/${at}`, { body });
  const list = `list=${encodeURIComponent("Noor Bakker;2A")}`;
  for (const at of ["", "/values", "/preview", "/fill", "/remove"])
    expect((await send(`columns/${newId(new Date())}${at}`, list)).status, at).toBe(404);
  // A forged column on the page of a member is ignored.
  const forged = await send(`learners/${members[0]}/columns`, `value.${newId(new Date())}=2A`);
  expect(forged.status).toBe(303);
  expect(await valuesOf(site, cohortId)).toEqual([]);
  await context.close();
});

test("nobody fills in something about a member of another group, and a list that is sent again stores nothing", async ({
  site,
}) => {
  const own = await insertGroup(site, ["Noor Bakker"]);
  const other = await insertGroup(site, ["Bo de Wit"]);
  const [column, strange] = [await addColumn(site, own.cohortId), await addColumn(site, other.cohortId)];
  const [noor, bo] = [own.members[0] ?? "", other.members[0] ?? ""];
  const send = (at: string, body: Record<string, string>, by = own.trainerId) =>
    sendRequestAsLearner(site, by, at, { body: new URLSearchParams(body).toString() });
  const list = "Bo de Wit;2A\nNoor Bakker;2B";
  expect((await send(`${other.path}/columns/${strange}/fill`, { list })).status).toBe(404);
  expect((await send(`${other.path}/learners/${bo}/columns`, { [`value.${strange}`]: "2A" })).status).toBe(404);
  expect((await send(`${own.path}/learners/${bo}/columns`, { [`value.${column}`]: "2A" })).status).toBe(404);
  expect((await send(`${own.path}/columns/${strange}/fill`, { list })).status).toBe(404);
  await send(`${own.path}/columns/${column}/values`, { [`value.${bo}`]: "2A" });
  // A choice of somebody who is not a member is no choice.
  expect((await send(`${own.path}/columns/${column}/fill`, { list, "choice.1": bo })).status).toBe(200);
  for (const by of [noor, bo])
    expect((await send(`${own.path}/columns/${column}/fill`, { list }, by)).status).toBe(403);
  await send(`${own.path}/columns/${column}/fill`, { list });
  expect([await valuesOf(site, own.cohortId), await valuesOf(site, other.cohortId)]).toEqual([["2B"], []]);
  const events = await site.pool`
    select subject from audit_event where action = 'cohort-column-value' and object like ${`${own.cohortId}:%`}`;
  expect(events).toEqual([{ subject: noor }]);
});

test("two open pages of one column keep both changes, ask about what both changed, and no name is a heading of the files", async ({
  browser,
  site,
}) => {
  const { trainerId, cohortId, path } = await insertGroup(site, ["Noor Bakker"]);
  const column = await addColumn(site, cohortId);
  const { context, page } = await openAs(browser, site, trainerId, false);
  const other = await context.newPage();
  for (const each of [page, other]) await each.goto(`${path}/columns/${column}`);
  const name = (at: Page) => at.getByLabel("Naam", { exact: true });
  const save = (at: Page) => at.getByRole("button", { name: "Sla op Over deze kolom" }).click();
  await name(other).fill("Groep");
  await other.getByLabel("Dit is het studentnummer").check();
  await save(other);
  await page.getByLabel("Toon deze kolom in het overzicht").uncheck();
  await save(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Groep");
  await expect(page.getByText("de naam is nu ‘Groep’ en dit is nu het studentnummer")).toBeVisible();
  await expect(page.getByLabel("Dit is het studentnummer")).toBeChecked();
  await expect(page.getByLabel("Toon deze kolom in het overzicht")).not.toBeChecked();

  // The other page still shows the column in the overview.
  await name(other).fill("Naam");
  await save(other);
  await expect(other.getByRole("alert")).toContainText("Zo heet al een vaste kolom in je bestanden");
  await expect(name(other)).toHaveValue("Naam");
  await name(other).fill("Kamer");
  await save(other);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Kamer");
  await expect(other.getByLabel("Toon deze kolom in het overzicht")).not.toBeChecked();

  await name(page).fill("Zaal");
  await save(page);
  const asked = page.getByRole("alert");
  await expect(asked).toContainText("Deze kolom is intussen veranderd");
  await expect(asked.getByRole("row", { name: "Naam" })).toContainText("KamerZaal");
  await expectPageFitsPhoneScreen(page);
  await asked.getByRole("button", { name: "Bewaar dit formulier" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zaal");
  await expect(page.getByLabel("Dit is het studentnummer")).toBeChecked();
  await context.close();
});
