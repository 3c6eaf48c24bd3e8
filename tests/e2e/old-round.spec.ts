/** This test begins a round in a release from before there were places, hints and second tries, and finishes it after the next release. */
import type { BuiltCourse } from "../../app/content/release/release";
import { fillInAnswerFields, findAnswerVerdict, findQuestionForm, listOpenQuestions } from "../support/answering";
import { composeRightAnswerFields, composeWrongAnswerFields, findLessonByNumber, lessonPath } from "../support/course";
import { buildExampleCourse, expect, storeBuiltCourse, test } from "../support/site";

const courseId = "fiets-van-toen";
const twice = /Je mag twee keer/;

/** Returns the course as the build of that time stored it: every question at the end, asked in every round, with one try. */
function asStoredBefore({ release, ...built }: BuiltCourse): BuiltCourse {
  const { secondTry: _, ...old } = release;
  const questions = built.questions.map(({ record: { place, hint, ...record }, ...each }) => ({ ...each, record }));
  const lessons = old.lessons.map((lesson) => {
    const asked = lesson.segments.filter(({ kind }) => kind === "question");
    return { ...lesson, segments: [...lesson.segments.filter(({ kind }) => kind !== "question"), ...asked] };
  });
  return { ...built, questions: questions as BuiltCourse["questions"], release: { ...old, lessons } };
}

for (const javaScriptEnabled of [true, false]) {
  test(`a round keeps the form in which it was begun, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    site,
  }) => {
    const asWritten = await buildExampleCourse();
    const id = javaScriptEnabled ? courseId : `${courseId}-zonder`;
    const now: BuiltCourse = { ...asWritten, release: { ...asWritten.release, courseId: id } };
    await storeBuiltCourse(site.pool, asStoredBefore(now));
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
    const page = await context.newPage();
    const lesson = lessonPath(findLessonByNumber(now, 2), id);
    await page.goto(lesson);
    const before = await listOpenQuestions(page, now);
    const ids = before.map((question) => question.id);
    expect(ids, "both questions of what is one place now").toEqual(expect.arrayContaining(["L2-6", "L2-7"]));
    const [first, ...others] = before;
    if (!first) throw new Error("no question");
    await fillInAnswerFields(findQuestionForm(page, first.id), composeRightAnswerFields(first));
    await findQuestionForm(page, first.id).getByRole("button", { name: "Kijk na" }).click();
    await expect(findAnswerVerdict(page, first.id)).toContainText("Goed");

    await storeBuiltCourse(site.pool, now);
    await page.goto(lesson);
    expect((await listOpenQuestions(page, now)).map((question) => question.id)).toEqual(ids.slice(1));
    await expect(page.getByText(twice)).toHaveCount(0);
    for (const question of others) {
      const form = findQuestionForm(page, question.id);
      await fillInAnswerFields(form, composeWrongAnswerFields(question));
      await form.getByRole("button", { name: "Kijk na" }).click();
      await expect(findAnswerVerdict(page, question.id), "one try, as when the round began").toBeVisible();
    }
    await expect(page.locator("#lesson-result")).toContainText("Deze les is nog niet gehaald");

    await page.getByRole("button", { name: "Begin een nieuwe ronde" }).click();
    await expect(page.locator("#lesson-result")).toBeHidden();
    const next = (await listOpenQuestions(page, now)).map((question) => question.id);
    expect(next.filter((each) => each === "L2-6" || each === "L2-7")).toHaveLength(1);
    expect(await page.getByText(twice).count(), "a second try").toBeGreaterThan(0);
    await context.close();
  });
}
