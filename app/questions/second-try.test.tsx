import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createAnswerOption,
  createQuestion,
  createQuestionsOfEveryKind,
  createSampleAnswerFields,
  createSingleChoiceQuestion,
} from "~/../tests/support/factories";
import { asQuestion, createQuestionOfKind, createSampleResponse, renderView } from "~/../tests/support/question-kind";
import { composeSecondAnswerFields, composeSecondAsk } from "~/../tests/support/second-try";
import { composeAnsweredQuestionWithFeedback } from "./compose-answered-question-with-feedback";
import { gradeResponse } from "./grade-response";
import type { PostedFormFields, SecondTryCondition } from "./kind";
import type { QuestionView } from "./question-view";
import { readResponse, readSecondResponse } from "./read-response";
import { allowsSecondTry, composeRetriedQuestion, getSecondTryCondition } from "./second-try";
import type { QuestionBeforeAnswer, QuestionKind, QuestionRecord, QuestionResponse } from "./table";

const statement = createQuestionOfKind("true-false");

/** Returns a first answer that gets a second try: wrong, but of a statement only the reason. */
function firstOf(question: QuestionRecord): QuestionResponse {
  const wrong = createSampleResponse(question, false);
  return wrong.type === "true-false" ? { ...wrong, answer: statement.answer } : wrong;
}

const allows = (question: QuestionRecord, first: QuestionResponse) =>
  allowsSecondTry(question, { response: first, score: gradeResponse(question, first).score });

function readSecond(question: QuestionRecord, first: QuestionResponse, fields: PostedFormFields) {
  const read = readSecondResponse(question, first, fields);
  return read.ok ? read.response : read.problem;
}

function scoreSecond(question: QuestionRecord, first: QuestionResponse, fields: PostedFormFields): number | null {
  const read = readSecondResponse(question, first, fields);
  if (!read.ok) throw new Error(read.problem);
  return gradeResponse(question, read.response).score;
}

function retryView(question: QuestionRecord, first: QuestionResponse): QuestionView {
  const asked = asQuestion(question);
  const { score } = gradeResponse(question, first);
  return { state: "retry", ...composeRetriedQuestion(question, asked, { response: first, score }) };
}

const retried = createQuestionsOfEveryKind().filter(({ type }) => type !== "short");

/** Returns the form fields of the first answer once more, in the form of the second try. */
function composeSameFields(ask: QuestionBeforeAnswer, first: QuestionResponse): PostedFormFields {
  const fieldsOf = (prefix: string, values: Record<string, string>, items?: { id: string }[]) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([id]) => !items || items.some((each) => each.id === id))
        .map(([id, value]) => [`${prefix}-${id}`, [value]]),
    );
  if (first.type === "sort" && ask.type === "sort") return fieldsOf("card", first.cards, ask.cards);
  if (first.type === "match" && ask.type === "match") return fieldsOf("left", first.pairs, ask.lefts);
  if (first.type === "cloze") return fieldsOf("gap", first.gaps);
  if (first.type === "number") return { number: [first.text] };
  if (first.type === "multiple") return { option: first.options };
  if (first.type === "true-false") return { reason: [first.reason] };
  if (ask.type === "order") return Object.fromEntries(ask.steps.map(({ id }, at) => [`step-${id}`, [String(at + 1)]]));
  return "option" in first ? { option: [first.option] } : {};
}

describe.each(retried.map((question) => [question.type, question] as const))("%s", (_type, question) => {
  const first = firstOf(question);

  test("gets a second try after a wrong first answer only", () => {
    expect(allows(question, first)).toBe(true);
    expect(allows(question, createSampleResponse(question, true))).toBe(false);
  });

  test("a second answer can make it right, or leave it wrong", () => {
    expect(scoreSecond(question, first, composeSecondAnswerFields(question, first, true))).toBe(1);
    expect(scoreSecond(question, first, composeSecondAnswerFields(question, first, false))).toBeLessThan(1);
  });

  test("the same answer once more is refused, and stays in the form", () => {
    const ask = composeSecondAsk(question, first);
    const same = composeSameFields(ask, first);
    const read = readSecondResponse(question, first, same);
    const isTriedOut = "tried" in ask && ask.tried !== undefined && ask.tried.length > 0;
    expect(read).toEqual({ ok: false, problem: isTriedOut ? "not-offered" : "same-again", typed: same });
  });

  test("the form has exactly the fields of the second answer, and says which try it is", () => {
    const html = renderView(retryView(question, first));
    const names = [...new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name))];
    expect(html).toContain('name="try" value="2"');
    const own = names.filter((name) => !["page-mark", "question", "round", "try", "reveal"].includes(name as string));
    expect(own.sort()).toEqual(Object.keys(composeSecondAnswerFields(question, first, true)).sort());
    expect(html.match(/data-focus=""/g)).toHaveLength(1);
  });

  test("shows nothing of the key or the feedback", () => {
    const view = retryView({ ...question, hint: "<p>Denk aan de buurt.</p>" }, first);
    for (const text of [renderView(view), JSON.stringify(view)]) {
      for (const word of ["Uitleg", "lang genoeg", "correct", "inspanning", "dubbele", "12,5", "feedback"])
        expect(text).not.toContain(word);
      expect(text).toContain("Denk aan de buurt.");
    }
    expect(renderView(view)).toContain(
      "Nog niet. Denk hier eens aan:".slice(view.state === "retry" && view.partly ? 9 : 0),
    );
  });

  test("without a hint it says where to read back", () => {
    expect(renderView(retryView(question, first))).toMatch(/href="#eerste-stuk">Lees terug: Eerste stuk/);
  });

  test("the wish to see the answer is read at the second try, and refused at the first", () => {
    const fields = { reveal: ["1"] };
    expect(readSecond(question, first, fields)).toEqual({ type: "reveal" });
    expect(readResponse(question, fields)).toMatchObject({ ok: false, problem: "not-offered" });
    const sample = { ...createSampleAnswerFields(question, true), ...fields };
    expect(readResponse(question, sample)).toMatchObject({ ok: false, problem: "not-offered" });
  });

  test("the verdict and the count are those of the answer that is shown, and beside them is what the first one was", () => {
    const asked = asQuestion(question);
    const { score } = gradeResponse(question, first);
    const verdictAfter = (fields: PostedFormFields) => {
      const read = readSecondResponse(question, first, fields);
      if (!read.ok) throw new Error(read.problem);
      const second = { response: read.response, score: gradeResponse(question, read.response).score };
      const view = composeAnsweredQuestionWithFeedback(question, asked, first, score, second);
      expect(view.score).toBe(score);
      return [view.verdict, renderView({ state: "final", ...view }), second.score] as const;
    };
    const [right, html] = verdictAfter(composeSecondAnswerFields(question, first, true));
    expect(right).toBe("second");
    expect(html).toContain("Goed bij je tweede keer");
    expect(html).toMatch(/Je eerste (keus|antwoord)/);
    expect(html).not.toContain("Voor de uitslag");
    const [missed, both, again] = verdictAfter(composeSecondAnswerFields(question, first, false));
    expect(missed).toBe(again === 0 ? "wrong" : "partly");
    expect(both).toContain(
      `Voor de uitslag telt je eerste antwoord: ${score === 0 ? "nog niet goed" : "deels goed"}.</p>`,
    );
    const [shown, revealed] = verdictAfter({ reveal: ["1"] });
    expect(shown).toBe("shown");
    expect(revealed).toContain("Dit is het antwoord");
    expect(revealed).not.toMatch(/Je eerste (keus|antwoord)/);
  });
});

test("what was tried can't be chosen again, and what was right is not taken from the form", () => {
  const single = createSingleChoiceQuestion("B1");
  const wrong = createSampleResponse(single, false);
  expect(readSecond(single, wrong, { option: [wrong.option] })).toBe("not-offered");
  expect(readSecond(single, wrong, {})).toBe("choose-one");

  const reason = firstOf(statement) as Extract<QuestionResponse, { type: "true-false" }>;
  const right = composeSecondAnswerFields(statement, reason, true);
  expect(readSecond(statement, reason, { ...right, answer: [String(!statement.answer)] })).toMatchObject({
    answer: statement.answer,
  });
  expect(readSecond(statement, reason, { reason: [reason.reason] })).toBe("not-offered");

  const sort = createQuestionOfKind("sort");
  const partly = createSampleResponse(sort, true);
  const [fixed, moved] = sort.cards;
  const other = sort.categories.find(({ id }) => id !== moved?.category)?.id ?? "";
  const first = { ...partly, cards: { ...partly.cards, [moved?.id ?? ""]: other } };
  expect(composeSecondAsk(sort, first)).toMatchObject({ cards: [{ id: moved?.id }], fixed: { length: 3 } });
  const mended = composeSecondAnswerFields(sort, first, true);
  expect(readSecond(sort, first, { ...mended, [`card-${fixed?.id}`]: [other] })).toBe("not-offered");
  expect(scoreSecond(sort, first, mended)).toBe(1);
});

test("of several answers the right ones stay, the wrong ones are out, and choosing nothing more is an answer", () => {
  const options = ["a", "b", "c", "d"].map((text, at) => createAnswerOption("A3", text, at < 2));
  const question = createQuestion("A3", "multiple", { options });
  const [a, b, c, d] = options.map(({ id }) => id) as [string, string, string, string];
  const first: QuestionResponse = { type: "multiple", options: [a, c] };
  expect(composeSecondAsk(question, first)).toMatchObject({ fixed: [a], tried: [c] });
  expect(readSecond(question, first, { option: [b] })).toEqual({ type: "multiple", options: [a, b] });
  expect(readSecond(question, first, {})).toEqual({ type: "multiple", options: [a] });
  expect(readSecond(question, first, { option: [a, b] })).toBe("not-offered");
  expect(readSecond(question, first, { option: [c] })).toBe("not-offered");
  expect(readSecond(question, { type: "multiple", options: [c] }, {})).toBe("choose-some");
  // Only right ones were chosen, in whatever order: choosing nothing more is the same answer.
  const three = createQuestion("A3", "multiple", {
    options: options.map((each) => ({ ...each, correct: each.id !== d })),
  });
  for (const chosen of [
    [a, b],
    [b, a],
  ])
    expect(readSecond(three, { type: "multiple", options: chosen }, {})).toBe("same-again");
  expect(readSecond(three, { type: "multiple", options: [b, a] }, { option: [c] })).toEqual({
    type: "multiple",
    options: [b, a, c],
  });
  expect(allows(question, { type: "multiple", options: [a, b, c, d] })).toBe(false);
});

test("questions with two options, a wrong statement, an own text and a look-back have no second try", () => {
  const two = [createAnswerOption("B1", "goed", true), createAnswerOption("B1", "fout", false)];
  const pair = createQuestion("B1", "single", { options: two });
  expect(allows(pair, createSampleResponse(pair, false))).toBe(false);
  expect(allowsSecondTry(pair, null)).toBe(false);
  expect(allows(statement, createSampleResponse(statement, false))).toBe(false);
  const reasons = createQuestion("A4", "true-false", { answer: true, feedback: "", reasons: two });
  expect(allows(reasons, { type: "true-false", answer: true, reason: two[1]?.id ?? "" })).toBe(false);
  const text = createQuestionOfKind("short");
  expect(allows(text, createSampleResponse(text, true))).toBe(false);
  const lookBack: QuestionRecord = { ...createSingleChoiceQuestion("B1"), role: "lookback" };
  expect(allows(lookBack, createSampleResponse(lookBack, false))).toBe(false);
});

test("steps that followed each other rightly move as one block, and every order of the blocks is a whole answer", () => {
  const feedback = "<p>Uitleg die lang genoeg is.</p>";
  const order = fc.integer({ min: 3, max: 7 }).chain((n) => {
    const ids = Array.from({ length: n }, (_, at) => `s${at}`);
    return fc.record({
      ids: fc.constant(ids),
      given: shuffled(ids),
      keys: fc.array(fc.nat(), { minLength: n, maxLength: n }),
    });
  });
  fc.assert(
    fc.property(order, ({ ids, given, keys }) => {
      const steps = ids.map((id) => ({ id, html: `<p>${id}</p>`, text: id, feedback }));
      const question = createQuestion("A7", "order", { steps });
      const first: QuestionResponse = { type: "order", steps: given };
      if (!allows(question, first)) return given.join() === ids.join();
      const ask = composeSecondAsk(question, first);
      if (ask.type !== "order") return false;
      const blocks = ask.steps.map(({ id }) => [id, ...(ask.following?.[id] ?? []).map((step) => step.id)]);
      expect(blocks.flat()).toEqual(given);
      for (const block of blocks)
        for (const [at, id] of block.entries())
          if (at > 0) expect(ids.indexOf(id)).toBe(ids.indexOf(block[at - 1] ?? "") + 1);
      const placed = blocks.map((block, at) => ({ block, key: keys[at] ?? 0 })).sort((a, b) => a.key - b.key);
      const fields = Object.fromEntries(placed.map(({ block: [head] }, at) => [`step-${head}`, [String(at + 1)]]));
      const laid = placed.flatMap(({ block }) => block);
      const isSame = laid.join() === given.join();
      expect(readSecond(question, first, fields)).toEqual(isSame ? "same-again" : { type: "order", steps: laid });
      return scoreSecond(question, first, composeSecondAnswerFields(question, first, true)) === 1;
    }),
  );
});

function shuffled(ids: string[]): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length });
}

test("a step within a block has no place of its own, and every block needs one", () => {
  const question = createQuestionOfKind("order");
  const [a, b, c, d] = question.steps.map(({ id }) => id) as [string, string, string, string];
  const first: QuestionResponse = { type: "order", steps: [c, d, a, b] };
  expect(readSecond(question, first, { [`step-${a}`]: ["1"], [`step-${c}`]: ["2"] })).toEqual({
    type: "order",
    steps: [a, b, c, d],
  });
  expect(readSecond(question, first, { [`step-${a}`]: ["1"], [`step-${c}`]: ["1"] })).toBe("place-once");
  expect(readSecond(question, first, { [`step-${a}`]: ["1"] })).toBe("fill-all");
  expect(readSecond(question, first, { [`step-${a}`]: ["1"], [`step-${c}`]: ["3"] })).toBe("not-offered");
  expect(readSecond(question, first, { [`step-${a}`]: ["1"], [`step-${c}`]: ["2"], [`step-${b}`]: ["2"] })).toBe(
    "not-offered",
  );
});

test("before the first answer, a question promises no more second tries than it has", () => {
  const promises = (question: QuestionRecord) =>
    allowsSecondTry(question, null) && (getSecondTryCondition(question) ?? "always");
  const conditions: Partial<Record<QuestionKind, SecondTryCondition>> = {
    "true-false": "if-partly",
    multiple: "unless-all",
  };
  for (const question of retried) expect(promises(question)).toBe(conditions[question.type] ?? "always");
  const several = createQuestionOfKind("multiple");
  const ids = several.options.map(({ id }) => id);
  expect(allows(several, { type: "multiple", options: ids })).toBe(false);
  const two = createQuestionOfKind("true-false");
  expect(promises({ ...two, reasons: two.reasons.slice(1) })).toBe(false);
  const view = (twice: boolean | SecondTryCondition) =>
    renderView({ state: "open", ...asQuestion(statement), typed: {}, problem: null, twice });
  expect(view("if-partly")).toContain("Is het deels goed? Dan mag je nog één keer.");
  expect(view("unless-all")).toContain("Je mag twee keer, behalve als je alles kiest.");
  expect(view(false)).toContain("ligt je antwoord vast");
});

test("at the second try the page says what half a brick takes, or that it comes in any case", () => {
  const wrong = firstOf(createSingleChoiceQuestion("B1"));
  expect(renderView(retryView(createSingleChoiceQuestion("B1"), wrong))).toContain(
    "Nu helemaal goed is een halve steen.",
  );
  expect(renderView(retryView(statement, firstOf(statement)))).toContain("Je krijgt voor deze vraag een halve steen");
});
