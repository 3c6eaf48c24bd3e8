import {
  composeRightAnswerFields,
  lessonPath,
  listLessonQuestions,
  listTextsHiddenBeforeAnswer,
  readBuiltCourse,
  toPlainText,
} from "../support/course";
import { expect, test } from "../support/site";

test("no key and no feedback leaves the server before an answer is final", async ({ request }) => {
  const course = readBuiltCourse();
  for (const lesson of course.release.lessons) {
    const address = lessonPath(lesson);
    expect((await request.get(`${address}.data`)).status()).toBe(404);
    const response = await request.get(address);
    expect(response.status()).toBe(200);
    const body = await response.text();
    const text = toPlainText(body);
    const questions = listLessonQuestions(course, lesson);
    expect(questions.length).toBeGreaterThanOrEqual(5);
    for (const question of questions) {
      for (const secret of listTextsHiddenBeforeAnswer(question))
        expect(text, `${address} ${question.id}`).not.toContain(toPlainText(secret));
      expect(body).not.toContain(question.revision);
    }
    expect(body).not.toMatch(/"(correct|accepted|facility|misconception)"/);
  }
});

test("answering one question shows its feedback and no other", async ({ request, site }) => {
  const course = readBuiltCourse();
  const lesson = course.release.lessons[0];
  if (!lesson) throw new Error("no lesson");
  const [first, ...others] = listLessonQuestions(course, lesson);
  if (!first) throw new Error("no question");
  const response = await request.post(lessonPath(lesson), {
    headers: { origin: site.url, "content-type": "application/x-www-form-urlencoded" },
    data: new URLSearchParams([
      ["page-mark", "visitor"],
      ["question", first.id],
      ["round", "1"],
      ...composeRightAnswerFields(first),
    ]).toString(),
  });
  expect(response.status()).toBe(200);
  const text = toPlainText(await response.text());
  expect(listTextsHiddenBeforeAnswer(first).some((secret) => text.includes(toPlainText(secret)))).toBe(true);
  for (const other of others)
    for (const secret of listTextsHiddenBeforeAnswer(other)) expect(text).not.toContain(toPlainText(secret));
});
