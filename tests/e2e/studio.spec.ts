/** These tests let an author bring files in a browser: with and without JavaScript, refused, cut off and after a crash of the site. */
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { createSessionStore } from "../../app/accounts/session/sessions.server";
import { newId } from "../../app/platform/ids";
import { composeSourceForm } from "../support/bring-source";
import { insertLearnerWithAccount } from "../support/cohorts";
import { computePageMark } from "../support/page-mark";
import { sendRequestAsLearner } from "../support/people";
import {
  expect,
  expectAccessible,
  expectPageFitsPhoneScreen,
  startTestSite,
  type TestSite,
  test,
} from "../support/site";

async function insertAuthor(site: Pick<TestSite, "pool">, name = "Aukje Auteur") {
  const now = new Date();
  const learnerId = await insertLearnerWithAccount(site.pool, name, now);
  await site.pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (${newId(now)}, ${learnerId}, 'author', true, 'test', ${now})`;
  return learnerId;
}

async function openStudio(browser: Browser, site: TestSite, { javaScriptEnabled = true, width = 1280 } = {}) {
  const learnerId = await insertAuthor(site);
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled, locale: "nl-NL", viewport });
  await site.signInAs(context, learnerId);
  const page = await context.newPage();
  await page.goto("/studio");
  return { context, page, learnerId };
}

const markdown = `# De bank in de straat

Een bank is een plek om te zitten. Wie een bank verft, doet dat met de hele straat samen.

## Verf

- verf
- kwast
`;
const savedPage = `<!doctype html><html lang="nl"><head><title>De tuin</title></head><body><nav><a href="/">Naar huis</a></nav>
<main><h1>De tuin</h1>${"<p>In de tuin groeit wat de buurt er samen in zet, en iedereen mag er plukken.</p>".repeat(5)}</main></body></html>`;

async function bring(page: Page, name: string, content: string): Promise<void> {
  await page
    .getByLabel("Bestand", { exact: true })
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Lees dit bestand" }).click();
}
const uploadsOf = ({ dataDir }: TestSite) => {
  const folder = path.join(dataDir, "uploads");
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
};

test("an author brings a file, follows the reading, and says whose text it is", async ({ browser, site }) => {
  const { context, page } = await openStudio(browser, site);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lees dit bestand" }).click();
  await expect(page.locator("#file-problem")).toHaveText("Kies eerst een bestand.");
  await bring(page, "bank\u202e in de straat.md", markdown);
  await expect(page.getByRole("heading", { name: "Wat we lazen" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("bank in de straat.md");
  await expect(page.getByRole("row", { name: /2 koppen/ })).toContainText("begrepen");
  await expect(page.getByLabel("Titel")).toHaveValue("De bank in de straat");
  await expect(page.getByLabel("Naam van de cursus")).toHaveValue("de-bank-in-de-straat");
  await expectAccessible(page);
  // Without a licence nothing is stored, and what was typed stays.
  await page.getByLabel("Titel").fill("Banken");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("#licence-problem")).toHaveText("Kies van wie de tekst is.");
  await page.getByLabel(/^Van ons/).check();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("pre.command")).toContainText("--title Banken --licence ours");
  await expectAccessible(page);
  // A tab that was opened before says something else: it sees what is stored, and chooses.
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel(/CC BY/).check();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await other.getByLabel(/ernaar verwijzen/).check();
  await other.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(other.getByRole("alert")).toContainText("Op een andere pagina zei je al iets anders");
  await expect(other.getByRole("row", { name: /Van wie de tekst is/ })).toContainText("CC BY");
  await expectAccessible(other);
  await other.getByRole("button", { name: "Bewaar wat ik nu wil" }).click();
  await expect(other.locator("pre.command")).toContainText("--licence cite");
  await page.goto("/studio");
  await expectAccessible(page);
  expect(uploadsOf(site)).toEqual([]);
  await context.close();
});

test("on a phone without JavaScript: a saved page, a refusal with its reason, and removing", async ({
  browser,
  site,
}) => {
  const { context, page } = await openStudio(browser, site, { javaScriptEnabled: false, width: 390 });
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Lees dit bestand" }).click();
  await expect(page.locator("#file-problem")).toHaveText("Kies eerst een bestand.");
  await bring(page, "tuin.html", savedPage);
  await expect(async () => {
    if (await page.getByRole("link", { name: "Kijk hoe ver het is" }).isVisible())
      await page.getByRole("link", { name: "Kijk hoe ver het is" }).click();
    await expect(page.getByRole("heading", { name: "Wat we lazen" })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByRole("rowheader", { name: "2 woorden uit menu’s" })).toBeVisible();
  await expectPageFitsPhoneScreen(page);
  await page.goto("/studio");
  await bring(page, `${"lange-naam-".repeat(22)}.rtf`, "{\\rtf1 tekst}");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "Dit lukt niet" })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText("van een soort die we niet lezen (rtf)")).toBeVisible();
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Verwijder uit je lijst" }).click();
  await expect(page.getByRole("status")).toContainText("Verwijderd");
  await page.getByRole("button", { name: "Verwijder tuin.html" }).click();
  await expect(page.getByRole("table")).toHaveCount(0);
  await context.close();
});

test("another author's import is not there, and only authors may bring a file, whose body is not even read", async ({
  browser,
  site,
}) => {
  const { context, page, learnerId } = await openStudio(browser, site);
  await bring(page, "bank.md", markdown);
  await page.waitForURL(/imports/);
  const own = new URL(page.url()).pathname;
  const other = await insertAuthor(site, "Ander");
  for (const [method, address] of [
    ["GET", own],
    ["POST", own],
    ["POST", `${own}/stop`],
  ] as const) {
    const body = method === "POST" ? "licence=ours&title=a&edition=b&courseId=c&version=0" : undefined;
    expect((await sendRequestAsLearner(site, other, address, { body })).status).toBe(404);
  }
  await sendRequestAsLearner(site, other, `${own}/remove`, { body: "" });
  expect((await sendRequestAsLearner(site, learnerId, own)).status).toBe(200);
  // A file is not taken from a page that was made for somebody else, and nothing of it is kept.
  for (const mark of [null, await computePageMark(site.pool, other)]) {
    const body = composeSourceForm("bank.md", markdown);
    expect((await sendRequestAsLearner(site, learnerId, "/studio", { body, mark })).status).toBe(409);
  }
  expect(await site.pool`select from source_import where learner_id = ${learnerId}`).toHaveLength(1);
  // Stopping twice is the same as once.
  for (let time = 0; time < 2; time++)
    expect(
      (await sendRequestAsLearner(site, learnerId, `${own}/stop`, { body: "" })).headers.get("location"),
    ).toContain(own);
  await context.close();
});

test("a connection that is cut leaves nothing, and a site that is killed says that the reading broke off", async () => {
  const site = await startTestSite();
  try {
    const learnerId = await insertAuthor(site);
    const form = await (await sendRequestAsLearner(site, learnerId, "/studio")).text();
    const mark = /name="page-mark" value="([^"]+)"/.exec(form)?.[1] ?? "";
    const cookie = await composeCookie(site, learnerId);
    const head = `--x\r\nContent-Disposition: form-data; name="page-mark"\r\n\r\n${mark}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\n`;
    const socket = net.connect(Number(new URL(site.url).port), "localhost");
    socket.write(
      `POST /studio HTTP/1.1\r\nHost: ${new URL(site.url).host}\r\nOrigin: ${site.url}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n${head}${"tekst ".repeat(100_000)}`,
    );
    await expect.poll(() => uploadsOf(site).length).toBe(1);
    socket.destroy();
    await expect.poll(() => uploadsOf(site)).toEqual([]);
    expect(await site.pool`select from source_import`).toHaveLength(0);

    // The file was taken, and the site is killed while it reads.
    const id = newId(new Date());
    const old = new Date(Date.now() - 180_000);
    fs.writeFileSync(path.join(site.dataDir, "uploads", "elders_1_left"), "x");
    fs.utimesSync(path.join(site.dataDir, "uploads", "elders_1_left"), new Date(0), new Date(0));
    await site.pool`
      insert into source_import (id, learner_id, file_name, file_bytes, beat_at, created_at)
      values (${id}, ${learnerId}, 'bank.md', 10, ${old}, ${old})`;
    const ended = new Promise((resolve) => site.process().once("exit", resolve));
    site.process().kill("SIGKILL");
    await ended;
    await site.start();
    expect(uploadsOf(site)).toEqual([]);
    const page = await (await sendRequestAsLearner(site, learnerId, `/studio/imports/${id}`)).text();
    expect(page).toContain("Het lezen van bank.md is afgebroken");
  } finally {
    await site.stop();
  }
});
async function composeCookie(site: TestSite, learnerId: string): Promise<string> {
  const session = { learnerId, device: "test", now: new Date() };
  const [cookie = ""] = (await createSessionStore({ secure: false }).start(site.pool, session)).split(";");
  return cookie;
}
