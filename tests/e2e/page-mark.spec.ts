/**
 * These tests check that a page belongs to one person, also if another person logs in in another tab of the same browser. They run with and
 * without the script.
 */
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { newId } from "../../app/platform/ids";
import { pageMarkFieldName } from "../../app/ui/page-mark";
import { listTypedTextsToShowAgain } from "../../app/web/forms/typed-texts-to-show-again";
import { pageMarkExemptions } from "../../app/web/security/page-mark-exemptions";
import type { AccessRole } from "../support/access-row";
import { accessTable } from "../support/access-table";
import {
  answerQuestionInBrowser,
  fillInAnswerFields,
  findAnswerVerdict,
  findQuestionForm,
  openPieceAround,
} from "../support/answering";
import {
  composeRightAnswerFields,
  composeWrongAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { computePageMark, createPageMarkFields, findLearnerIdOfBrowser } from "../support/page-mark";
import { fillRouteParams, insertAccessTestPeople, sendRequestAsLearner } from "../support/people";
import {
  expect,
  expectAccessible,
  expectPageFitsPhoneScreen,
  startTestSite,
  type TestSite,
  test,
} from "../support/site";
import { startSiteProcess } from "../support/site-process";

const course = readBuiltCourse();
const lesson = findLessonByNumber(course, 1);
const path = lessonPath(lesson);
const [first, second] = listLessonQuestions(course, lesson) as [Question, Question];
type Question = ReturnType<typeof listLessonQuestions>[number];

const recall = (page: Page) => page.locator("form:has(textarea[name=text])").last();
const send = (form: Locator) => form.getByRole("button", { name: "Kijk na" }).click();
const answersOf = async (site: TestSite, learnerId: string) => {
  const rows = await site.pool`select question_id from answer where learner_id = ${learnerId}`;
  return rows.map(({ questionId }) => questionId);
};
const learners = async (site: TestSite) => (await site.pool`select count(*)::int as n from learner`)[0]?.n as number;

/** Opens another tab, logs out there, and returns that tab. */
async function logOutIn(context: BrowserContext): Promise<Page> {
  const other = await context.newPage();
  await other.goto("/logout");
  await other.locator("main").getByRole("button", { name: "Log uit" }).click();
  await expect(other).toHaveURL(/done=logged-out/);
  return other;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, locale: "nl-NL" });

    test("an answer on the page of a person who logged out is not stored for the person who logged in since", async ({
      page,
      context,
      site,
    }) => {
      const a = await site.signIn(context, { name: "Anna" });
      await page.goto(path);
      await logOutIn(context);
      const b = await site.signIn(context, { name: "Bram de Boer" });
      await fillInAnswerFields(findQuestionForm(page, first.id), composeWrongAnswerFields(first));
      await send(findQuestionForm(page, first.id));
      if (javaScriptEnabled) {
        await expect(findQuestionForm(page, first.id).getByRole("alert")).toContainText("nu Bram de Boer ingelogd");
        await expect(page).toHaveURL(path);
      } else {
        await expect(page.locator("main")).toContainText("nu Bram de Boer ingelogd");
      }
      for (const { learnerId } of [a, b]) expect(await answersOf(site, learnerId)).toEqual([]);
      // The person who is logged in now opens the page again and can answer.
      await page.getByRole("link", { name: "Open de pagina opnieuw" }).click();
      await answerQuestionInBrowser(page, first, composeRightAnswerFields(first));
      expect(await answersOf(site, b.learnerId)).toEqual([first.id]);
    });

    test("the text of a person can be copied, but is not in the lesson of the next person", async ({
      page,
      context,
      site,
    }) => {
      const a = await site.signIn(context, { name: "Anna" });
      await page.goto(path);
      await recall(page).locator("textarea").fill("Alleen van Anna.");
      await logOutIn(context);
      const b = await site.signIn(context, { name: "Bram de Boer" });
      await recall(page).getByRole("button", { name: "Bewaar" }).click();
      await expect(page.getByText("nu Bram de Boer ingelogd")).toBeVisible();
      if (javaScriptEnabled) await expect(recall(page).locator("textarea")).toHaveValue("Alleen van Anna.");
      else await expect(page.getByLabel("Tekst")).toHaveValue("Alleen van Anna.");
      expect(await site.pool`select from note where learner_id in (${a.learnerId}, ${b.learnerId})`).toHaveLength(0);
      if (javaScriptEnabled) await page.reload();
      else await page.goto(path);
      await expect(recall(page).locator("textarea")).toHaveValue("");
      const stored = await page.evaluate(() => JSON.stringify(sessionStorage)).catch(() => "");
      expect(stored).not.toContain("Anna");
    });

    test("after logging out elsewhere no answer becomes a guest's, and the log-in leads back to the form", async ({
      page,
      context,
      site,
    }) => {
      await site.signIn(context, { name: "Anna" });
      await page.goto(path);
      await recall(page).locator("textarea").fill("Van Anna.");
      await logOutIn(context);
      const before = await learners(site);
      await recall(page).getByRole("button", { name: "Bewaar" }).click();
      await expect(page.getByText("Je bent niet meer ingelogd")).toBeVisible();
      expect(await learners(site)).toBe(before);
      const link = page.getByRole("link", { name: "Log in en ga terug naar de pagina" });
      await expect(link).toHaveAttribute("href", `/login?next=${encodeURIComponent(path)}`);
    });

    test("a visitor with two tabs stays one learner, and a second answer to a question is reported as not counted", async ({
      page,
      context,
      site,
    }) => {
      await page.goto(path);
      const other = await context.newPage();
      await other.goto(path);
      await recall(other).locator("textarea").fill("Nog niet verstuurd.");
      const before = await learners(site);
      await answerQuestionInBrowser(page, first, composeRightAnswerFields(first));
      await answerQuestionInBrowser(page, second, composeRightAnswerFields(second));
      await fillInAnswerFields(findQuestionForm(other, first.id), composeWrongAnswerFields(first));
      await send(findQuestionForm(other, first.id));
      await expect(other.locator(`[id="${first.id}"]`)).toContainText("Dat antwoord telt");
      await expect(findAnswerVerdict(other, first.id)).toContainText("Goed");
      if (javaScriptEnabled) {
        await other.reload();
        await expect(recall(other).locator("textarea")).toHaveValue("Nog niet verstuurd.");
      }
      expect(await learners(site)).toBe(before + 1);
    });

    test("Back shows the given answers", async ({ page }) => {
      await page.goto(path);
      await answerQuestionInBrowser(page, first, composeRightAnswerFields(first));
      await page.goto("/glossary-of-nothing");
      await page.goBack();
      await openPieceAround(findAnswerVerdict(page, first.id));
      await expect(findAnswerVerdict(page, first.id)).toBeVisible();
      await answerQuestionInBrowser(page, second, composeRightAnswerFields(second));
      await page.goto("/contact");
      await page.goBack();
      await openPieceAround(findAnswerVerdict(page, second.id));
      await expect(findAnswerVerdict(page, second.id)).toBeVisible();
    });
  });
}

test("a person who makes an account continues on the page that they had open as a guest", async ({
  page,
  context,
  site,
}) => {
  await page.goto(path);
  await answerQuestionInBrowser(page, first, composeRightAnswerFields(first));
  const mark = await createPageMarkFields(site.pool, context.request);
  expect(await findQuestionForm(page, second.id).locator(`[name="${pageMarkFieldName}"]`).inputValue()).toBe(
    mark[pageMarkFieldName],
  );
  const learnerId = (await findLearnerIdOfBrowser(site.pool, context.request)) ?? "";
  await site.pool`update learner set kind = 'account' where id = ${learnerId}`;
  await site.pool`insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    values (${learnerId}, ${`${newId(new Date())}@example.org`}, now(), 'none', 'Noor')`;
  await answerQuestionInBrowser(page, second, composeRightAnswerFields(second));
  expect(await answersOf(site, learnerId)).toHaveLength(2);
});

test("without the script, a refused form comes back on its own page, which is accessible", async ({
  page,
  context,
  site,
}) => {
  await site.signIn(context, { name: "Anna" });
  await page.goto("/account/name");
  await page.getByLabel("Naam").fill("Anna van den Berg");
  await site.signIn(context, { name: "Bram de Boer" });
  await page.locator("main").getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dit is niet opgeslagen");
  await expect(page.getByLabel("Naam")).toHaveValue("Anna van den Berg");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("link", { name: "Open de pagina opnieuw" }).click();
  await expect(page.getByLabel("Naam")).toHaveValue("Bram de Boer");
});

test("a browser without cookies makes one guest, not one for each answer", async ({ page, context, site }) => {
  await page.goto(path);
  await answerQuestionInBrowser(page, first, composeRightAnswerFields(first));
  await context.clearCookies();
  const before = await learners(site);
  await fillInAnswerFields(findQuestionForm(page, second.id), composeRightAnswerFields(second));
  await send(findQuestionForm(page, second.id));
  await expect(findQuestionForm(page, second.id).getByRole("alert")).toContainText("bewaart geen cookies");
  expect(await learners(site)).toBe(before);
});

test("every address that writes refuses a form with another person's mark or none, except the exempt ones", async () => {
  const site = await startTestSite({ WORKER: "off" });
  try {
    const { pool } = site;
    const people = await insertAccessTestPeople(site);
    await people.restore();
    const theirs = await computePageMark(pool, people.ids.other);
    const writes = accessTable.filter(({ method, route }) => method === "POST" && route !== "*");
    const exempt = new Set(pageMarkExemptions.map((each) => each.path));
    const found: string[] = [];
    for (const row of writes) {
      for (const role of ["visitor", "learner", "trainer"] as const) {
        const learnerId = role === "visitor" ? null : people.ids[role];
        // A form is also sent with another person's page mark, with none, and with that of visitors, which is valid for visitors only.
        for (const mark of [theirs, null, ...(learnerId ? ["visitor"] : [])]) {
          const body = row.body ?? "";
          const { status } = await sendRequestAsLearner(site, learnerId, fillRouteParams(row, people.params), {
            body,
            mark,
          });
          // The studio refuses who is no author before it reads a form with a file.
          const isUnread = row.route === "studio" && status === (role === "visitor" ? 302 : 403);
          const refused = (status === 409 || isUnread) && !exempt.has(row.route);
          const taken = status !== 409 && exempt.has(row.route);
          if (!refused && !taken) found.push(`${row.route} ${role} ${mark}: ${status}`);
        }
      }
    }
    expect(found).toEqual([]);
    // Every address that needs no page mark is one of the addresses that write.
    expect([...exempt].filter((each) => !writes.some(({ route }) => route === each))).toEqual([]);

    // Every field of every form has a name in the message catalogue, so that the page for a refused form can show what was typed.
    const nameless: string[] = [];
    const isStream = (route: string) => /\/(live|stream)$/.test(route);
    for (const row of accessTable.filter(({ method, route }) => method === "GET" && !isStream(route))) {
      const at = row.cells.indexOf("200");
      const role: AccessRole | undefined = (["visitor", "learner", "other", "trainer"] as const)[at] ?? "administrator";
      if (at < 0) continue;
      const address = fillRouteParams(row, people.params);
      const page = await (
        await sendRequestAsLearner(site, role === "visitor" ? null : people.ids[role], address)
      ).text();
      for (const [form, own = ""] of page.matchAll(/<form method="post"([^>]*)>.*?<\/form>/gs)) {
        const action = new URL(/action="([^"]*)"/.exec(own)?.[1] ?? address, new URL(address, site.url)).pathname;
        for (const [field] of form.matchAll(/<(?:input|textarea)\b[^>]*>/g)) {
          const name = /name="([^"]*)"/.exec(field)?.[1] ?? "";
          if (/type="(hidden|password|radio|checkbox|file)"|\shidden\b/.test(field) || name === "") continue;
          if (listTypedTextsToShowAgain(action, { [name]: ["x"] }).length === 0) nameless.push(`${address} ${name}`);
        }
      }
    }
    expect([...new Set(nameless)]).toEqual([]);

    // The secret that makes page marks is in the database, so another process accepts the page too, and so does this one after a restart.
    const learnerId = people.ids.other;
    const note = { mark: await computePageMark(pool, learnerId), body: "name=Otto+Buiten" };
    const process = await startSiteProcess({ DATA_DIR: site.dataDir, WORKER: "off" });
    for (const url of [site.url, process.url]) {
      const response = await sendRequestAsLearner({ ...site, url }, learnerId, "/account/name", note);
      expect([url, response.status]).toEqual([url, 303]);
    }
    await process.stop();
    site.process().kill("SIGKILL");
    await site.start();
    expect((await sendRequestAsLearner(site, learnerId, "/account/name", note)).status).toBe(303);
    const foreign = await sendRequestAsLearner(site, people.ids.trainer, "/account/name", note);
    expect(foreign.status).toBe(409);
    const page = await foreign.text();
    expect(page).toContain("Otto Buiten</textarea>");
    expect(page).toContain("Marieke Postma ingelogd");
    // The page for a refused form never repeats passwords and hidden ids.
    const secret = await sendRequestAsLearner(site, people.ids.trainer, "/account/password", {
      mark: note.mark,
      body: `password=geheim1&newPassword=geheim2&username=hidden@example.org&session=${learnerId}`,
    });
    expect(await secret.text()).not.toMatch(/geheim|hidden@|textarea/);
  } finally {
    await site.stop();
  }
});
