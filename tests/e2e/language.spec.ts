/**
 * These tests read the interface in English, by the browser's setting or by choice. The course stays Dutch, and every part of a page is
 * marked with its language.
 */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { answerQuestionInBrowser, fillInAnswerFields, findAnswerVerdict, findQuestionForm } from "../support/answering";
import {
  builtCourseId,
  composeWrongAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { findLearnerIdOfBrowser } from "../support/page-mark";
import { expect, expectAccessible, expectPageFitsPhoneScreen, loadExampleCourse, test } from "../support/site";

const course = readBuiltCourse();
const lesson = findLessonByNumber(course, 3);
const password = "four words in a row";

async function openEnglish(browser: Browser, baseURL: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "en-GB", javaScriptEnabled });
  return context.newPage();
}

const foot = (page: Page) => page.getByRole("contentinfo");
const pageLanguage = (page: Page) => page.locator("html").getAttribute("lang");

/** Returns the texts on the page that are marked as Dutch but contain English words, or the other way round. */
async function misnamed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dutch = /(?<![\p{L}-])(je|jij|een|het|niet|voor|naar|wordt|waarom|vraag|bij|ook)(?![\p{L}-])/iu;
    const english = /(?<![\p{L}-])(you|your|the|this|what|with|and|question|answer|about)(?![\p{L}-])/iu;
    const found: string[] = [];
    const judge = (element: Element | null, text: string) => {
      const language = element?.closest("[lang]")?.getAttribute("lang");
      if ((language === "en" ? dutch : english).test(text)) found.push(`${language}: ${text.trim()}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Texts in the list of sources are left out, because a source may have a title in any language.
      if (!node.parentElement?.closest("script, .sources")) judge(node.parentElement, node.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label]")) {
      judge(element, element.getAttribute("aria-label") ?? "");
    }
    return found;
  });
}

test("a first visit is in the language of the browser, or in Dutch without one", async ({ browser, site, request }) => {
  const english = await openEnglish(browser, site.url);
  await english.goto("/");
  expect(await pageLanguage(english)).toBe("en");
  await expect(english.getByRole("link", { name: "Begin with lesson 1" })).toBeVisible();
  await english.goto("/login");
  await expect(english).toHaveTitle("Log in · Leerdossier");
  await english.goto("/does-not-exist");
  await expect(english).toHaveTitle("This page does not exist · Leerdossier");
  // The page cache now holds the English home page. A request without a language must still get the Dutch one.
  const plain = await fetch(`${site.url}/`);
  expect(plain.headers.get("vary")).toContain("Accept-Language");
  expect(await plain.text()).toContain('<html lang="nl"');
  const refused = await request.post("/theme", { headers: { origin: "https://evil.test", "accept-language": "en" } });
  expect(await refused.text()).toContain("This request came from another site");
});

test("every page of a course in English marks its Dutch text and fits a phone, and an answered lesson is accessible", async ({
  browser,
  site,
}) => {
  const example = await loadExampleCourse(site.pool);
  const page = await openEnglish(browser, site.url);
  const own = `/courses/${builtCourseId}`;
  const first = example.release.lessons[0];
  const examplePath = `/courses/${example.release.courseId}/lessons/${first?.id}`;
  for (const address of ["/", own, `${own}/sources`, `${own}/glossary`, lessonPath(lesson), examplePath, "/learning"]) {
    await page.goto(address);
    expect(await pageLanguage(page)).toBe("en");
    expect(await misnamed(page), address).toEqual([]);
    await expectPageFitsPhoneScreen(page);
  }
  await page.goto(examplePath);
  const questions = example.questions.filter(({ lessonId, pool }) => lessonId === first?.id && pool === "practice");
  for (const { record } of questions) await answerQuestionInBrowser(page, record, composeWrongAnswerFields(record));
  expect(await misnamed(page), "answered").toEqual([]);
  await expectAccessible(page);
  await page.goto("/learning");
  expect(await misnamed(page), "progress").toEqual([]);
});

test("feedback in place is in English around the course's Dutch", async ({ browser, site }) => {
  const page = await openEnglish(browser, site.url);
  await page.goto(lessonPath(lesson));
  const [question] = listLessonQuestions(course, lesson);
  if (!question) throw new Error("the lesson has no questions");
  const form = findQuestionForm(page, question.id);
  await fillInAnswerFields(form, composeWrongAnswerFields(question));
  await form.getByRole("button", { name: "Check" }).click();
  await expect(form).toContainText(/Not yet\.|Partly right/);
  expect(await misnamed(page)).toEqual([]);
  await form.getByRole("button", { name: "Show the answer" }).click();
  await expect(findAnswerVerdict(page, question.id)).toContainText("This is the answer");
  expect(await misnamed(page)).toEqual([]);
  const learnerId = await findLearnerIdOfBrowser(site.pool, page.context());
  const [row] = await site.pool`select locale from learner where id = ${learnerId}`;
  expect(row?.locale).toBe("en");
});

for (const javaScriptEnabled of [true, false]) {
  test(`the language buttons return to the page and the choice stays, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL", javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/learning");
    await expect(foot(page).getByRole("button", { name: "Nederlands" })).toHaveAttribute("aria-pressed", "true");
    await foot(page).getByRole("button", { name: "English" }).click();
    await expect(page).toHaveURL("/learning");
    await expect(page.getByRole("heading", { name: "Your progress" })).toBeVisible();
    await page.goto("/register");
    await expect(page.getByRole("heading", { name: "Create an account" })).toBeVisible();
    await foot(page).getByRole("button", { name: "Nederlands" }).click();
    await expect(page.getByRole("heading", { name: "Account maken" })).toBeVisible();
    await context.close();
  });
}

test("an account made in English gets English mails, and keeps its language wherever it logs in", async ({
  browser,
  site,
}) => {
  const email = "english@example.org";
  const page = await openEnglish(browser, site.url);
  await page.goto("/register");
  await page.getByLabel("Name").fill("Nora Green");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.locator("main").getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
  const mail = await site.readMail(email);
  expect(mail).toContain("Subject: Confirm your email address");
  expect(mail).not.toContain("Bevestig");
  await page.goto(/http:\/\/localhost:\d+\/confirm\?\S+/.exec(mail)?.[0] ?? "");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Confirm my email address" }).click();
  await expect(page.getByText("Your account is ready.")).toBeVisible();
  expect(await misnamed(page)).toEqual([]);

  const elsewhere = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  const other = await elsewhere.newPage();
  await logIn(other, email, ["E-mailadres", "Wachtwoord"]);
  await expect(other.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();

  // A language that is chosen on one device follows the account to other devices. After logging out, a device keeps the language that was
  // chosen on it.
  await foot(other).getByRole("button", { name: "Nederlands" }).click();
  await expect(other.getByRole("heading", { name: "Je account", level: 1 })).toBeVisible();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Je account", level: 1 })).toBeVisible();
  await foot(page).getByRole("button", { name: "English" }).click();
  await page.goto("/logout");
  await page.locator("main").getByRole("button", { name: "Log out" }).click();
  await expect(page.getByText("You are logged out.")).toBeVisible();
  await logIn(page, email, ["Email address", "Password"]);
  await expect(page.getByRole("heading", { name: "Your account", level: 1 })).toBeVisible();
});

async function logIn(page: Page, email: string, [emailLabel, passwordLabel]: [string, string]): Promise<void> {
  await page.goto("/login");
  await page.getByLabel(emailLabel).fill(email);
  await page.getByLabel(passwordLabel).fill(password);
  await page.locator("main").getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL("/today");
  await page.goto("/account");
}

test("an unknown language is refused, and another site can't choose for a person", async ({ browser, site }) => {
  const context: BrowserContext = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  const { learnerId } = await site.signIn(context);
  const send = (locale: string, origin: string) =>
    context.request.post("/language", { form: { locale, back: "//evil.test" }, headers: { origin }, maxRedirects: 0 });
  expect((await send("de", site.url)).status()).toBe(400);
  expect((await send("en", "https://evil.test")).status()).toBe(403);
  const [before] = await site.pool`select locale from learner where id = ${learnerId}`;
  expect(before?.locale).toBe("nl");
  const chosen = await send("en", site.url);
  expect([chosen.status(), chosen.headers().location]).toEqual([303, "/"]);
  expect(chosen.headers()["set-cookie"]).toMatch(/^locale=en; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/m);
  const [after] = await site.pool`select locale from learner where id = ${learnerId}`;
  expect(after?.locale).toBe("en");
  await context.close();
});
