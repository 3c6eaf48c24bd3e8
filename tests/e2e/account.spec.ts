/** This test follows an account from the guest's first answer to its deletion, in a browser and with real mails. */
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { listSteps } from "../../app/content/release/closing-case/closing-case";
import { htmlToPlainText } from "../../app/platform/text/html-to-plain-text";
import { closingCaseStepPath } from "../../app/ui/addresses";
import { answerQuestionInBrowser } from "../support/answering";
import {
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { expect, expectAccessible, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const lesson = findLessonByNumber(course, 1);
const questions = listLessonQuestions(course, lesson);
const password = "vier woorden op een rij";

async function answerFirst(page: Page, count: number, from = 0): Promise<void> {
  await page.goto(lessonPath(lesson));
  for (const question of questions.slice(from, from + count))
    await answerQuestionInBrowser(page, question, composeRightAnswerFields(question));
}

/** Chooses at the first step of the closing case, and writes at the task of the lesson. Returns what the download must say about both. */
async function chooseAndWriteNote(page: Page) {
  const [step] = course.release.closingCase ? listSteps(course.release.closingCase) : [];
  const task = lesson.segments.find((segment) => segment.kind === "task");
  if (!step || !task) throw new Error("the course has no step or no task");
  const [reason, text] = ["Mijn reden bij de eerste stap.", "Op het bankje zat niemand."];
  await page.goto(closingCaseStepPath(course.release.courseId, step.id));
  await page.getByRole("radio").nth(1).check();
  await page.getByLabel("Waarom kies je dit?").fill(reason);
  await page.getByRole("button", { name: "Bewaar en ga verder" }).click();
  await expect(page.getByText("Je keuze bij stap 1 is bewaard.")).toBeVisible();
  await page.goto(lessonPath(lesson));
  const form = page.locator(`#task-${task.id}`);
  await form.getByRole("textbox").fill(text);
  await form.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator(`#task-${task.id}-saved`)).toHaveText("Bewaard.");
  const choice = { asked: htmlToPlainText(step.question), chosen: htmlToPlainText(step.options[1] ?? ""), reason };
  return { choice, note: { asked: htmlToPlainText(`${task.title}. ${task.html}`), text } };
}

/** Waits for a mail to this address and opens the link in the newest one. */
async function openLink(page: Page, site: TestSite, address: string, path: string): Promise<void> {
  const link = new RegExp(`http://localhost:\\d+/${path}\\?\\S+`);
  let found = "";
  await expect
    .poll(async () => {
      found = link.exec(await site.readMail(address))?.[0] ?? "";
      return found;
    })
    .not.toBe("");
  await page.goto(found);
}

async function register(page: Page, site: TestSite, email: string): Promise<void> {
  await page.goto("/register");
  await page.getByLabel("Naam").fill("Sam de Boer");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.locator("main").getByRole("button", { name: "Maak account" }).click();
  await openLink(page, site, email, "confirm");
  const again = page.locator("main").getByLabel("Wachtwoord");
  if (await again.count()) await again.fill(password);
  await page.getByRole("button", { name: "Bevestig mijn e-mailadres" }).click();
  await expect(page).toHaveURL("/today?done=confirmed");
  await expect(page.getByText("Je e-mailadres is bevestigd. Je account is klaar.")).toBeVisible();
}

async function logIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(secret);
  await page.locator("main").getByRole("button", { name: "Log in" }).click();
}

test("a guest gets an account in one tab while another tab continues answering", async ({ page, context, site }) => {
  await answerFirst(page, 2);
  const other = await context.newPage();
  await other.goto(lessonPath(lesson));
  await register(page, site, "twee-tabs@example.org");
  // This tab was loaded when the learner was still a guest. Its answer must be stored for the new account.
  const third = questions[2];
  if (!third) throw new Error("too few questions");
  await answerQuestionInBrowser(other, third, composeRightAnswerFields(third));
  const rows = await site.pool`
    select count(*)::int as answers, count(distinct a.learner_id)::int as learners
      from answer a join account using (learner_id) where email = 'twee-tabs@example.org'`;
  expect(rows[0]).toEqual({ answers: 3, learners: 1 });
});

test("a guest who logs in is asked whether the work is theirs; No takes nothing away, and Yes is still possible later", async ({
  page,
  browser,
  site,
}) => {
  await register(page, site, "samen@example.org");
  const device = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  const phone = await device.newPage();
  await answerFirst(phone, 2);
  const countAnswers = async () => {
    const [row] = await site.pool`
      select count(*)::int as answers from answer join account using (learner_id) where email = 'samen@example.org'`;
    return row?.answers;
  };
  await logIn(phone, "samen@example.org");
  await expect(phone).toHaveURL(/\/merge/);
  const main = phone.locator("main");
  await expect(main.getByRole("listitem")).toHaveText(["Er zijn vragen beantwoord."]);
  await expect(
    main.getByText("er wordt niets gewist. Log je hier uit, dan staat het weer op dit apparaat"),
  ).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Nee, niet van mij" }).click();
  await expect(main.getByRole("status")).toHaveText(/niets meegenomen en niets gewist/);
  await expect(phone).toHaveTitle(/^Niet meegenomen/);
  await expectAccessible(phone);
  expect(await countAnswers()).toBe(0);
  await main.getByRole("link", { name: "Ga verder" }).click();
  await expect(phone).toHaveURL(/\/today$/);
  await phone.goto("/logout");
  await expect(main).toContainText("staat daarna weer op dit apparaat");
  await main.getByRole("button", { name: "Log uit" }).click();
  await expect(main).toContainText("staat weer op dit apparaat");
  await logIn(phone, "samen@example.org");
  await phone.getByRole("button", { name: "Ja, neem het mee" }).click();
  await expect(main.getByRole("status")).toHaveText("Wat hier zonder account is gedaan, staat nu in je account.");
  expect(await countAnswers()).toBe(2);
  await device.close();
});

test("a forgotten password is replaced by mail, and other devices are logged out", async ({ page, browser, site }) => {
  await register(page, site, "vergeten@example.org");
  const device = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  const phone = await device.newPage();
  await phone.goto("/forgot-password");
  await phone.getByLabel("E-mailadres").fill("vergeten@example.org");
  await phone.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(phone.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible();
  await openLink(phone, site, "vergeten@example.org", "reset-password");
  await expectAccessible(phone);
  await phone.getByLabel("Nieuw wachtwoord").fill("een heel ander wachtwoord");
  await phone.getByRole("button", { name: "Bewaar wachtwoord" }).click();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login/);
  await logIn(page, "vergeten@example.org");
  await expect(page.locator("main")).toContainText("horen niet bij elkaar");
  await logIn(page, "vergeten@example.org", "een heel ander wachtwoord");
  await page.goto("/account");
  await expect(page.locator("main")).toContainText("vergeten@example.org");
  await device.close();
});

test("name, address and password are changed, sessions ended, data downloaded, and the account deleted", async ({
  page,
  browser,
  site,
}) => {
  await answerFirst(page, 1);
  await register(page, site, "alles@example.org");
  await page.goto("/account/name");
  await page.getByLabel("Naam").fill("Şükran Đặng");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("main")).toContainText("Şükran Đặng");

  await page.goto("/account/email");
  await page.getByLabel("Nieuw e-mailadres").fill("nieuw@example.org");
  await page.getByLabel("Wachtwoord dat je nu hebt").fill(password);
  await page.getByRole("button", { name: "Stuur bevestiging" }).click();
  await openLink(page, site, "nieuw@example.org", "confirm");
  await page.getByRole("button", { name: "Gebruik dit e-mailadres" }).click();
  await page.goto("/account");
  await expect(page.locator("main")).toContainText("nieuw@example.org");

  const device = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  const phone = await device.newPage();
  await logIn(phone, "nieuw@example.org");
  await page.goto("/account");
  await page.getByRole("button", { name: "Log alle andere apparaten uit" }).click();
  await phone.goto("/account");
  await expect(phone).toHaveURL(/\/login/);
  await device.close();

  await page.goto("/account/password");
  await page.getByLabel("Wachtwoord dat je nu hebt").fill(password);
  await page.getByLabel("Nieuw wachtwoord").fill("nog een langer wachtwoord");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("main")).toContainText("Je wachtwoord is gewijzigd");

  const own = await chooseAndWriteNote(page);
  await page.goto("/account");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download mijn gegevens" }).click(),
  ]);
  const data = fs.readFileSync(await download.path(), "utf8");
  const { learning } = JSON.parse(data);
  expect(learning.closingCaseChoices).toMatchObject([own.choice]);
  expect(learning.notes).toMatchObject([own.note]);
  expect(data).toContain("nieuw@example.org");
  expect(data).toContain(questions[0]?.id);
  expect(data).not.toContain("argon2");

  await page.goto("/account/delete");
  await page.getByLabel("Wachtwoord dat je nu hebt").fill("verkeerd wachtwoord");
  await page.getByRole("button", { name: "Verwijder mijn account" }).click();
  await expect(page.locator("main")).toContainText("Dit wachtwoord klopt niet");
  await page.getByLabel("Wachtwoord dat je nu hebt").fill("nog een langer wachtwoord");
  await page.getByRole("button", { name: "Verwijder mijn account" }).click();
  await expect(page.locator("main")).toContainText("Je account is verwijderd");
  const rows = await site.pool`select 1 from account where email in ('alles@example.org', 'nieuw@example.org')`;
  expect(rows.length).toBe(0);
  const left = await site.pool`
    select reason from closing_case_choice where reason = ${own.choice.reason}
    union all select text from note where text = ${own.note.text}`;
  expect(left).toHaveLength(0);
  await page.goto("/learning");
  await expect(page.locator("main")).not.toContainText("Geslaagd");
});
