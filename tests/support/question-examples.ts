/** Variations of the questions in the example course, for each kind of question. */
import fc from "fast-check";
import type { QuestionRecord, QuestionResponse } from "../../app/questions/table";

const flip = <T extends { correct: boolean }>(options: T[]) =>
  options.map((each) => ({ ...each, correct: !each.correct }));
const feedback = "<p>Heel andere uitleg, ook lang genoeg.</p>";

/** Returns a question that looks the same to a learner, but has another right answer and other feedback. */
export function replaceAnswerKey(each: QuestionRecord): QuestionRecord {
  switch (each.type) {
    case "single":
    case "case":
    case "multiple":
      return { ...each, options: flip(each.options).map((o) => ({ ...o, feedback, misconception: "idee" })) };
    case "true-false":
      return { ...each, answer: !each.answer, feedback, reasons: flip(each.reasons) };
    case "match": {
      const rights = each.pairs.map(({ right }) => right);
      return {
        ...each,
        pairs: each.pairs.map((pair, i) => ({ ...pair, right: rights.at(i - 1) ?? pair.right, feedback })),
      };
    }
    case "sort":
      return { ...each, cards: [...each.cards].reverse().map((card) => ({ ...card, category: "ander", feedback })) };
    case "order":
      return { ...each, steps: [...each.steps].reverse().map((step) => ({ ...step, feedback })) };
    case "cloze":
      return { ...each, gaps: each.gaps.map((gap) => ({ ...gap, accepted: ["anders"], wrong: [], feedback })) };
    case "short":
      return { ...each, model: feedback, rubric: [], pitfalls: [] };
    case "number":
      return { ...each, answer: 99, tolerance: 3, decimals: 0, feedback, wrong: [] };
  }
}

/** Returns a generator of all responses that a form can give to a question. */
export function createResponseGenerator(each: QuestionRecord): fc.Arbitrary<QuestionResponse> {
  const oneOf = (items: { id: string }[]) => fc.constantFrom(...items.map(({ id }) => id));
  const mapTo = (items: { id: string }[], to: fc.Arbitrary<string>) =>
    fc.record(Object.fromEntries(items.map(({ id }) => [id, to])));
  switch (each.type) {
    case "single":
    case "case":
      return fc.record({ type: fc.constant(each.type), option: oneOf(each.options) });
    case "multiple":
      return fc.subarray(each.options.map(({ id }) => id)).map((options) => ({ type: "multiple", options }));
    case "true-false":
      return fc.record({ type: fc.constant("true-false"), answer: fc.boolean(), reason: oneOf(each.reasons) });
    case "match":
      return mapTo(
        each.pairs.map(({ left }) => left),
        oneOf([...each.pairs, ...each.extras].map(({ right }) => right)),
      ).map((pairs) => ({ type: "match", pairs }));
    case "sort":
      return mapTo(each.cards, oneOf(each.categories)).map((cards) => ({ type: "sort", cards }));
    case "order": {
      const ids = each.steps.map(({ id }) => id);
      return fc.shuffledSubarray(ids, { minLength: ids.length }).map((steps) => ({ type: "order", steps }));
    }
    case "cloze":
      return mapTo(each.gaps, fc.string()).map((gaps) => ({ type: "cloze", gaps }));
    case "short":
      return fc.string().map((text) => ({ type: "short", text }));
    case "number":
      return fc.record({
        type: fc.constant("number"),
        text: fc.string(),
        value: fc.double({ noNaN: true }),
        unit: fc.string(),
      });
  }
}
