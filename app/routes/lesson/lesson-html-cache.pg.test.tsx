/** This test checks that a lesson with cached parts equals the lesson rendered without a cache, byte for byte. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { saveNote } from "~/learning/notes/save-note.server";
import { answerPracticeQuestion } from "~/learning/practice/answer-practice-question.server";
import { addFixedLessonOrderRequirement } from "~/learning/practice/fixed-order.server";
import { getLessonPageData } from "~/learning/practice/get-lesson-page-data.server";
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import { startPracticeRound } from "~/learning/practice/start-practice-round.server";
import { newId } from "~/platform/ids";
import { type Locale, locales } from "~/platform/locale";
import type { PostedFormFields } from "~/questions/kind";
import { HtmlCacheContext, type RenderCachedHtml } from "~/ui/cached-element";
import { PageMarkContext } from "~/ui/forms/page-mark-context";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { createHtmlCache } from "~/web/responses/html-cache.server";
import { LessonPage } from "./lesson.page";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const courseId = "proef";
const course = await loadTestCourse(pool, now);

type LessonId = "alles" | "vijf";
const lessonIds: LessonId[] = ["alles", "vijf"];
const learn = (learnerId: string, lessonId: LessonId, right: boolean[], round = 1) =>
  answerPracticeRound(pool, releases, course, { learnerId, lessonId, right, round, now });
const all = (right: boolean, length: number) => Array.from({ length }, () => right);

async function see(learnerId: string | null, lessonId: LessonId): Promise<LessonPageData> {
  const view = await getLessonPageData(pool, releases, { learnerId, courseId, lessonId });
  if (!view) throw new Error(`no lesson ${lessonId}`);
  return view;
}

/** Sends an answer that is refused, and returns the lesson as it looks then. */
async function refused(learnerId: string, questionId: string, fields: PostedFormFields): Promise<LessonPageData> {
  const input = { learner: { id: learnerId }, courseId, lessonId: "alles", questionId, round: 1, fields, now };
  const outcome = await answerPracticeQuestion(pool, releases, input);
  if (outcome.ok || outcome.reason !== "invalid") throw new Error(`${questionId} was taken`);
  return outcome.view;
}

function draw(view: LessonPageData, locale: Locale, mark: string, keep: RenderCachedHtml | null): string {
  return renderToStaticMarkup(
    <HtmlCacheContext.Provider value={keep}>
      <MessagesContext.Provider value={messagesFor(locale)}>
        <PageMarkContext.Provider value={mark}>
          <LessonPage view={view} />
        </PageMarkContext.Provider>
      </MessagesContext.Provider>
    </HtmlCacheContext.Provider>,
  );
}

/** Returns a cache, and the set of names of the parts that were requested from it. */
function counting(keep: RenderCachedHtml): { keep: RenderCachedHtml; drawn: Set<string> } {
  const drawn = new Set<string>();
  return {
    drawn,
    keep: (key, element, mark, isShared) => {
      drawn.add(key);
      return keep(key, element, mark, isShared);
    },
  };
}

/** Returns the lesson for readers in every situation that changes how the lesson looks, each with a name for the test. */
async function readers(): Promise<[string, LessonPageData][]> {
  const somebody = () => insertLearner(pool, now);
  const [untouched, half, finished, again] = [await somebody(), await somebody(), await somebody(), await somebody()];
  const [waiting, noted, stuck] = [await somebody(), await somebody(), await somebody()];
  await learn(half, "alles", [true, false, true, false]);
  await learn(finished, "alles", all(true, 10));
  await learn(finished, "vijf", all(true, 5));
  await learn(again, "alles", all(false, 10));
  await learn(again, "vijf", all(false, 5));
  await startPracticeRound(pool, releases, { learnerId: again, courseId, lessonId: "alles", now });
  await addFixedLessonOrderRequirement(pool, { learnerIds: [waiting], courseId, source: newId(now) });
  for (const [place, text] of [
    ["pre-question:vooraf", "Nee"],
    ["recall:terugblik", "Mijn <zin>"],
    ["passage:eerste-stuk", "Bij <dit> stuk"],
  ] as const)
    await saveNote(pool, releases, { learner: { id: noted }, courseId, lessonId: "alles", place, text, now });
  const people = { visitor: null, untouched, half, finished, again, waiting, noted };
  const views = Object.entries(people).flatMap(([name, id]) =>
    lessonIds.map(
      async (lessonId): Promise<[string, LessonPageData]> => [`${name}, ${lessonId}`, await see(id, lessonId)],
    ),
  );
  const choices = createSampleAnswerFields(course.record("A4"), true);
  // A piece that asks nothing is cached as a whole, unless its reader has a note there.
  const readOnly = async (learnerId: string) => ({ ...(await see(learnerId, "alles")), questions: [] });
  return [
    ...(await Promise.all(views)),
    ["untouched, nothing asked", await readOnly(untouched)],
    ["noted, nothing asked", await readOnly(noted)],
    ["nothing chosen", await refused(stuck, "A1", {})],
    ["half filled in", await refused(stuck, "A4", { answer: choices.answer ?? [] })],
    ["too long", await refused(stuck, "A9", { text: ["x".repeat(2001)] })],
  ];
}

it("whoever reads, in either language, gets the bytes that drawing the whole lesson gives", async () => {
  const { keep, drawn } = counting(createHtmlCache());
  const pages = (await readers()).flatMap(([name, view]) => locales.map((locale) => ({ name, view, locale })));
  // Every page is rendered twice: the second time from what was cached the first time.
  for (const time of ["first", "second"]) {
    for (const [at, { name, view, locale }] of pages.entries()) {
      const mark = `mark-${at}`;
      const html = draw(view, locale, mark, keep);
      expect(html, `${name}, ${locale}, ${time} time`).toBe(draw(view, locale, mark, null));
      for (const [, found] of html.matchAll(/name="page-mark" value="([^"]*)"/g)) expect(found).toBe(mark);
    }
  }
  expect(drawn.size).toBeGreaterThan(60);
});

it("a second reader draws nothing of an untouched lesson again, and a new release all of it", async () => {
  const { keep, drawn } = counting(createHtmlCache());
  const read = async () => draw(await see(await insertLearner(pool, now), "vijf"), "nl", "mark", keep);
  // The cache stays small: eight parts are the same for all readers, and each of the five questions has at most six orders of its options.
  for (let reader = 0; reader < 12; reader++) await read();
  const before = drawn.size;
  expect(before).toBeLessThanOrEqual(8 + 5 * 6);
  const built = createTestCourse();
  const lessons = built.release.lessons.map((each) => ({
    ...each,
    objectives: each.objectives.map((objective) => ({ ...objective })),
    passages: each.passages.map((passage) => ({ ...passage, title: `${passage.title}, herzien` })),
  }));
  await loadTestCourse(pool, now, { ...built, hash: "another", release: { ...built.release, lessons } });
  const html = await read();
  expect(html).toContain("Het eerste stuk, herzien</h2>");
  expect(drawn.size).toBeGreaterThanOrEqual(before + 8);
});

it("who chose the same sees what was drawn once, and what a learner typed is not kept", async () => {
  const cache = createHtmlCache();
  const kept: string[] = [];
  const shared: string[] = [];
  let draws = 0;
  const keep: RenderCachedHtml = (key, makeElement, mark, isShared) => {
    const drawAndCount = () => {
      draws++;
      return makeElement();
    };
    const html = cache(key, drawAndCount, mark, isShared);
    kept.push(key, html);
    if (isShared) shared.push(html);
    return html;
  };
  const finish = async (lessonId: LessonId) => {
    const learnerId = await insertLearner(pool, now);
    await learn(learnerId, lessonId, all(true, lessonId === "alles" ? 10 : 5));
    return draw(await see(learnerId, lessonId), "nl", "mark", keep);
  };
  await finish("vijf");
  const before = draws;
  await finish("vijf");
  // Every choice was the same, but the order in which it was offered may not be.
  expect(draws - before).toBeLessThanOrEqual(5 * 2);
  expect(await finish("alles")).toContain("Mijn antwoord");
  expect(kept.join()).not.toContain("Mijn antwoord");
  // Answers are kept apart, so that they never push out what all readers share.
  expect(kept.join()).toContain('class="verdict"');
  expect(shared.join()).not.toContain('class="verdict"');
});
