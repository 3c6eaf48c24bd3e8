/** These tests answer questions wrongly, and then once more: with and without JavaScript, by keyboard, in two tabs, and by double clicks. */
import type { Locator, Page } from "@playwright/test";
import type { BuiltCourse } from "../../app/content/release/release";
import { readResponse } from "../../app/questions/read-response";
import type { QuestionRecord } from "../../app/questions/table";
import { fillInAnswerFields, findAnswerVerdict, findQuestionForm } from "../support/answering";
import {
  composeAnswer,
  composeWrongAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  listTextsHiddenBeforeAnswer,
} from "../support/course";
import { findLearnerIdOfBrowser } from "../support/page-mark";
import { composeSecondAnswerFields } from "../support/second-try";
import {
  expect,
  expectAccessible,
  expectPageFitsPhoneScreen,
  loadExampleCourse,
  type TestSite,
  test,
} from "../support/site";

const courseId = "fiets-tweemaal";
const load = (site: TestSite) => loadExampleCourse(site.pool, { courseId, secondTry: true });
const pathOf = (course: BuiltCourse, lesson: number) => lessonPath(findLessonByNumber(course, lesson), courseId);

/** Opens the lesson of a question, with everything in it unfolded. Returns the question, its form, and the path of the lesson. */
async function openQuestion(page: Page, site: TestSite, id: "L1-1" | "L2-6") {
  const course = await load(site);
  const question = course.questions.find(({ record }) => record.id === id)?.record;
  if (!question) throw new Error(`no question ${id}`);
  const path = pathOf(course, Number(id[1]));
  await page.goto(path);
  await unfold(page);
  return { question, form: findQuestionForm(page, id), path };
}

/** Opens every part of the page that is folded away. */
const unfold = (page: Page) =>
  page.locator("details").evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });

const check = (form: Locator) => form.getByRole("button", { name: "Kijk na" });
const checkAgain = (form: Locator) => form.getByRole("button", { name: "Kijk opnieuw na" });
const reveal = (form: Locator) => form.getByRole("button", { name: "Laat het antwoord zien" });
const hintOf = (page: Page, id: string) => page.locator(`[id="${id}"] .hint`);

function secondFields(question: QuestionRecord, right: boolean): [string, string][] {
  const first = readResponse(question, composeAnswer(question, false));
  if (!first.ok) throw new Error(first.problem);
  const fields = composeSecondAnswerFields(question, first.response, right);
  return Object.entries(fields).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
}

async function answerWrongly(page: Page, question: QuestionRecord): Promise<void> {
  const form = findQuestionForm(page, question.id);
  await fillInAnswerFields(form, composeWrongAnswerFields(question));
  await check(form).click();
  await expect(hintOf(page, question.id)).toBeVisible();
  await unfold(page);
}

async function listAnswers(page: Page, site: TestSite, id: string) {
  const learnerId = await findLearnerIdOfBrowser(site.pool, page.context());
  const rows = await site.pool<{ seq: number; type: string; score: number | null }[]>`
    select seq, response->>'type' as type, score from answer
     where question_id = ${id} and learner_id = ${learnerId} order by seq`;
  return [...rows];
}

async function expectNothingOfKey(page: Page, question: QuestionRecord): Promise<void> {
  const source = (await page.content()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  for (const text of listTextsHiddenBeforeAnswer(question)) expect(source).not.toContain(text);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("a wrong answer is asked once more without its key, and right then is half a brick", async ({
      page,
      site,
    }) => {
      const { question, form } = await openQuestion(page, site, "L1-1");
      await expect(form).toContainText("Je mag twee keer.");
      await answerWrongly(page, question);
      await expect(hintOf(page, question.id)).toContainText(/Nog niet\./);
      await expect(form).toContainText("Nu helemaal goed is een halve steen.");
      await expect(form.locator(".tried")).toContainText("Je eerste keus");
      await expect(form.locator(".tried input")).toBeDisabled();
      await expectNothingOfKey(page, question);
      if (javaScriptEnabled) await expect(hintOf(page, question.id)).toBeFocused();
      if (javaScriptEnabled) await expectAccessible(page, `[id="${question.id}"]`);
      await expectPageFitsPhoneScreen(page);

      await checkAgain(form).click();
      await expect(page.locator(`[id="${question.id}-problem"]`)).toBeVisible();
      await unfold(page);
      await fillInAnswerFields(form, secondFields(question, true));
      await checkAgain(form).click();
      await expect(findAnswerVerdict(page, question.id)).toContainText("Goed bij je tweede keer");
      await expect(page.locator(`[id="${question.id}"]`)).toContainText("Je eerste keus");
      expect(await listAnswers(page, site, question.id)).toMatchObject([
        { seq: 1, score: 0 },
        { seq: 2, score: 1 },
      ]);
    });

    test("every kind of question is asked once more, and its answer is shown on request", async ({ page, site }) => {
      const course = await load(site);
      for (const number of [1, 2]) {
        await page.goto(pathOf(course, number));
        for (const question of listLessonQuestions(course, findLessonByNumber(course, number))) {
          const form = findQuestionForm(page, question.id);
          if ((await form.count()) === 0) continue;
          await unfold(page);
          await fillInAnswerFields(form, composeWrongAnswerFields(question));
          await check(form).click();
          await expect(page.locator(`[id="${question.id}"] :is(.verdict, .hint)`)).toBeVisible();
          if ((await form.count()) === 0) continue;
          await unfold(page);
          await expectNothingOfKey(page, question);
          // An option under the mouse changes its colour slowly, so its contrast would be measured halfway.
          await page.mouse.move(0, 0);
          if (javaScriptEnabled) await expectAccessible(page, `[id="${question.id}"]`);
          await expectPageFitsPhoneScreen(page);
          await reveal(form).click();
          await expect(findAnswerVerdict(page, question.id)).toContainText("Dit is het antwoord");
          expect(await listAnswers(page, site, question.id), question.id).toMatchObject([
            { seq: 1 },
            { type: "reveal" },
          ]);
        }
        await unfold(page);
        await expect(page.locator("#lesson-result")).toContainText("Deze les is nog niet gehaald");
      }
    });

    test("an old form in a second tab is never the second try", async ({ page, context, site }) => {
      const { question, form: firstForm, path } = await openQuestion(page, site, "L1-1");
      const other = await context.newPage();
      await other.goto(path);
      await answerWrongly(page, question);
      await unfold(other);
      const form = findQuestionForm(other, question.id);
      await fillInAnswerFields(form, [["option", composeAnswer(question, true).option?.[0] ?? ""]]);
      await check(form).click();
      await expect(other.locator(`[id="${question.id}"]`)).toContainText(
        "Je had deze vraag al beantwoord. Dat antwoord telt.",
      );
      await expect(checkAgain(form)).toBeVisible();
      expect(await listAnswers(page, site, question.id)).toHaveLength(1);
      await unfold(other);
      await reveal(form).click();
      await expect(findAnswerVerdict(other, question.id)).toContainText("Dit is het antwoord");
      await unfold(page);
      await fillInAnswerFields(firstForm, secondFields(question, true));
      await checkAgain(firstForm).click();
      await expect(page.locator(`[id="${question.id}"]`)).toContainText("Dat antwoord telt.");
      await expect(findAnswerVerdict(page, question.id)).toContainText("Dit is het antwoord");
      expect(await listAnswers(page, site, question.id)).toHaveLength(2);
    });

    test("a double click is one answer, at each try", async ({ page, site }) => {
      const { question, form } = await openQuestion(page, site, "L2-6");
      await fillInAnswerFields(form, composeWrongAnswerFields(question));
      await check(form).dblclick();
      await expect(hintOf(page, question.id)).toBeVisible();
      await unfold(page);
      expect(await listAnswers(page, site, question.id)).toHaveLength(1);
      await fillInAnswerFields(form, secondFields(question, false));
      await checkAgain(form).dblclick();
      await expect(findAnswerVerdict(page, question.id)).toContainText("Nog niet goed");
      await expect(page.locator(`[id="${question.id}"]`)).toContainText("Je eerste antwoord");
      expect(await listAnswers(page, site, question.id)).toHaveLength(2);
    });
  });
}

test("by keyboard alone: the hint has the focus, and the next fields follow", async ({ page, site }) => {
  const { question, form } = await openQuestion(page, site, "L1-1");
  await form.locator(`[value="${composeAnswer(question, false).option?.[0]}"]`).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(hintOf(page, question.id)).toBeFocused();
  for (let at = 0; at < 3 && (await form.locator("input:checked").count()) === 0; at++) {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
  await expect(findAnswerVerdict(page, question.id)).toBeFocused();
  expect(await listAnswers(page, site, question.id)).toHaveLength(2);
});

test("what was asked while the line was down is sent once: the first answer, and the wish to see the answer", async ({
  browser,
  site,
}) => {
  // A context of its own, because its console tells about the lost line.
  const page = await (await browser.newContext({ baseURL: site.url })).newPage();
  const { question, form } = await openQuestion(page, site, "L1-1");
  const answers = "**/answers";
  // The answer reaches the server, but its response is lost on the way.
  const loseOnce = async () => {
    let lost = false;
    await page.route(answers, async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
  };
  await fillInAnswerFields(form, composeWrongAnswerFields(question));
  await loseOnce();
  await check(form).click();
  await form.locator("[data-not-sent]").getByRole("button").click();
  await expect(hintOf(page, question.id)).toBeVisible();
  expect(await listAnswers(page, site, question.id)).toHaveLength(1);
  await page.unroute(answers);
  await loseOnce();
  await reveal(form).click();
  await form.locator("[data-not-sent]").getByRole("button").click();
  await expect(findAnswerVerdict(page, question.id)).toContainText("Dit is het antwoord");
  await expect(page.locator(`[id="${question.id}"]`)).not.toContainText("Dat antwoord telt");
  expect(await listAnswers(page, site, question.id)).toMatchObject([{ seq: 1 }, { seq: 2, type: "reveal" }]);
});

test("what was not sent is said above the buttons, and its button is gone once the learner goes on", async ({
  browser,
  site,
}) => {
  const page = await (await browser.newContext({ baseURL: site.url })).newPage();
  const { question, form } = await openQuestion(page, site, "L1-1");
  await answerWrongly(page, question);
  await page.context().setOffline(true);
  await reveal(form).click();
  const line = form.locator("[data-not-sent]");
  await expect(line).toBeVisible();
  const top = async (each: Locator) => (await each.boundingBox())?.y ?? 0;
  expect(await top(line)).toBeLessThan(await top(checkAgain(form)));
  // The button of the line would show the answer, which is no longer what the learner wants.
  await fillInAnswerFields(form, secondFields(question, true));
  await expect(line).toHaveCount(0);
  await page.context().setOffline(false);
  await checkAgain(form).click();
  await expect(findAnswerVerdict(page, question.id)).toContainText("Goed bij je tweede keer");
  expect(await listAnswers(page, site, question.id)).toMatchObject([{ seq: 1 }, { seq: 2, score: 1 }]);
});
