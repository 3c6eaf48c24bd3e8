/** These tests follow the main journey: find a lesson, read, answer, pass, make an account, and continue on another device. */
import { findPieceWithId } from "../../app/content/release/lesson-pieces";
import {
  answerQuestionInBrowser,
  findAnswerVerdict,
  findQuestionForm,
  listOpenQuestions,
  sendRightAnswersBeforeLast,
} from "../support/answering";
import {
  builtCourseId,
  composeRightAnswerFields,
  composeWrongAnswerFields,
  deriveBuiltLessonPieces,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { expect, expectPageFitsPhoneScreen, test } from "../support/site";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor reads, passes a lesson, makes an account and goes on elsewhere", async ({
      page,
      site,
      browser,
    }) => {
      const course = readBuiltCourse();
      const lesson = findLessonByNumber(course, 3);
      const email = `${javaScriptEnabled ? "met" : "zonder"}@example.org`;
      const password = "vier woorden op een rij";

      await page.goto("/");
      await page
        .locator("main")
        .getByRole("link", { name: /hele cursus/ })
        .first()
        .click();
      await expect(page).toHaveURL(`/courses/${builtCourseId}`);
      await expect(page.locator("main")).toContainText("Movisie");
      await page.getByRole("link", { name: lesson.title }).click();
      await expect(page).toHaveURL(lessonPath(lesson));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

      for (const question of listLessonQuestions(course, lesson)) {
        await answerQuestionInBrowser(page, question, composeRightAnswerFields(question));
        await expect(findAnswerVerdict(page, question.id)).toContainText("Goed");
      }
      await expect(page.locator("#lesson-result")).toContainText(/Les \d+ gehaald/);
      await page.goto("/learning");
      await expect(page.locator("main")).toContainText("Geslaagd");

      await page.goto("/register");
      await page.getByLabel("Naam").fill("Noor van den Berg-Yılmaz");
      await page.getByLabel("E-mailadres").fill(email);
      await page.getByLabel("Wachtwoord").fill(password);
      await page.locator("main").getByRole("button", { name: "Maak account" }).click();
      await expect(page.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible();
      const mail = await site.readMail(email);
      const link = /http:\/\/localhost:\d+\/confirm\?\S+/.exec(mail)?.[0] ?? "";
      await page.goto(link);
      await page.getByRole("button", { name: "Bevestig mijn e-mailadres" }).click();
      await page.goto("/account");
      await expect(page.locator("main")).toContainText(email);

      const device = await browser.newContext({ javaScriptEnabled, baseURL: site.url, locale: "nl-NL" });
      const phone = await device.newPage();
      await phone.goto("/learning");
      await expect(phone.locator("main")).not.toContainText("Geslaagd");
      await phone.goto("/login?next=%2Flearning");
      await phone.getByLabel("E-mailadres").fill(email);
      await phone.getByLabel("Wachtwoord").fill(password);
      await phone.locator("main").getByRole("button", { name: "Log in" }).click();
      await expect(phone).toHaveURL("/learning");
      await expect(phone.locator("main")).toContainText("Geslaagd");
      await phone.goto(lessonPath(lesson));
      await expect(phone.locator("#lesson-result")).toContainText(/Les \d+ gehaald/);
      await expectPageFitsPhoneScreen(phone);
      await device.close();
    });

    test("the next visit leads to where the learner stopped", async ({ page }) => {
      const { lesson, piece, questions, second } = findPieceWithTwoPlaces();
      const [before, first, next] = [questions[second - 1], questions[second], questions[second + 1]];
      if (!before || !first || !next) throw new Error("no question before the piece");
      await sendRightAnswersBeforeLast(page, lessonPath(lesson), questions.slice(0, second));
      // A piece begins with its text; after its first question comes the second, not the text again.
      for (const [answered, ahead, place] of [
        [before, first, piece.id],
        [first, next, next.id],
      ] as const) {
        await page.goto(lessonPath(lesson));
        await answerQuestionInBrowser(page, answered, composeRightAnswerFields(answered));
        await page.goto("/learning");
        await expect(page.locator("main")).toContainText("Verder waar je was");
        await page.getByRole("link", { name: "Ga verder" }).click();
        await expect(page).toHaveURL(`${lessonPath(lesson)}?at=${ahead.id}#${place}`);
        await expect(findQuestionForm(page, ahead.id)).toBeVisible();
      }
      await expect(page.locator(".here")).toHaveCount(0);
    });
  });
}

/** Returns a piece of the course, after the first of its lesson, that asks two questions. `second`: the position of its first question. */
function findPieceWithTwoPlaces() {
  const course = readBuiltCourse();
  for (const lesson of course.release.lessons) {
    const questions = listLessonQuestions(course, lesson);
    const pieces = deriveBuiltLessonPieces(course, lesson);
    const pieceOf = (at: number) => findPieceWithId(pieces, questions[at]?.id ?? "");
    for (let second = 1; second < questions.length - 1; second++) {
      const piece = pieceOf(second);
      if (piece && piece !== pieceOf(second - 1) && piece === pieceOf(second + 1))
        return { lesson, piece, questions, second };
    }
  }
  throw new Error("no piece with two questions");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a failed round shows what to read again, a new round asks other questions, and then what was seen comes back", async ({
    page,
  }) => {
    const course = readBuiltCourse();
    const lesson = course.release.lessons.find((each) =>
      deriveBuiltLessonPieces(course, each).places.every(({ questions }) => questions.length === 2),
    );
    if (!lesson) throw new Error("no lesson with two questions at every place");
    const questions = listLessonQuestions(course, lesson);
    await page.goto(lessonPath(lesson));
    await expect(page.locator("#lesson-state")).toHaveText("Nog niet begonnen");
    for (const [index, question] of questions.entries()) {
      // Two wrong answers bring the score below the pass mark.
      await answerQuestionInBrowser(
        page,
        question,
        index < 2 ? composeWrongAnswerFields(question) : composeRightAnswerFields(question),
      );
    }
    const status = page.locator("#lesson-result");
    await expect(status).toContainText("Deze les is nog niet gehaald");
    await expect(status).toContainText("Lees dit nog eens");
    const passage = questions[0]?.passage ?? "";
    await expect(status.locator(`a[href$="#${passage}"]`).first()).toBeVisible();
    await expect(page.locator("#lesson-state")).toHaveText("Nog niet gehaald");
    await page.goto("/learning");
    await expect(page.locator("main")).toContainText("Nog niet gehaald");
    await page.goto(lessonPath(lesson));
    await page.getByRole("button", { name: "Begin een nieuwe ronde" }).click();
    const open = page.locator('form input[name="question"]');
    await expect(open).toHaveCount(questions.length);
    const asked = await listOpenQuestions(page, course);
    const seen = questions.map(({ id }) => id);
    expect(asked.filter(({ id }) => seen.includes(id))).toEqual([]);
    await expect(page.locator("main")).not.toContainText("Deze vraag zag je al.");
    for (const question of asked) await answerQuestionInBrowser(page, question, composeWrongAnswerFields(question));
    await expect(status).toContainText("Deze les is nog niet gehaald");
    await page.getByRole("button", { name: "Begin een nieuwe ronde" }).click();
    await expect(open).toHaveCount(questions.length);
    const again = await listOpenQuestions(page, course);
    expect(again.map(({ id }) => id)).toEqual(seen);
    for (const question of again) {
      await expect(page.locator(`[id="${question.id}"]`)).toContainText("Deze vraag zag je al.");
      await answerQuestionInBrowser(page, question, composeRightAnswerFields(question));
    }
    await expect(page.locator("#lesson-result")).toContainText(/Les \d+ gehaald/);
    await expect(page.locator("#lesson-state")).toHaveText("Geslaagd");
  });
});
