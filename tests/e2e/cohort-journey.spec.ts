/**
 * This test follows one group from beginning to end: people are invited by a list, join on a phone, are watched live and reminded, and the
 * results are exported.
 */
import fs from "node:fs";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { answerQuestionInBrowser } from "../support/answering";
import { insertCohort, insertTrainer } from "../support/cohorts";
import {
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { expect, test } from "../support/site";

const course = readBuiltCourse();
const lesson = findLessonByNumber(course, 1);
const name = "Annelieke van der Heijden-Şahinoğlu";
const password = "vier woorden op een rij";
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("invite by CSV, join on a phone, learn, watch the matrix, remind, and export", async ({ browser, site }) => {
  test.setTimeout(150_000);
  const now = new Date();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const { courseId } = course.release;
  const dates = { startsOn: day(-3), endsOn: day(60) };
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, name: "SW-2B, najaar", ...dates, now });
  const address = `annelieke-${Math.random().toString(36).slice(2, 10)}@example.org`;

  const desk = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  await site.signInAs(desk, trainerId);
  const trainer = await desk.newPage();
  await trainer.goto(`/cohorts/${cohortId}/invitations`);
  const csv = `Naam;E-mail\r\n${name};${address}\r\nBram;geen adres\r\n`;
  const file = { name: "klas.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await trainer.getByLabel("Of kies een bestand").setInputFiles(file);
  await trainer.getByRole("button", { name: "Bekijk wat we lezen" }).click();
  await trainer.getByRole("button", { name: "Verstuur 1 uitnodiging" }).click();

  const phone = await browser.newContext({
    baseURL: site.url,
    locale: "nl-NL",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const learner = await phone.newPage();
  const linkIn = async (link: RegExp) => {
    let found = "";
    await expect
      .poll(async () => {
        found = link.exec(await site.readMail(address))?.[0] ?? "";
        return found;
      })
      .not.toBe("");
    return found;
  };
  await learner.goto(await linkIn(/http:\/\/localhost:\d+\/join\/[\w-]+/));
  await expect(learner.getByRole("heading", { level: 1 })).toHaveText("Doe mee met SW-2B, najaar");
  await learner.getByRole("link", { name: "Maak een account" }).click();
  await learner.getByLabel("Naam").fill(name);
  await learner.getByLabel("E-mailadres").fill(address);
  await learner.getByLabel("Wachtwoord").fill(password);
  await learner.locator("main").getByRole("button", { name: "Maak account" }).click();
  await learner.goto(await linkIn(/http:\/\/localhost:\d+\/confirm\?\S+/));
  await learner.locator("main").getByLabel("Wachtwoord").fill(password);
  await learner.getByRole("button", { name: "Bevestig mijn e-mailadres" }).click();
  await learner.getByRole("button", { name: "Ja, ik doe mee" }).click();
  await expect(learner.getByRole("status").filter({ hasText: "Je doet mee." })).toBeVisible();

  // The trainer opens the group's page, and the learner answers while it is open.
  await trainer.goto(`/cohorts/${cohortId}`);
  await expect(trainer.getByText("De tabel loopt vanzelf mee.")).toBeVisible();
  const cell = trainer
    .getByRole("row", { name: /Annelieke/ })
    .getByRole("gridcell")
    .nth(1);
  await expect(cell).toHaveText("Nog niet begonnen");
  await learner.goto(lessonPath(lesson));
  const questions = listLessonQuestions(course, lesson);
  for (const [at, question] of questions.entries()) {
    await answerQuestionInBrowser(learner, question, composeRightAnswerFields(question));
    if (at === 0) await expect(cell).toHaveText(`1/${questions.length} eerste antwoorden, bezig`);
  }
  await expect(cell).toHaveText("100 procent, gehaald");

  await trainer.getByRole("link", { name }).first().click();
  await expect(trainer.getByRole("heading", { level: 1 })).toContainText("Annelieke");
  await trainer.getByRole("link", { name: "Schrijf een bericht" }).first().click();
  await trainer.getByLabel("Onderwerp").fill("Les 2 voor maandag");
  await trainer.getByRole("textbox", { name: "Bericht" }).fill("Dag Annelieke,\n\nMaak je les 2 voor maandag?");
  await trainer.getByRole("button", { name: "Verstuur het bericht" }).click();
  await expect.poll(() => site.readMail(address)).toContain("Maak je les 2 voor maandag?");
  await learner.goto("/account/log");
  await expect(learner.locator("main")).toContainText("Les 2 voor maandag");

  await trainer.goto(`/cohorts/${cohortId}/export`);
  const download = async (link: string) => {
    const [got] = await Promise.all([
      trainer.waitForEvent("download"),
      trainer.getByRole("link", { name: link }).click(),
    ]);
    return fs.readFileSync(await got.path());
  };
  const [head = [], row = []] = parse(await download("Overzicht als CSV"), { delimiter: ";", bom: true }) as string[][];
  expect(row[0]).toBe(name);
  expect(row[head.findIndex((each) => each.startsWith("Les 1"))]).toBe("Geslaagd");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await download("Resultaten als Excel")) as never);
  const first = book.worksheets[0]?.getRow(2);
  expect(first?.getCell(1).value).toBe(name);
  expect(first?.values).toContain(1);
  await learner.goto("/account/log");
  await expect(learner.locator("main")).toContainText("Marieke Postma");
  await phone.close();
  await desk.close();
});
