import { expect, test } from "vitest";
import type { QuestionView } from "~/questions/question-view";
import type { QuestionProgress } from "./lesson-state";
import { listPieceProgress } from "./piece-progress";

/** Returns the progress in a lesson of one piece, with these bricks. */
function progressOf(bricks: QuestionProgress[]) {
  const ids = bricks.map((_brick, at) => `V${at + 1}`);
  const questions = ids.map((id, at) => ({ id, number: at + 1 }) as QuestionView);
  const blocks = [{ kind: "place" as const, questions: ids }];
  const pieces = { pieces: [{ blocks }] } as never;
  const [progress] = listPieceProgress({ pieces, questions, bricks });
  return progress && { state: progress.state, right: progress.right, scored: progress.scored };
}

test("a piece with one right answer of seven is not half right: it says the count", () => {
  const bricks: QuestionProgress[] = ["wrong", "right", "wrong", "wrong", "wrong", "half", "wrong", "answered"];
  expect(progressOf(bricks)).toEqual({ state: "mixed", right: 1, scored: 7 });
});

test("a piece is partly right without a whole right answer, and named as its questions if they are alike", () => {
  expect(progressOf(["half", "wrong"])).toMatchObject({ state: "half" });
  expect(progressOf(["half", "half"])).toMatchObject({ state: "half" });
  expect(progressOf(["right", "right", "answered"])).toMatchObject({ state: "right" });
  expect(progressOf(["wrong", "wrong"])).toMatchObject({ state: "wrong" });
  expect(progressOf(["right", "todo"])).toMatchObject({ state: "busy" });
});
