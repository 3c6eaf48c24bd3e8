import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { countQuestionProgress, type QuestionProgress } from "~/learning/practice/lesson-state";
import { messagesFor } from "./messages";
import { QuestionBricks } from "./motif";

const say = (locale: "nl" | "en", bricks: QuestionProgress[]) =>
  messagesFor(locale).lesson.bricks(countQuestionProgress(bricks));

test("the label of bricks says each kind in words", () => {
  const passed: QuestionProgress[] = ["right", "right", "half", "right", "right", "right"];
  expect(say("nl", passed)).toBe("Zes stenen: vijf hele en één halve");
  expect(say("en", passed)).toBe("Six bricks: five whole and one half");
  const every: QuestionProgress[] = ["right", "half", "wrong", "answered", "tried", "todo", "todo"];
  expect(say("nl", every)).toBe(
    "Zeven stenen: één hele, één halve, één niet goed, één zonder punten, één met een tweede kans en twee nog te leggen",
  );
  expect(say("nl", ["right"])).toBe("Eén steen: één hele");
  expect(say("en", ["todo"])).toBe("One brick: one still to lay");
});

test("each progress has a brick of its own", () => {
  const bricks: QuestionProgress[] = ["right", "half", "wrong", "answered", "tried", "todo"];
  const html = renderToStaticMarkup(<QuestionBricks bricks={bricks} label="Stenen" />);
  const classes = [...html.matchAll(/<i([^>]*)>/g)].map(([, attributes]) => attributes);
  expect(new Set(classes).size).toBe(bricks.length);
});
