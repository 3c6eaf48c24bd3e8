import { expect, test } from "vitest";
import { listCourseProblems, replaceTextInExampleFile } from "~/../tests/support/example-course";
import {
  changeSampleAnswerField,
  composeAsk,
  composeGradedQuestion,
  createQuestionOfKind,
  createSampleResponse,
  findResponseProblem,
  firstLessonFile,
  hashChoiceId,
  listInvalidFields,
  listQuestionsRevisedByChange,
  parseExampleQuestion,
  renderAnsweredQuestion,
  renderUnansweredQuestion,
} from "~/../tests/support/question-kind";
import { gradeCategorySortResponse } from "./grade";

const question = createQuestionOfKind("sort");

test("sort: categories and their cards", () => {
  const example = parseExampleQuestion("sort");
  expect(example.categories.map(({ text }) => text)).toEqual(["Ervoor", "Erna"]);
  expect(example.cards.map(({ text, category }) => [text, category])).toEqual([
    ["Het rubber opruwen", hashChoiceId("L1-5", "category", "Ervoor")],
    ["De band oppompen", hashChoiceId("L1-5", "category", "Erna")],
  ]);
});

test("two cards with one text", () => {
  expect(
    listCourseProblems(replaceTextInExampleFile(firstLessonFile, "- De band oppompen", "- Het rubber opruwen")),
  ).toEqual(["01-banden.mdx:99  Hier staat twee keer dezelfde tekst: ‘Het rubber opruwen’."]);
});

test("L1-5 has another revision when a card changes, and no other question has", () => {
  expect(listQuestionsRevisedByChange(firstLessonFile, "De band oppompen", "De band vullen")).toEqual(["L1-5"]);
});

test("the cards are shuffled, and the categories keep the order of the author", () => {
  const orders = new Set<string>();
  for (let i = 0; i < 60; i += 1) {
    const { cards, categories } = composeAsk(question, `zaad ${i}`);
    orders.add(cards.map(({ id }) => id).join());
    expect(categories.map(({ id }) => id)).toEqual(question.categories.map(({ id }) => id));
  }
  expect(orders.size).toBeGreaterThan(10);
});

test("an empty form and a category that was not offered are refused", () => {
  expect(findResponseProblem(question, {})).toBe("fill-all");
  expect(findResponseProblem(question, changeSampleAnswerField(question, 0, ["vals"]))).toBe("not-offered");
});

test("each card in its category counts", () => {
  const { cards } = createSampleResponse(question, true);
  const first = question.cards[0]?.id as string;
  const moved = { ...cards, [first]: question.categories[1]?.id as string };
  expect(gradeCategorySortResponse(question, { type: "sort", cards: moved })).toBe(0.75);
  expect(gradeCategorySortResponse(question, { type: "sort", cards: {} })).toBe(0);
});

test("marked cards stand in the order in which they were drawn, each with the category chosen and the right one", () => {
  const { marked } = composeGradedQuestion(question, createSampleResponse(question, false));
  expect(marked.cards.map(({ html }) => html)).toEqual(composeAsk(question).cards.map(({ html }) => html));
  expect(marked.cards.every(({ chosen, category, correct }) => chosen !== category && !correct)).toBe(true);
});

test("the verdict tells in words how many are right", () => {
  expect(renderAnsweredQuestion(question, createSampleResponse(question, true))).toContain("4 van 4 goed");
});

test("two or three groups stand beside each card by name, more by letter", () => {
  expect(renderUnansweredQuestion(question)).toContain('role="radiogroup"');
  const categories = ["a", "b", "c", "d"].map((id) => ({ id, html: id, text: id }));
  const html = renderUnansweredQuestion(question, { ...composeAsk(question), categories });
  expect((html.match(/role="radiogroup"/g) ?? []).length).toBe(4);
  expect(html).toContain('<ul class="lettered"><li><b>A</b>');
  expect(html).not.toContain("<select");
});

test("only the card without a category is invalid", () => {
  const name = `card-${question.cards[0]?.id}`;
  expect(listInvalidFields(question, changeSampleAnswerField(question, 0, [""]))).toEqual([name]);
});

test("at the second try, cards that were right are shown and have no field", () => {
  const ask = composeAsk(question);
  const [card, ...cards] = ask.cards;
  const category = ask.categories[0];
  if (!card || !category) throw new Error("too few cards");
  const render = (html: string) =>
    renderUnansweredQuestion(question, { ...ask, cards, fixed: [{ card: { ...card, html }, category }] });
  const html = render(card.html);
  expect(html).toContain("Dit is al goed");
  expect(html).toContain(card.html);
  expect(html).not.toContain(`name="card-${card.id}"`);
  // A sentence is named without its full stop, because a colon follows.
  for (const [written, shown] of [
    ["Je belt aan.", "Je belt aan</span>: "],
    ["Je belt <em>aan.</em>", "Je belt <em>aan</em></span>: "],
    ["Wie belt er?", "Wie belt er?</span>: "],
  ] as const)
    expect(render(written)).toContain(shown);
});

test("more than three right cards are behind a line to click on, and wrong ones are open", () => {
  const right = renderAnsweredQuestion(question, createSampleResponse(question, true));
  expect(right).toMatch(/<details class="more"><summary>De vier die goed zijn<\/summary>/);
  const wrong = renderAnsweredQuestion(question, createSampleResponse(question, false));
  expect(wrong).not.toContain('<details class="more">');
});
