import { expect, test } from "vitest";
import { createQuestionsOfEveryKind } from "~/../tests/support/factories";
import { replaceAnswerKey } from "~/../tests/support/question-examples";
import { composeAskedQuestion } from "./compose-asked-question";
import type { QuestionRecord } from "./table";

const placing = { number: 1, total: 9, case: null, passage: { id: "p", title: "P" } };
const draw = (each: QuestionRecord, seed: string) => composeAskedQuestion(each, seed, placing);

test("the same seed draws the same question again", () => {
  for (const each of createQuestionsOfEveryKind())
    expect(draw(each, "zaad")).toEqual(draw(structuredClone(each), "zaad"));
});

test("two questions that differ only in their key are drawn alike", () => {
  for (const each of createQuestionsOfEveryKind()) {
    // With this seed, no shuffled order of steps happens to be the right one. That order would be shuffled again, and only for one of the
    // two keys.
    expect(JSON.stringify(draw(replaceAnswerKey(each), "ander zaad")), each.type).toBe(
      JSON.stringify(draw(each, "ander zaad")),
    );
  }
});

test("nothing that is marked or explained is in the drawn form", () => {
  for (const each of createQuestionsOfEveryKind()) {
    const drawn = JSON.stringify(draw(each, "zaad"));
    for (const word of ["correct", "feedback", "Uitleg", "inspanning", "misconception", "Een voorbeeld"]) {
      expect(drawn, `${each.type}: ${word}`).not.toContain(word);
    }
  }
});
