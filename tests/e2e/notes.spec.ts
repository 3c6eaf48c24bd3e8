/** These tests write notes at passages in a browser, and read, search, print and download them, with and without JavaScript. */
import type { Page } from "@playwright/test";
import { findLearnerIdOfBrowser } from "../support/page-mark";
import {
  buildExampleCourse,
  expect,
  expectAccessible,
  expectPageFitsPhoneScreen,
  storeBuiltCourse,
  type TestSite,
  test,
} from "../support/site";

const courseId = "notities";
const lesson = `/courses/${courseId}/lessons/ketting`;
/** The note at the first passage, and its place at the title of the piece. */
const noteAtOil = (page: Page) => page.locator(".passage-note").first();
const titleOfPiece = (page: Page) => page.locator("#lesson-piece-1");

const hostile = "<b>Sam</b> & ik\n\n# Geen kop\nشارع";

/** Loads the example course under an id of its own. `change`: what another release has instead. */
async function loadCourse(
  site: TestSite,
  { id = courseId, change = (text) => text }: { id?: string; change?: (text: string) => string } = {},
): Promise<void> {
  const built = await buildExampleCourse();
  const release = JSON.parse(change(JSON.stringify(built.release))) as typeof built.release;
  await storeBuiltCourse(site.pool, { ...built, release: { ...release, courseId: id, title: "Fietsen met notities" } });
}

async function writeNote(page: Page, text: string): Promise<void> {
  await noteAtOil(page).locator("summary").click();
  await noteAtOil(page).getByLabel("Jouw notitie").fill(text);
  // A note that was there already says the same before this one is saved.
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await noteAtOil(page).getByRole("button", { name: "Bewaar" }).click();
  await answer;
  await expect(noteAtOil(page).getByRole("status")).toHaveText("Bewaard.");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a note at a passage is seen at its piece, stands with one's own notes, and is found there", async ({
      page,
      site,
    }) => {
      await loadCourse(site);
      await page.goto(lesson);
      await expect(titleOfPiece(page)).not.toContainText("notitie");
      await expect(noteAtOil(page).getByText("Schrijf niet over cliënten of bewoners met hun naam.")).toBeHidden();
      await writeNote(page, hostile);
      await expect(titleOfPiece(page)).toContainText("notitie");
      await expect(noteAtOil(page).locator("summary")).toContainText("je schreef iets");
      await expect(noteAtOil(page).getByText("Schrijf niet over cliënten of bewoners met hun naam.")).toBeVisible();

      await page.goto("/notes");
      await expect(page.getByText(hostile.split("\n")[0] ?? "")).toBeVisible();
      await expect(page.locator(".own b")).toHaveCount(0);
      await page.getByLabel("Zoek in je notities").fill("GEÉN kop");
      await page.getByRole("button", { name: "Zoek" }).click();
      await expect(page.getByRole("search").getByRole("status")).toHaveText("1 tekst met ‘GEÉN kop’.");
      await expect(page.locator("mark")).toHaveText(["Geen", "kop"]);
      if (javaScriptEnabled) {
        await expectAccessible(page);
        await expectPageFitsPhoneScreen(page);
      }
      await page.getByLabel("Zoek in je notities").fill("bestaat niet");
      await page.getByRole("button", { name: "Zoek" }).click();
      await expect(page.getByRole("search").getByRole("status")).toHaveText("Niets gevonden voor ‘bestaat niet’.");
      // A typing error leads to what stands in the notes.
      await page.getByLabel("Zoek in je notities").fill("geem kop");
      await page.getByRole("button", { name: "Zoek" }).click();
      await page.getByText("Bedoel je").getByRole("link", { name: "geen kop" }).click();
      await expect(page.getByRole("search").getByRole("status")).toHaveText("1 tekst met ‘geen kop’.");
      await page.getByRole("link", { name: "Toon alles" }).click();
      // The screen shows what was written, and leads to the tasks without a text.
      await expect(page.locator(".own-notes h4").filter({ visible: true })).toHaveCount(1);
      const tasks = page.locator(".open-tasks");
      await expect(tasks.getByRole("link", { name: "Les 2:" })).toBeHidden();
      await tasks.getByText("Nog één opdracht zonder tekst").click();
      await expect(tasks.getByRole("link", { name: "Les 2:" })).toHaveAttribute("href", /ketting.*#task-/);
      if (javaScriptEnabled) {
        await expectAccessible(page);
        await expectPageFitsPhoneScreen(page);
      }

      await page.getByRole("link", { name: /^Naar dit stuk in de les/ }).click();
      await expect(noteAtOil(page).getByLabel("Jouw notitie")).toBeVisible();
      await expect(noteAtOil(page).getByLabel("Jouw notitie")).toHaveValue(hostile);
      if (javaScriptEnabled) {
        await expectAccessible(page);
        await expectPageFitsPhoneScreen(page);
      }
      // An emptied note is gone.
      await noteAtOil(page).getByLabel("Jouw notitie").fill("");
      await noteAtOil(page).getByRole("button", { name: "Bewaar" }).click();
      await expect(noteAtOil(page).getByRole("status")).toHaveText("Gewist. Hier is niets meer bewaard.");
      await expect(titleOfPiece(page)).not.toContainText("notitie");
      const learnerId = await findLearnerIdOfBrowser(site.pool, page.context());
      await expect(async () => {
        expect(await site.pool`select from note where learner_id = ${learnerId}`).toHaveLength(0);
      }).toPass();
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript, in two places`, () => {
    test.use({ javaScriptEnabled });

    test("a text of another device is not replaced without telling, and both can be kept", async ({
      context,
      page: laptop,
      site,
    }) => {
      await loadCourse(site);
      await site.signIn(context);
      const phone = await context.newPage();
      for (const each of [laptop, phone]) await each.goto(lesson);
      await writeNote(laptop, "Van de laptop");
      const form = phone.locator(javaScriptEnabled ? ".passage-note" : "main").first();
      await noteAtOil(phone).locator("summary").click();
      await noteAtOil(phone).getByRole("textbox").fill("Van de telefoon");
      await noteAtOil(phone).getByRole("button", { name: "Bewaar" }).click();
      const told = "Je hebt deze notitie intussen op een andere plek veranderd.";
      await expect(form.getByRole("alert")).toContainText(told);
      const own = form.getByLabel(/^Jouw (notitie|tekst)$/);
      await expect(own).toHaveValue("Van de telefoon");
      await expect(form.getByLabel("De andere tekst, zoals die nu bewaard is")).toHaveValue("Van de laptop");
      if (javaScriptEnabled) {
        await expect(form.getByRole("status")).toHaveText("Nog niet bewaard.");
        await expectAccessible(phone);
        await expectPageFitsPhoneScreen(phone);
        // After a reload, the draft still does not replace a text that the page did not show.
        await phone.reload();
        await expect(own).toHaveValue("Van de telefoon");
        await form.getByRole("button", { name: "Bewaar" }).click();
        await expect(form.getByRole("alert")).toContainText(told);
      } else {
        // Axe needs JavaScript, so the page without it is checked by hand here.
        await expect(own).toHaveAccessibleDescription(new RegExp(told));
      }
      await own.fill("Van de laptop en de telefoon");
      await form.getByRole("button", { name: "Bewaar" }).click();
      await expect(noteAtOil(phone).getByRole("status")).toHaveText("Bewaard.");
      await expect(phone.getByText(told)).toHaveCount(0);
      await laptop.goto("/notes");
      await expect(laptop.locator(".own")).toHaveText("Van de laptop en de telefoon");
    });
  });
}

test("a note is written with the keyboard alone, survives a reload before it is saved, and replaces no text of another tab", async ({
  context,
  page,
  site,
}) => {
  await loadCourse(site);
  await page.goto(lesson);
  await noteAtOil(page).locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Half getypt");
  await page.reload();
  // The draft is seen: its note is open.
  await expect(noteAtOil(page).getByLabel("Jouw notitie")).toHaveValue("Half getypt");
  await expect(noteAtOil(page).getByLabel("Jouw notitie")).toBeVisible();
  await noteAtOil(page).getByLabel("Jouw notitie").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(noteAtOil(page).getByRole("status")).toHaveText("Bewaard.");
  const other = await context.newPage();
  await other.goto(lesson);
  await writeNote(other, "Uit het andere tabblad");
  // This page saved before and can save again, but not over a text that it never showed.
  await noteAtOil(page).getByLabel("Jouw notitie").fill("Verder getypt");
  await noteAtOil(page).getByRole("button", { name: "Bewaar" }).click();
  await expect(noteAtOil(page).getByRole("alert")).toBeVisible();
  await page.goto("/notes");
  await expect(page.locator(".own")).toHaveText("Uit het andere tabblad");
  await expect(page.getByText("Half getypt")).toHaveCount(0);
});

test("text that differs from what is saved says so, also after a reload, and logging out says what is lost", async ({
  page,
  site,
}) => {
  await loadCourse(site);
  await site.signIn(page.context());
  await page.goto(lesson);
  await writeNote(page, "Eerst");
  const [field, status] = [noteAtOil(page).getByLabel("Jouw notitie"), noteAtOil(page).getByRole("status")];
  await field.fill("Daarna");
  await expect(status).toHaveText("Nog niet bewaard.");
  await field.fill("Eerst");
  await expect(status).toHaveText("Bewaard.");
  await page.goto("/logout");
  const lost = page.getByRole("region", { name: "Dit is nog niet bewaard" });
  await expect(lost).toBeHidden();

  await page.goto(lesson);
  await noteAtOil(page).locator("summary").click();
  await field.fill("Daarna");
  const recall = page.locator("form", { hasText: "Extra terugblik" });
  await recall.getByRole("textbox").fill("Uit mijn hoofd");
  await expect(recall.getByRole("status")).toHaveText("Nog niet bewaard.");
  await page.reload();
  await expect(field).toBeVisible();
  await expect(field).toHaveValue("Daarna");
  await expect(status).toHaveText("Nog niet bewaard.");
  await expect(page.locator("[data-live-region]")).toHaveText("Nog niet bewaard.");
  await expect(recall.getByRole("status")).toHaveText("Nog niet bewaard.");
  await page.goto("/logout");
  await expect(lost.getByRole("link")).toHaveCount(1);
  await expectAccessible(page);
  await lost.getByRole("link", { name: "Ketting" }).click();
  for (const form of [noteAtOil(page), recall]) {
    await form.getByRole("button", { name: "Bewaar" }).click();
    await expect(form.getByRole("status")).toHaveText("Bewaard.");
  }
  await page.goto("/logout");
  await expect(page.getByRole("button", { name: "Log uit" })).toBeVisible();
  await expect(lost).toBeHidden();
});

test("on paper stands what was written and nothing of the site, and the file is Markdown", async ({ page, site }) => {
  await loadCourse(site);
  await page.goto(lesson);
  await writeNote(page, hostile);
  await page.goto("/notes");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download als Markdown" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("leerdossier-notities.md");
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toContain("> \\<b>Sam\\</b> & ik\n>\n> \\# Geen kop  \n> شارع");
  await page.emulateMedia({ media: "print" });
  const seen = (await page.locator("body").innerText()).replace(/\s+/g, " ");
  expect(seen).toMatch(
    /^Mijn notities Naam Datum Fietsen met notities Les 2: De ketting Notitie bij een stuk Olie <b>Sam<\/b> & ik # Geen kop شارع$/,
  );
  expect(seen).not.toMatch(/Leerdossier|Alleen jij|Zoek|Download|Naar dit|nog niets|zonder tekst/);
  // The task that was not begun stands on the screen only.
  await expect(page.locator(".own-notes .line")).toHaveCount(0);
});

test("the note of a passage that has gone stays under its lesson, and can be changed there", async ({ page, site }) => {
  const id = "notities-weg";
  await loadCourse(site, { id });
  await page.goto(`/courses/${id}/lessons/ketting`);
  await writeNote(page, "Over olie.");
  const change = (text: string) =>
    text.replaceAll('"id":"olie"', '"id":"vet"').replaceAll('<h2 id=\\"olie\\"', '<h2 id=\\"vet\\"');
  await loadCourse(site, { id, change });
  await page.goto("/notes");
  const note = page.locator(".own-notes").filter({ hasText: "Les 2: De ketting" });
  await expect(note.getByRole("heading", { level: 4, name: "Notitie bij een stuk Olie" })).toBeVisible();
  await expect(note.getByText("Dit stuk staat niet meer in de les. Je notitie blijft.")).toBeVisible();
  await note.getByText("Deze tekst wijzigen of wissen").click();
  await expectAccessible(page);
  await note.getByLabel("Jouw tekst").fill("Over vet.");
  await note.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator(".own")).toHaveText("Over vet.");
  await expect(page).toHaveURL(`/notes#course-${id}`);
});

test("a visitor finds no notes, and the old address of the notes of a course leads there", async ({ page, site }) => {
  await loadCourse(site);
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Mijn notities" }).click();
  await expect(page).toHaveURL("/notes");
  await page.goto(`/courses/${courseId}/notes`);
  await expect(page).toHaveURL(`/notes#course-${courseId}`);
  await expect(page.getByText("Je schreef nog niets op.")).toBeVisible();
  await expectAccessible(page);
});
