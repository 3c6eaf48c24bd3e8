/** Draws a question for a learner: what may be seen before the answer, in an order that the seed decides. */

import { type Random, randomFrom, seedFrom, shuffle } from "./choices/shuffle";
import type { QuestionRecord, Choice as Stored } from "./question";
import type { Ask, AskedQuestion, Choice } from "./question-view";

export interface Placing {
  /** From 1. */
  number: number;
  total: number;
  case: AskedQuestion["case"];
  passage: { id: string; title: string };
}

/** The same question, seed and placing always give the same result. No field and no order is derived from the key. */
export function drawQuestion(question: QuestionRecord, seed: string, placing: Placing): AskedQuestion {
  const { number, total, case: story, passage } = placing;
  const ask = drawAsk(question, randomFrom(seedFrom(seed, question.id)));
  return { id: question.id, type: question.type, number, total, stem: question.stem, case: story, passage, ask };
}

function drawAsk(question: QuestionRecord, random: Random): Ask {
  switch (question.type) {
    case "single":
    case "multiple":
      return { type: question.type, options: drawOptions(question.options, random) };
    case "case":
      return {
        type: "case",
        options: drawOptions(question.options, random),
        explain: question.rubric !== undefined && question.rubric.length > 0,
      };
    case "true-false":
      return { type: "true-false", reasons: drawOptions(question.reasons, random) };
    case "match": {
      const rights = [...question.pairs, ...question.extras].map((row) => row.right);
      return {
        type: "match",
        lefts: question.pairs.map((pair) => visible(pair.left)),
        rights: mix(rights, random).map(visible),
      };
    }
    case "sort":
      return {
        type: "sort",
        categories: question.categories.map(visible),
        cards: mix(question.cards, random).map(visible),
      };
    case "order":
      return { type: "order", steps: mixUnlike(question.steps, random).map(visible) };
    case "cloze":
      return { type: "cloze", parts: question.parts };
    case "short":
      return { type: "short" };
  }
}

/** Numbers keep their order, because a learner looks for them in it. */
function drawOptions(options: Stored[], random: Random): Choice[] {
  const inOrder = options.every((option) => isNumber(option.text));
  return (inOrder ? options : shuffle(options, random)).map(visible);
}

function isNumber(text: string): boolean {
  return /^[€$]?\s*[+\-−–]?\s*\d[\d.,\s]*(?:%|‰|procent|euro)?$/iu.test(text.trim());
}

/** Where the authored order is the key, the draw starts from the order of the ids, which say nothing. The same text once. */
function mix<T extends Stored>(items: T[], random: Random): T[] {
  const unique = [...new Map(items.map((item) => [item.id, item])).values()];
  return shuffle(
    unique.sort((a, b) => (a.id < b.id ? -1 : 1)),
    random,
  );
}

/** Steps that already stand right would be an answer given away. */
function mixUnlike<T extends Stored>(steps: T[], random: Random): T[] {
  let drawn = mix(steps, random);
  while (drawn.length > 1 && drawn.every((step, i) => step.id === steps[i]?.id)) drawn = mix(steps, random);
  return drawn;
}

function visible({ id, html }: Stored): Choice {
  return { id, html };
}
