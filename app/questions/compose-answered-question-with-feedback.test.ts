import { expect, test } from "vitest";
import { createQuestionsOfEveryKind, createSampleAnswerFields } from "~/../tests/support/factories";
import { composeAnsweredQuestionWithFeedback } from "./compose-answered-question-with-feedback";
import { composeAskedQuestion } from "./compose-asked-question";
import { readResponse } from "./read-response";

const placing = { number: 1, total: 9, case: null, passage: { id: "p", title: "P" } };

function markedOf(id: string, right: boolean) {
  const record = createQuestionsOfEveryKind().find((each) => each.id === id);
  if (!record) throw new Error(id);
  const read = readResponse(record, createSampleAnswerFields(record, right));
  if (!read.ok) throw new Error(read.problem);
  return { record, asked: composeAskedQuestion(record, "zaad", placing), response: read.response };
}

test("every type is marked with its verdict and feedback", () => {
  for (const { id, type } of createQuestionsOfEveryKind()) {
    const [right, wrong] = [true, false].map((way) => {
      const { record, asked, response } = markedOf(id, way);
      return composeAnsweredQuestionWithFeedback(record, asked, response);
    });
    expect(right?.verdict, type).toBe(type === "short" ? "answered" : "right");
    expect(wrong?.verdict, type).toBe(type === "short" ? "answered" : "wrong");
    expect(right?.marked.type).toBe(type);
    expect(JSON.stringify(right?.marked)).toContain(type === "short" ? "Een voorbeeld" : "Uitleg");
  }
});

test("after two tries the verdict is that of the shown answer, whatever the first one was", () => {
  const { record, asked, response } = markedOf("A1", false);
  const verdicts = (first: number, second: number | null) => {
    const again = second === null ? { type: "reveal" as const } : response;
    const view = composeAnsweredQuestionWithFeedback(record, asked, response, first, {
      response: again,
      score: second,
    });
    return [view.verdict, view.firstVerdict];
  };
  expect(verdicts(0, 0)).toEqual(["wrong", "wrong"]);
  expect(verdicts(0.5, 0)).toEqual(["wrong", "partly"]);
  expect(verdicts(0, 0.5)).toEqual(["partly", "wrong"]);
  expect(verdicts(0.5, 1)).toEqual(["second", null]);
  expect(verdicts(0, null)).toEqual(["shown", null]);
  // A mended key made the first answer right.
  expect(verdicts(1, 0)).toEqual(["wrong", "right"]);
  expect(verdicts(1, 1)).toEqual(["right", null]);
  expect(verdicts(1, null)).toEqual(["right", null]);
});

test("the stored score holds over what marking would say now", () => {
  const { record, asked, response } = markedOf("A1", true);
  expect(composeAnsweredQuestionWithFeedback(record, asked, response, 0)).toMatchObject({ score: 0, verdict: "wrong" });
});
